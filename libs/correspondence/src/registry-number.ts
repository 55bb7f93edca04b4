import { folded } from '#kernel';

const digit = '[0-9٠-٩۰-۹]';
const serial = `${digit}{1,6}`;
const year = `(?:19|20|١٩|٢٠|۱۹|۲۰)${digit}{2}`;

/** Of the scripts that the organisation writes in, but for a hamza alone, which makes no difference where texts are compared. */
const letter = 'A-Za-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u017F\\u0622-\\u063A\\u0641-\\u064A';

/**
 * A registry counts anew every year, and in every series where it has several: `412/2026`, `POL/412/2026`, `و/٤١٢/٢٠٢٦`, in the
 * digits of whoever typed it. Some write the year first.
 */
export const numberPattern = new RegExp(
  `^(?:[${letter}][0-9.\\u0621${letter}]{0,19}[/-]){0,4}(?:${serial}[/-]${year}|${year}[/-]${serial})$`,
);

const isYear = (text: string | undefined): boolean => text !== undefined && /^(?:19|20)\d\d$/.test(text);

/** What is written before a number and is no part of it. */
const introductions: ReadonlySet<string> = new Set(['no', 'num', 'numero', 'number', 'nr', 'ref', 'رقم', 'الرقم']);

const parts = (text: string): readonly string[] =>
  folded(text)
    .split(' ')
    .map((part) => part.replace(/^0+(?=\d+$)/, ''))
    .filter((part, index, all) => index === all.length - 1 || !introductions.has(part));

/**
 * One form for every way a number of a paper is typed, ours or its sender's: digits of any script, letters of any case, whatever stands
 * between them, zeros before them and whether the year is first or last make no difference.
 */
export const numberKey = (text: string): string => {
  const all = parts(text);
  const [first, second] = all.slice(-2);
  const yearFirst = all.length > 1 && isYear(first) && /^\d+$/.test(second ?? '') && !isYear(second);
  return (yearFirst ? [...all.slice(0, -2), second, first] : all).join('-');
};

/** The year in which a registry gave a number. */
export const yearOf = (number: string): string => numberKey(number).slice(-4);
