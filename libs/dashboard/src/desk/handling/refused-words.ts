import { colon, type Lang, wordsOf } from '#kernel';
import { notRecordedWords, placeWords, RefusedByRule, type Unrecorded } from '#record';
import { handlingPageWords as words } from './handling.words.js';

/** How a place of a list that was sent is called on the screen, the narrowest first. */
const labels = [
  [/^\/clearance\/\d+\/function/, words.clearedBy],
  [/^\/clearance\/\d+\/on/, words.clearedOn],
  [/^\/clearance\/\d+\/how/, words.how],
  [/^\/clearance/, words.clearance],
  [/^\/sentWith/, words.sentWith],
  [/^\/reason/, words.reason],
  [/^\/to/, words.to],
] as const;

/** Why a list was not handled, a line for each reason. */
export const refusedIn = (why: Unrecorded, lang: Lang): readonly string[] => {
  if (why instanceof RefusedByRule) return [wordsOf(why.words, lang, why.params)];
  if (why.places.length === 0) return [wordsOf(notRecordedWords[why.code], lang, why.params)];
  const lines = why.places.map(({ pointer, code, params = {} }) => {
    if (pointer.startsWith('/entries')) return words.noneChosen[lang];
    const said = wordsOf(placeWords[code] ?? notRecordedWords[why.code], lang, params);
    const label = labels.find(([place]) => place.test(pointer))?.[1];
    return label === undefined ? said : `${label[lang]}${colon[lang]}${said}`;
  });
  return [...new Set(lines)];
};
