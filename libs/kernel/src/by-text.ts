/** By code unit; equal texts stay in the order in which they come. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
