import type { Lang, Words } from '#kernel';
import { byText, formatters } from '#kernel';
import type { Reader } from './reader.js';
import { useReader } from './reader.js';

/** What a page says: a sentence per language, or a way to make it. `satisfies PageWords` makes a missing one not compile. */
export type PageWords = Readonly<Record<string, Words | Readonly<Record<Lang, (...values: never[]) => string>>>>;

type Worded<W extends PageWords> = {
  readonly [K in keyof W]: W[K] extends Readonly<Record<Lang, infer V>> ? V : never;
};

/** Those words in the reader's language. */
export const useWords = <W extends PageWords>(words: W): Worded<W> => {
  const { lang } = useReader();
  return Object.fromEntries(Object.entries(words).map(([key, each]) => [key, each[lang]])) as Worded<W>;
};

/** Forms of a counted noun as `Intl.PluralRules` names them; `{n}` is where the number goes. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** A number as the OIC's papers print it: western digits in Arabic too. */
export const numberIn = (lang: Lang, n: number): string => formatters[lang].number.format(n);

/** "3 steps", "خطوتان": the form that the number takes in the language. */
export const counted = (lang: Lang, n: number, forms: Forms): string => {
  const rule = formatters[lang].plural.select(n);
  // Only Arabic has a form for nothing of its own; what is said of nothing may still be said otherwise.
  const form = n === 0 ? (forms.zero ?? forms[rule]) : forms[rule];
  return (form ?? forms.other).replace('{n}', numberIn(lang, n));
};

/** "a, b and c" in the reader's language; `formatToParts` where the parts are elements. */
export const listIn = (lang: Lang): Intl.ListFormat => formatters[lang].list;

/** Alphabetical in the reader's language, by what they read. */
export const alphabetical = <T>(lang: Lang, items: readonly T[], shown: (item: T) => string): readonly T[] => {
  const { alphabet } = formatters[lang];
  return items.toSorted((a, b) => alphabet.compare(shown(a), shown(b)));
};

/** Parties in the register's own alphabetical order of the reader's language: the one that the lists of parties have. */
export const byParty = <T>({ sortKeyOf }: Reader, items: readonly T[], partyOf: (item: T) => string): readonly T[] => {
  const keyOf = (item: T): string => `${sortKeyOf(partyOf(item))}\u0000${partyOf(item)}`;
  return items.toSorted((a, b) => byText(keyOf(a), keyOf(b)));
};
