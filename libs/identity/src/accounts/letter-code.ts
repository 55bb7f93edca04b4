import { latinDigits } from './latin-digits.js';

/** Douglas Crockford's base 32: I, L, O and U are left out, and whoever types one of the first three means 1 or 0. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const meant: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' };

/** Of 5 bits each; one more is the check. */
const RANDOM_LETTERS = 15;
const GROUP = 4;

/** How many random bytes `letterCode` takes. */
export const LETTER_CODE_BYTES = RANDOM_LETTERS;
/** Longest text that is looked at. */
const LONGEST = 100;
const DAY_MS = 86_400_000;

/** Times x in GF(32), by x⁵ + x² + 1. */
const timesX = (value: number): number => ((value << 1) ^ (value & 16 ? 37 : 0)) & 31;

/** Zero for a code whose last letter is its check. One letter that is another, or two that changed places, make it another number. */
const remainder = (values: readonly number[]): number => values.reduce((sum, value) => timesX(sum) ^ value, 0);

const grouped = (code: string): string => code.match(new RegExp(`.{${GROUP}}`, 'g'))?.join('-') ?? code;

/** The code of a letter as it is printed: 75 random bits and a check, four groups of four. */
export const letterCode = (random: Uint8Array): string => {
  const values = [...random.subarray(0, RANDOM_LETTERS)].map((byte) => byte & 31);
  if (values.length < RANDOM_LETTERS) throw new Error(`a code takes ${RANDOM_LETTERS} random bytes`);
  const all = [...values, timesX(remainder(values))];
  return grouped(all.map((value) => letters[value]).join(''));
};

/**
 * A code as it is printed, from what somebody typed: in any case, in any digits, with or without spaces and hyphens, with O for 0, I or L for 1.
 * `null` where it is no code, as where one letter of it is wrong.
 */
export const readLetterCode = (typed: string): string | null => {
  if (typed.length > LONGEST) return null;
  const plain = latinDigits(typed.normalize('NFKC'))
    .replaceAll(/[\p{Z}\p{C}\p{Pd}_.]/gu, '')
    .toUpperCase()
    .replaceAll(/[ILO]/g, (letter) => meant[letter] ?? letter);
  const values = [...plain].map((letter) => letters.indexOf(letter));
  const whole = values.length === RANDOM_LETTERS + 1 && !values.includes(-1);
  return whole && remainder(values) === 0 ? grouped(plain) : null;
};

/** Until when a letter's code opens an account, in ms. */
export const letterEnds = (writtenAt: number): number => writtenAt + 30 * DAY_MS;

/** A letter of the break-glass command is read where it is printed. */
export const breakGlassEnds = (writtenAt: number): number => writtenAt + 60 * 60_000;
