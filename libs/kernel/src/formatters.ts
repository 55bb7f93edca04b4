import { startOf } from './calendar.js';
import type { Lang } from './lang.js';

/** Arabic as the OIC's papers print it: with western digits. */
const tags: Readonly<Record<Lang, string>> = { ar: 'ar-u-nu-latn', en: 'en-GB', fr: 'fr' };

// oxlint-disable-next-line eslint/no-restricted-globals -- the one place in which any is made, and each once
const { Collator, DateTimeFormat, DisplayNames, ListFormat, NumberFormat, PluralRules } = Intl;

const written = { year: 'numeric', month: 'long', timeZone: 'UTC' } as const;

const formattersOf = (tag: string) => ({
  number: new NumberFormat(tag),
  plural: new PluralRules(tag),
  /** "a, b and c" */
  list: new ListFormat(tag, { type: 'conjunction' }),
  day: new DateTimeFormat(tag, { ...written, day: 'numeric' }),
  month: new DateTimeFormat(tag, written),
  alphabet: new Collator(tag),
  /** What a language is called, by its code. */
  language: new DisplayNames(tag, { type: 'language' }),
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

const hijri = new DateTimeFormat('ar-u-ca-islamic-umalqura-nu-latn', { ...written, day: 'numeric' });

/** The years 1420 to 1450: before and after, what `Intl` reckons is a day off the printed calendar as often as not. */
const [firstHijri, lastHijri] = ['1999-04-17', '2029-05-13'];

/**
 * The days of the Umm al-Qura calendar on which these days (`YYYY-MM-DD`) fall, as Arabic papers print them, and said to be
 * computed; `null` where they cannot be computed right.
 */
export const hijriDays = (from: string, to: string = from): string | null =>
  from < firstHijri || to > lastHijri ? null : `${hijri.formatRange(startOf(from), startOf(to))} حساباً`;

/** The order of keys that people number: R2 before R10. */
export const inKeyOrder = new Collator('en', { numeric: true });
