import { colon, type Lang, type Words, wordsOf } from '#kernel';
import { notRecordedWords, placeWords, RefusedByRule, type Unrecorded } from '#record';

/** How places of what was sent are called on the screen, the narrowest first. */
type Labels = readonly (readonly [place: RegExp, words: Words])[];

/** Why something was not recorded, a line for each reason. `instead`: said of a place whatever is wrong there. */
export const refusedLines = (why: Unrecorded, lang: Lang, labels: Labels, instead: Labels = []): readonly string[] => {
  if (why instanceof RefusedByRule) return [wordsOf(why.words, lang, why.params)];
  if (why.places.length === 0) return [wordsOf(notRecordedWords[why.code], lang, why.params)];
  const lines = why.places.map(({ pointer, code, params = {} }) => {
    const wordsIn = (of: Labels) => of.find(([place]) => place.test(pointer))?.[1];
    const [whole, label] = [wordsIn(instead), wordsIn(labels)];
    if (whole !== undefined) return whole[lang];
    const said = wordsOf(placeWords[code] ?? notRecordedWords[why.code], lang, params);
    return label === undefined ? said : `${label[lang]}${colon[lang]}${said}`;
  });
  return [...new Set(lines)];
};
