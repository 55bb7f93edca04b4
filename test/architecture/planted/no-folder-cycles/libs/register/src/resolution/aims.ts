export const aims = ['interaction'];
