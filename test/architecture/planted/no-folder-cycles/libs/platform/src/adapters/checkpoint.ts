export const lowest = 0;
