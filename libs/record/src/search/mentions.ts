import type { LocalizedText } from '#kernel';
import { languages } from '#kernel';
import { synonyms } from './synonyms.js';

const easternDigits = /[\u0660-\u0669\u06F0-\u06F9]/g;

/**
 * One form for every way a word is written: marks, case and tatweel make no difference in any language; in Arabic the forms of
 * alif, hamza on its carriers, ta marbuta and alif maqsura are one, and the digits those of the others.
 */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/\u0671/g, '\u0627')
    .replace(/\u0629/g, '\u0647')
    .replace(/\u0649/g, '\u064A')
    .replace(easternDigits, (digit) => String((digit.codePointAt(0) ?? 0) % 16))
    .replace(/[\p{P}\p{S}\p{Cf}\s]+/gu, ' ')
    .toLowerCase()
    .trim();

const tokens = new Map(
  synonyms.flatMap((group, index) => group.map((phrase) => [folded(phrase), `\u{E000}${index}\u{E001}`] as const)),
);

/** Longest first, so that a phrase is not taken apart by a word in it; with what Arabic writes onto a word. */
const anyPhrase = new RegExp(
  ` [\u0648\u0641]?[\u0628\u0643\u0644]?(?:\u0627\u0644)?(${[...tokens.keys()].toSorted((a, b) => b.length - a.length).join('|')})(?= )`,
  'gu',
);

/** Folded, with every synonym put as its group's own token. */
const canonical = (text: string): string =>
  ` ${folded(text)} `.replace(anyPhrase, (_, phrase: string) => ` ${tokens.get(phrase) ?? phrase}`);

/** What texts are searched by, taken together: folded, and the token of each synonym that is in it. */
export const searchTextOf = (texts: readonly (string | undefined)[]): string => {
  const text = folded(texts.filter((each) => each !== undefined).join(' \n '));
  const found = [...` ${text} `.matchAll(anyPhrase)].map(([, phrase = '']) => tokens.get(phrase) ?? '');
  return [text, ...new Set(found)].join(' ');
};

/** What a text must hold to be found: of each word its form in a search text. */
export const wordsSought = (words: string): readonly string[] => [...new Set(canonical(words).trim().split(' '))];

/** Whether the texts, taken together, hold every word of `words`: a known one in any of its forms, another as it is or as a part. */
export const mentions = (words: string, texts: readonly (string | undefined)[]): boolean => {
  const all = searchTextOf(texts);
  return wordsSought(words).every((word) => all.includes(word));
};

/** What a text says, in each language it has. */
export const textsOf = (text: LocalizedText | null): readonly (string | undefined)[] =>
  text === null ? [] : languages.map((lang) => text[lang]);
