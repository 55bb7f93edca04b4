import type { Lang, LocalizedText, PartialDate, Quantity, Formatter, Words } from '#kernel';
import { formatters, isolate, spanOf, startOf, textIn } from '#kernel';

/** Month names as the OIC's Arabic papers print them: Levantine, then Gregorian. */
const arabicMonths = [
  'كانون الثاني/يناير',
  'شباط/فبراير',
  'آذار/مارس',
  'نيسان/أبريل',
  'أيار/مايو',
  'حزيران/يونيو',
  'تموز/يوليو',
  'آب/أغسطس',
  'أيلول/سبتمبر',
  'تشرين الأول/أكتوبر',
  'تشرين الثاني/نوفمبر',
  'كانون الأول/ديسمبر',
];

const unit = (text: string, lang: Lang): string => {
  const [year = '', month, day] = text.split('-');
  if (month === undefined) return year;
  if (lang === 'ar')
    return [day && String(Number(day)), arabicMonths[Number(month) - 1], year].filter(Boolean).join(' ');
  const date = startOf(text.padEnd(10, '-01').slice(0, 10));
  const written = formatters[lang][day === undefined ? 'month' : 'day'].format(date);
  return lang === 'fr' ? written.replace(/^1 /, '1er ') : written;
};

const before: Words = { ar: 'قبل {d}', en: 'before {d}', fr: 'avant {day}{d}' };
const onOrBefore: Words = { ar: 'في موعد أقصاه {d}', en: 'on or before {d}', fr: 'au plus tard {by}{d}' };

const bounded = (words: Words, date: string, lang: Lang): string =>
  words[lang]
    .replace('{day}', date.length === 10 ? 'le ' : '')
    .replace('{by}', date.length === 10 ? 'le ' : 'en ')
    .replace('{d}', unit(date, lang));

/** What lasts longer than that was no meeting: something happened once, nobody noted when. */
const LONGEST_DAYS = 31;
const DAY_MS = 86_400_000;

/** Whether it is a range in which something lies, nobody knows where, and not one that it fills. */
export const isSomewhereIn = (date: PartialDate): boolean => {
  const { precision, earliest, latest } = spanOf(date);
  if (precision !== 'range' || earliest === null) return false;
  return (startOf(latest).getTime() - startOf(earliest).getTime()) / DAY_MS > LONGEST_DAYS;
};

const between: Words = { ar: 'بين {from} و{to}', en: 'between {from} and {to}', fr: 'entre {from} et {to}' };

/** "between March and September 2019": what both ends share is said once. */
const somewhereIn = (from: string, to: string, lang: Lang): string => {
  const the = (date: string, written: string): string =>
    lang === 'fr' && date.length === 10 ? `le ${written}` : written;
  const first = unit(from, lang);
  const year = from.slice(0, 4) === to.slice(0, 4) && from.length > 4 && to.length > 4;
  return between[lang]
    .replace('{from}', the(from, year ? first.replace(/ \d{4}$/, '') : first))
    .replace('{to}', the(to, unit(to, lang)));
};

/** "5–6 May 2018", "30 April – 2 May 2018": what both ends share is said once. */
const range = (from: string, to: string, lang: Lang): string => {
  const last = unit(to, lang);
  if (from.slice(0, 4) !== to.slice(0, 4)) return `${unit(from, lang)} – ${last}`;
  const first = unit(from, lang);
  if (from.length === 10 && from.slice(0, 7) === to.slice(0, 7)) return `${first.slice(0, first.indexOf(' '))}–${last}`;
  return `${first.replace(/ \d{4}$/, '')} – ${last}`;
};

/** A date with precision in words. A range of a month or less reads as a span that was filled; of what lies in a wider one nobody knows where. */
export const dateIn = (date: PartialDate, lang: Lang): string => {
  const { precision } = spanOf(date);
  if (precision === 'before') return bounded(before, date.slice(7), lang);
  if (precision === 'on-or-before') return bounded(onOrBefore, date.slice(13), lang);
  const [from = '', to] = date.split('/');
  if (to === undefined) return unit(from, lang);
  return isSomewhereIn(date) ? somewhereIn(from, to, lang) : range(from, to, lang);
};

const qualified: Readonly<Record<Quantity['qualifier'], Words>> = {
  exact: { ar: '{n}', en: '{n}', fr: '{n}' },
  'more-than': { ar: 'أكثر من {n}', en: 'more than {n}', fr: 'plus de {n}' },
  'at-least': { ar: '{n} على الأقل', en: 'at least {n}', fr: 'au moins {n}' },
  about: { ar: 'نحو {n}', en: 'about {n}', fr: 'environ {n}' },
  expected: { ar: '{n} (عدد متوقع)', en: '{n} expected', fr: '{n} attendus' },
  'more-than-expected': {
    ar: 'أكثر من {n} (عدد متوقع)',
    en: 'more than {n} expected',
    fr: 'plus de {n} attendus',
  },
};

/** How sentences say values in one language. `nameOf` gives a party's name, or nothing for a code it does not know. */
export const formatterIn = (lang: Lang, nameOf: (code: string) => Words | undefined): Formatter => {
  const number = (value: number): string => formatters[lang].number.format(value);
  const party = (code: string): string => nameOf(code)?.[lang] ?? isolate(code);
  return {
    number,
    party,
    parties: (codes) => formatters[lang].list.format(codes.map(party)),
    date: (date) => dateIn(date, lang),
    quantity: ({ value, qualifier }) => qualified[qualifier][lang].replace('{n}', number(value)),
    text: (text: LocalizedText) => {
      const { lang: came, text: written } = textIn(text, lang);
      return (came === 'ar') === (lang === 'ar') ? written : isolate(written);
    },
    code: isolate,
  };
};
