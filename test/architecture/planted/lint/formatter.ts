export const said = (value: number): string => new Intl.NumberFormat('fr').format(value);
