export const kinds = ['state'];
