import type { LocalizedText, Words } from '#kernel';
import { folded, languages } from '#kernel';
import type { Sought } from '#platform';
import { bareForms, phraseAt } from './phrases.js';

type Texts = readonly (string | undefined)[];

/** Longer ones are no words that anybody looks for; a database has its own idea of the longest. */
const LONGEST_WORD = 100;

const wordsOf = (text: string): readonly string[] =>
  folded(text)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => word.slice(0, LONGEST_WORD));

/**
 * What texts are searched by, taken together: the token text that databases index as it is. Every word, in Arabic also without what is
 * written onto it, and the token of each name or concept that stands there.
 */
export const searchTextOf = (texts: Texts): string => {
  const tokens = new Set<string>();
  for (const text of texts) {
    const words = wordsOf(text ?? '');
    for (const word of words) for (const form of [word, ...bareForms(word)]) tokens.add(form);
    for (let at = 0; at < words.length;) {
      const found = phraseAt(words, at);
      if (found !== null) tokens.add(found.phrase.token);
      at += found?.length ?? 1;
    }
  }
  return [...tokens].join(' ');
};

/** Numbers are looked for whole, and so are words of which too much begins like them. */
const beginning = (word: string): string => (/^\p{N}+$/u.test(word) || word.length < 3 ? word : `${word}*`);

const plainly = (word: string): readonly string[] => {
  const bare = word.replace(/^ال(?=..)/u, '');
  return [...new Set([word, bare])].map(beginning);
};

/** What a token text must say of each word, or name of several words, that is looked for. */
export const soughtIn = (text: string): readonly Sought[] => {
  const words = wordsOf(text);
  const sought = new Map<string, Sought>();
  for (let at = 0; at < words.length;) {
    const [word = '', found] = [words[at], phraseAt(words, at)];
    const length = found?.length ?? 1;
    const named = found === null ? [] : [found.phrase.token];
    const forms = found === null || (found.phrase.isConcept && length === 1) ? plainly(word) : [];
    sought.set(words.slice(at, at + length).join(' '), { anyOf: [...named, ...forms] });
    at += length;
  }
  return [...sought.values()];
};

/** Whether anything is looked for: signs alone are no words. */
export const asksForWords = (text: string | null): text is string => text !== null && soughtIn(text).length > 0;

/** Whether a token text says a form; one that ends in `*` is how a word begins. */
export const says = (tokens: string, form: string): boolean =>
  form.endsWith('*') ? ` ${tokens}`.includes(` ${form.slice(0, -1)}`) : ` ${tokens} `.includes(` ${form} `);

/** Whether a token text says everything that is looked for. */
export const saysAll = (tokens: string, sought: readonly Sought[]): boolean =>
  sought.every(({ anyOf }) => anyOf.some((form) => says(tokens, form)));

const kept = new WeakMap<LocalizedText | Words, string>();

/** The token text of a text in its languages, made once for as long as that is kept. */
const tokensIn = (text: LocalizedText | Words): string => {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const made = searchTextOf(languages.map((lang) => text[lang]));
  kept.set(text, made);
  return made;
};

let asked: { readonly words: string; readonly sought: readonly Sought[] } = { words: '', sought: [] };

/** What is looked for; a list asks each of its entries for the same. */
const soughtAgain = (words: string): readonly Sought[] => {
  if (asked.words !== words) asked = { words, sought: soughtIn(words) };
  return asked.sought;
};

/** Whether a token text says every word of `words`. */
export const mentionedIn = (words: string, tokens: string): boolean => saysAll(tokens, soughtAgain(words));

/** Whether the texts, taken together, say every word of `words`. */
export const mentions = (words: string, texts: readonly (string | LocalizedText | Words)[]): boolean =>
  mentionedIn(words, texts.map((text) => (typeof text === 'string' ? searchTextOf([text]) : tokensIn(text))).join(' '));

/** What a text says, in each language it has. */
export const textsOf = (text: LocalizedText | null): readonly (string | undefined)[] =>
  text === null ? [] : languages.map((lang) => text[lang]);
