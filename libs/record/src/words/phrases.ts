import { folded } from '#kernel';
import { stateNames } from './state-names.js';
import { synonyms } from './synonyms.js';

// What is one thing under several names is one token, which no text can hold of itself: letters of private use are none.
const OF_PARTY = '\uE000';
const OF_GROUP = '\uE001';
const RESTRICTED = '\uE002';

/** What stands in a token text for a party, by whatever name it is called. */
export const partyToken = (code: string): string => `${OF_PARTY}${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`;

/** What stands in a token text for a word that only those see who see all. */
export const restrictedToken = (word: string): string => `${RESTRICTED}${word}`;

/** Whether it is a word that somebody wrote. */
export const isWritten = (token: string): boolean => !/^[\uE000-\uE002]/u.test(token);

/** One thing under several names. */
export interface Phrase {
  readonly token: string;
  /** Of a concept a word is looked for in its other forms too: the name of a state begins that of another. */
  readonly isConcept: boolean;
}

const ARTICLE = /^ال(?=..)/u;

const phrases = new Map<string, Phrase>();

const add = (name: string, phrase: Phrase): void => {
  const key = folded(name);
  phrases.set(key, phrase);
  if (ARTICLE.test(key)) phrases.set(key.replace(ARTICLE, ''), phrase);
  else if (phrase.isConcept && /^[\p{Script=Arabic} ]+$/u.test(key)) phrases.set(`ال${key}`, phrase);
};

for (const [code, names] of Object.entries(stateNames))
  for (const name of names.split(' | ')) add(name, { token: partyToken(code), isConcept: false });
for (const [index, names] of synonyms.entries())
  for (const name of names) add(name, { token: `${OF_GROUP}${index}`, isConcept: true });

const LONGEST = Math.max(...[...phrases.keys()].map((key) => key.split(' ').length));

/** A word without what Arabic writes onto it but the article, in every way in which that can be read: and, then; by, as, for. */
const withoutParticles = (word: string): readonly string[] => {
  if (!/^\p{Script=Arabic}{4,}$/u.test(word)) return [];
  const both = [word, word.replace(/^[وف]/u, '')];
  const forms = both.flatMap((each) => [each, each.replace(/^لل/u, 'ال'), each.replace(/^[بكل]/u, '')]);
  return [...new Set(forms)].filter((form) => form !== word && form.length >= 3);
};

/** A word without the article, and whatever Arabic writes onto it. */
export const bareForms = (word: string): readonly string[] => {
  const forms = withoutParticles(word);
  const bare = [word, ...forms].map((form) => form.replace(ARTICLE, ''));
  return [...new Set([...forms, ...bare])].filter((form) => form !== word && form.length >= 3);
};

export interface Found {
  readonly phrase: Phrase;
  /** How many words it is long. */
  readonly length: number;
}

/** The longest that begins at a word; `null` where none does. The article is kept: «المالي» is not Mali. */
export const phraseAt = (words: readonly string[], at: number): Found | null => {
  const [first = ''] = words.slice(at, at + 1);
  const begins = [first, ...withoutParticles(first)];
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length -= 1) {
    const rest = words.slice(at + 1, at + length);
    const found = begins.map((begin) => phrases.get([begin, ...rest].join(' '))).find((each) => each !== undefined);
    if (found !== undefined) return { phrase: found, length };
  }
  return null;
};
