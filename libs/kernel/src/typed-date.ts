import { folded } from './folded.js';
import type { PartialDate } from './partial-date.js';
import { hasHijriYear, parsePartialDate } from './partial-date.js';

/** Months as papers write them, in the form in which words are compared: Levantine and Gregorian in Arabic, short and long elsewhere. */
const months: readonly (readonly string[])[] = [
  ['january', 'jan', 'janvier', 'janv', 'يناير', 'جانفي', 'كانون الثاني'],
  ['february', 'feb', 'fevrier', 'fevr', 'فبراير', 'فيفري', 'شباط'],
  ['march', 'mar', 'mars', 'مارس', 'اذار'],
  ['april', 'apr', 'avril', 'avr', 'ابريل', 'افريل', 'نيسان'],
  ['may', 'mai', 'مايو', 'ماي', 'ايار'],
  ['june', 'jun', 'juin', 'يونيو', 'يونيه', 'جوان', 'حزيران'],
  ['july', 'jul', 'juillet', 'juil', 'يوليو', 'يوليه', 'جويلية', 'تموز'],
  ['august', 'aug', 'aout', 'اغسطس', 'اوت', 'اب'],
  ['september', 'sept', 'sep', 'septembre', 'سبتمبر', 'ايلول'],
  ['october', 'oct', 'octobre', 'اكتوبر', 'تشرين الاول'],
  ['november', 'nov', 'novembre', 'نوفمبر', 'تشرين الثاني'],
  ['december', 'dec', 'decembre', 'ديسمبر', 'كانون الاول'],
];

const monthOf = new Map(
  months.flatMap((names, index) => names.map((name) => [folded(name), String(index + 1).padStart(2, '0')] as const)),
);

/** What stands around a date and says nothing of it, and between the ends of a range. */
const unsaid = new Set(
  ['on', 'in', 'the', 'of', 'from', 'to', 'and', 'le', 'en', 'du', 'au', 'de', 'et', 'a', 'في', 'من', 'الى', 'و', 'عام']
    .concat(['سنة', 'شهر', 'يوم', 'حتى', 'م', 'st', 'nd', 'rd', 'th', 'er'])
    .map(folded),
);

const onOrBefore = ['on or before', 'not later than', 'no later than', 'by', 'au plus tard', 'في موعد اقصاه'].map(
  folded,
);
const before = ['before', 'avant', 'قبل'].map(folded);

const ordinal = /^(\d{1,2})(?:st|nd|rd|th|er)$/;

/** Days as two digits, months as `m` and two, years as four; `null` for anything else. */
const tokenOf = (word: string): string | null => {
  const [, of] = ordinal.exec(word) ?? [];
  const digits = of ?? word;
  if (/^\d{1,2}$/.test(digits)) return digits.padStart(2, '0');
  if (/^\d{4}$/.test(digits)) return digits;
  const month = monthOf.get(word);
  return month === undefined ? null : `m${month}`;
};

/** The words of a date, a month of two words as one; what says nothing is left out, and a month that is named twice is one. */
const tokensOf = (text: string): readonly string[] | null => {
  const words = text.split(' ').filter((word) => word !== '' && !unsaid.has(word));
  const tokens: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const [one = '', two = ''] = words.slice(at, at + 2);
    const month = monthOf.get(`${one} ${two}`);
    const token = month === undefined ? tokenOf(one) : `m${month}`;
    if (token === null) return null;
    if (month !== undefined) at += 1;
    // "أيلول/سبتمبر" is one month by two names.
    if (!(token.startsWith('m') && tokens.at(-1) === token)) tokens.push(token);
  }
  return tokens;
};

/** `D`, `M` and `Y` in the order in which they stand → the date; a part that both ends share is said once. */
const orders: Readonly<Record<string, (parts: readonly string[]) => string>> = {
  Y: ([y]) => `${y}`,
  YY: ([y, z]) => `${y}/${z}`,
  MY: ([m, y]) => `${y}-${m}`,
  MMY: ([m, n, y]) => `${y}-${m}/${y}-${n}`,
  MYMY: ([m, y, n, z]) => `${y}-${m}/${z}-${n}`,
  DMY: ([d, m, y]) => `${y}-${m}-${d}`,
  MDY: ([m, d, y]) => `${y}-${m}-${d}`,
  YDD: ([y, m, d]) => `${y}-${m}-${d}`,
  YMD: ([y, m, d]) => `${y}-${m}-${d}`,
  DDMY: ([d, e, m, y]) => `${y}-${m}-${d}/${y}-${m}-${e}`,
  MDDY: ([m, d, e, y]) => `${y}-${m}-${d}/${y}-${m}-${e}`,
  DMDMY: ([d, m, e, n, y]) => `${y}-${m}-${d}/${y}-${n}-${e}`,
  DMYDMY: ([d, m, y, e, n, z]) => `${y}-${m}-${d}/${z}-${n}-${e}`,
};

const letterOf = (token: string): string => {
  if (token.startsWith('m')) return 'M';
  return token.length === 4 ? 'Y' : 'D';
};

const written = (text: string): string | null => {
  const tokens = tokensOf(text);
  const order = tokens?.map(letterOf).join('') ?? '';
  const write = Object.hasOwn(orders, order) ? orders[order] : undefined;
  return write === undefined || tokens === null ? null : write(tokens.map((token) => token.replace('m', '')));
};

/** The bound that a text begins with, and the rest of it. */
const boundIn = (text: string): readonly ['' | 'before ' | 'on or before ', string] => {
  const rest = (words: readonly string[]): string | null => {
    const found = words.find((each) => text.startsWith(`${each} `));
    return found === undefined ? null : text.slice(found.length + 1);
  };
  const by = rest(onOrBefore);
  if (by !== null) return ['on or before ', by];
  const until = rest(before);
  return until === null ? ['', text] : ['before ', until];
};

const digitsAlone = /^[\d/ .-]+$/;

/**
 * A date as somebody types it from a paper, in any of the languages and digits: "9–13 September 2019", "أيلول/سبتمبر ٢٠١٩", "1er mars
 * 2019", "2019", "before June 2020". What cannot be read so comes back as it was typed, in European digits, so that whoever checks
 * dates says what is wrong with it: that a day is ambiguous, that a year is Hijri.
 */
export const typedDate = (typed: string): PartialDate => {
  const text = folded(typed);
  const [bound, rest] = boundIn(text);
  const date = `${bound}${written(rest) ?? ''}`;
  if (parsePartialDate(date) !== null) return date;
  const asTyped = typed.trim().replace(/[٠-٩۰-۹]/g, (digit) => folded(digit));
  // Only its year is left of one whose month nobody here knows: of the Hijri calendar it is refused as that.
  if (hasHijriYear(text)) return /\d{4}/.exec(text)?.[0] ?? asTyped;
  // Numbers with nothing between them but a space are never one number.
  return digitsAlone.test(asTyped) ? asTyped.replaceAll(/\s*([/.-])\s*/g, '$1') : asTyped;
};
