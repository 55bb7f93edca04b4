export const before = (a: string, b: string): boolean => a.localeCompare(b, 'en') < 0;
export const day = (date: Date): string => date.toLocaleDateString('en');
