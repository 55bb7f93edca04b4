import type { Sought } from '#platform';
import { seesAll } from '../events/seen.js';
import type { RecordView } from './record-view.js';
import { searchTextOf, says, soughtIn } from '../words/mentions.js';
import { isWritten, partyToken, restrictedToken } from '../words/phrases.js';

/** How a word that only those see who see all is looked for: whole. */
const restricted = (form: string): readonly string[] => {
  const word = form.replace(/\*$/, '');
  return isWritten(word) ? [restrictedToken(word)] : [];
};

/**
 * What is looked for in what happened: it calls parties by names of the register, whatever they are there, so that each word is also
 * looked for in those; who sees all finds by what only they see.
 */
export async function soughtInRecord({ register, viewer }: RecordView, q: string): Promise<readonly Sought[]> {
  const parties = (await register.parties()).map(({ code, name }) => ({
    code,
    text: searchTextOf(Object.values(name)),
  }));
  return soughtIn(q).map(({ anyOf }) => ({
    anyOf: [
      ...anyOf,
      ...parties.flatMap(({ code, text }) => (anyOf.some((form) => says(text, form)) ? [partyToken(code)] : [])),
      ...(seesAll(viewer) ? anyOf.flatMap(restricted) : []),
    ],
  }));
}
