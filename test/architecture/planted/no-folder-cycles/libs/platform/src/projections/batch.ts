export const batch = 1_000;
