import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { breakGlassEnds, LETTER_CODE_BYTES, letterCode, letterEnds, readLetterCode } from './letter-code.js';

const codes = fc
  .uint8Array({ minLength: LETTER_CODE_BYTES, maxLength: LETTER_CODE_BYTES })
  .map((random) => letterCode(random));
const arabicDigits = (text: string): string => text.replaceAll(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? digit);
const persianDigits = (text: string): string => text.replaceAll(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] ?? digit);

describe('the code of a letter', () => {
  it('is four groups of four letters of which none looks like another', () => {
    fc.assert(fc.property(codes, (code) => /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/.test(code)));
  });

  it('is read however it is typed', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const typings = [
          code.toLowerCase(),
          code.replaceAll('-', ' '),
          code.replaceAll('-', ''),
          ` ${code}\u200f\n`,
          code.replaceAll('-', '–'),
          arabicDigits(code),
          persianDigits(code),
          code.replaceAll('0', 'o').replaceAll('1', 'l'),
          code.replaceAll('0', 'O').replaceAll('1', 'i'),
        ];
        expect(typings.map(readLetterCode)).toEqual(typings.map(() => code));
      }),
    );
  });

  it('is not read with one letter wrong', () => {
    fc.assert(
      fc.property(codes, fc.nat(15), fc.integer({ min: 1, max: 31 }), (code, at, by) => {
        const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
        const plain = code.replaceAll('-', '');
        const other = alphabet[(alphabet.indexOf(plain[at]!) + by) % 32]!;
        expect(readLetterCode(plain.slice(0, at) + other + plain.slice(at + 1))).toBeNull();
      }),
    );
  });

  it('is not read with two letters in each other’s place', () => {
    fc.assert(
      fc.property(codes, fc.nat(15), fc.nat(15), (code, one, two) => {
        const plain = [...code.replaceAll('-', '')];
        fc.pre(plain[one] !== plain[two]);
        expect(readLetterCode(plain.with(one, plain[two]!).with(two, plain[one]!).join(''))).toBeNull();
      }),
    );
  });

  it('is not read in what is none, whatever that is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = readLetterCode(text);
        expect(read === null || readLetterCode(read) === read).toBe(true);
      }),
    );
    for (const none of ['', '0', 'U'.repeat(16), '0'.repeat(200), '0000-0000-0000-000', 'ab'.repeat(8) + '!'])
      expect(readLetterCode(none)).toBeNull();
  });

  it('takes as many random bytes as it has letters of its own', () => {
    expect(() => letterCode(new Uint8Array(LETTER_CODE_BYTES - 1))).toThrow('15 random bytes');
  });

  it('opens an account for thirty days; one that is made on the machine, for an hour', () => {
    expect([letterEnds(0), breakGlassEnds(0)]).toEqual([30 * 24 * 3_600_000, 3_600_000]);
  });
});
