import { latinDigits } from './latin-digits.js';
import { readLetterCode } from './letter-code.js';

const STEP_MS = 30_000;
/** A telephone's clock may be so many steps off. */
const STEPS_OFF = 1;
const FRESH_MS = 10 * 60_000;

/** How many digits an app shows. */
export const FACTOR_DIGITS = 6;
/** How many codes somebody is given for when the telephone is not at hand. */
export const RECOVERY_CODES = 8;
/** Of a secret, as RFC 4226 wants them. */
export const FACTOR_SECRET_BYTES = 20;

/** The steps whose code is taken at an instant: none twice, and none from before one that was taken. */
export const stepsTaken = (now: number, last: number | null): readonly number[] => {
  const step = Math.floor(now / STEP_MS);
  const near = Array.from({ length: 2 * STEPS_OFF + 1 }, (_, n) => step - STEPS_OFF + n);
  return near.filter((each) => each >= 0 && (last === null || each > last));
};

/** Whether what was given then still counts for an act: ten minutes. One from after now, as a clock was put back, does not. */
export const isFresh = (givenAt: number | null, now: number): boolean =>
  givenAt !== null && givenAt <= now && now < givenAt + FRESH_MS;

/** What somebody typed: what an app shows, or a code of recovery; `null` where it can be neither. */
export type FactorTyped = { readonly code: string } | { readonly recovery: string };

export const readFactorCode = (typed: string): FactorTyped | null => {
  const plain = latinDigits(typed.slice(0, 100).normalize('NFKC')).replaceAll(/[\p{Z}\p{C}\p{Pd}]/gu, '');
  if (/^\d+$/.test(plain) && plain.length === FACTOR_DIGITS) return { code: plain };
  const recovery = readLetterCode(typed);
  return recovery === null ? null : { recovery };
};

const base32Letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648 without padding, as apps take a secret. */
export const base32 = (bytes: Uint8Array): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => base32Letters[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
};
