import type { Lang, Words } from '#kernel';
import type { Reader } from './reader.js';
import { useReader } from './reader.js';

/** What a page says: a sentence per language, or a way to make it. `satisfies PageWords` makes a missing one not compile. */
export type PageWords = Readonly<Record<string, Words | Readonly<Record<Lang, (...values: never[]) => string>>>>;

type Said<W extends PageWords> = { readonly [K in keyof W]: W[K] extends Readonly<Record<Lang, infer V>> ? V : never };

/** Those words in the reader's language. */
export const useWords = <W extends PageWords>(words: W): Said<W> => {
  const { lang } = useReader();
  return Object.fromEntries(Object.entries(words).map(([key, each]) => [key, each[lang]])) as Said<W>;
};

/** Forms of a counted noun as `Intl.PluralRules` names them; `{n}` is where the number goes. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

const tags: Readonly<Record<Lang, string>> = { ar: 'ar-u-nu-latn', en: 'en-GB', fr: 'fr' };
const rules = new Map<Lang, Intl.PluralRules>();
const numbers = new Map<Lang, Intl.NumberFormat>();

const kept = <T>(map: Map<Lang, T>, lang: Lang, make: (tag: string) => T): T => {
  const found = map.get(lang) ?? make(tags[lang]);
  map.set(lang, found);
  return found;
};

/** A number as the OIC's papers print it: western digits in Arabic too. */
export const numberIn = (lang: Lang, n: number): string =>
  kept(numbers, lang, (tag) => new Intl.NumberFormat(tag)).format(n);

/** "3 steps", "خطوتان": the form that the number takes in the language. */
export const counted = (lang: Lang, n: number, forms: Forms): string => {
  const rule = kept(rules, lang, (tag) => new Intl.PluralRules(tag)).select(n);
  // Only Arabic has a form for nothing of its own; what is said of nothing may still be said otherwise.
  const form = n === 0 ? (forms.zero ?? forms[rule]) : forms[rule];
  return (form ?? forms.other).replace('{n}', numberIn(lang, n));
};

const lists = new Map<Lang, Intl.ListFormat>();

/** "a, b and c" in the reader's language; `formatToParts` where the parts are elements. */
export const listIn = (lang: Lang): Intl.ListFormat =>
  kept(lists, lang, (tag) => new Intl.ListFormat(tag, { type: 'conjunction' }));

const collators = new Map<Lang, Intl.Collator>();

/** Alphabetical in the reader's language, by what they read. */
export const alphabetical = <T>(lang: Lang, items: readonly T[], shown: (item: T) => string): readonly T[] => {
  const collator = kept(collators, lang, (tag) => new Intl.Collator(tag));
  return items.toSorted((a, b) => collator.compare(shown(a), shown(b)));
};

/** Parties in the register's own alphabetical order of the reader's language: the one that the lists of parties have. */
export const byParty = <T>({ sortKeyOf }: Reader, items: readonly T[], partyOf: (item: T) => string): readonly T[] => {
  const keyOf = (item: T): string => `${sortKeyOf(partyOf(item))}\u0000${partyOf(item)}`;
  return items.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
};
