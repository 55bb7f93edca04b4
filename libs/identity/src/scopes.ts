import { type Act, acts } from './functions.js';

/** What a token is made for, of the acts that are told; `null` where one of them is none of these, or none is told. */
export const readScopes = (text: string, among: readonly Act[]): readonly Act[] | null => {
  const told = text.split(/[\s,]+/).filter((scope) => scope !== '');
  const scopes = acts.filter((act) => among.includes(act) && told.includes(act));
  return told.length > 0 && scopes.length === new Set(told).size ? scopes : null;
};
