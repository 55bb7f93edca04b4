import type { Lang } from './lang.js';

/** Arabic as the OIC's papers print it: with western digits. */
const tags: Readonly<Record<Lang, string>> = { ar: 'ar-u-nu-latn', en: 'en-GB', fr: 'fr' };

const written = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;

const formattersOf = (tag: string) => ({
  number: new Intl.NumberFormat(tag),
  plural: new Intl.PluralRules(tag),
  /** "a, b and c" */
  list: new Intl.ListFormat(tag, { type: 'conjunction' }),
  day: new Intl.DateTimeFormat(tag, { ...written, day: 'numeric' }),
  month: new Intl.DateTimeFormat(tag, written),
  alphabet: new Intl.Collator(tag),
});

/**
 * All that know how a language writes, each made once. One holds memory that no garbage collector sees: made for every sentence,
 * they fill the machine. A lint rule keeps `Intl` to this file.
 */
export const formatters: Readonly<Record<Lang, ReturnType<typeof formattersOf>>> = {
  ar: formattersOf(tags.ar),
  en: formattersOf(tags.en),
  fr: formattersOf(tags.fr),
};

/** Days of the Umm al-Qura calendar, as Arabic papers print them. */
export const hijri = new Intl.DateTimeFormat('ar-u-ca-islamic-umalqura-nu-latn', { ...written, day: 'numeric' });

/** The order of keys that people number: R2 before R10. */
export const inKeyOrder = new Intl.Collator('en', { numeric: true });
