import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { letterCode } from './letter-code.js';
import { base32, isFresh, readFactorCode, stepsTaken } from './second-factor.js';

const minute = 60_000;

describe('the steps whose code is taken', () => {
  it('are that of the instant and one to each side, as clocks differ', () => {
    expect(stepsTaken(59_000, null)).toEqual([0, 1, 2]);
    expect(stepsTaken(90_000, null)).toEqual([2, 3, 4]);
    expect(stepsTaken(0, null)).toEqual([0, 1]);
  });

  it('are those after the last that was taken', () => {
    expect(stepsTaken(90_000, 3)).toEqual([4]);
    expect(stepsTaken(90_000, 4)).toEqual([]);
  });

  it('are never one that was taken, in whatever order codes come and however clocks move', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(600_000)), (instants) => {
        const taken: number[] = [];
        for (const now of instants) {
          const [first] = stepsTaken(now, taken.at(-1) ?? null);
          if (first !== undefined) taken.push(first);
        }
        expect(taken).toEqual([...new Set(taken)].toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('what was given', () => {
  it.each([
    ['never', null, false],
    ['now', 0, true],
    ['just within ten minutes', 10 * minute - 1, true],
    ['ten minutes ago', 10 * minute, false],
    ['after now, since when the clock was put back', -1, false],
  ])('%s', (_, ago, fresh) => {
    expect(isFresh(ago === null ? null : 1_000_000_000 - ago, 1_000_000_000)).toBe(fresh);
  });
});

describe('what somebody types', () => {
  const recovery = letterCode(Uint8Array.from({ length: 15 }, (_, n) => n * 7));
  it.each([
    ['123456', { code: '123456' }],
    [' 123 456 ', { code: '123456' }],
    ['١٢٣٤٥٦', { code: '123456' }],
    ['۱۲۳-۴۵۶', { code: '123456' }],
    [recovery.toLowerCase(), { recovery }],
    ['12345', null],
    ['1234567', null],
    ['', null],
    ['12345a', null],
    ['1'.repeat(10_000), null],
  ])('%s', (typed, read) => {
    expect(readFactorCode(typed)).toEqual(read);
  });

  it('is read or is nothing, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => void readFactorCode(typed)));
  });
});

it('writes a secret as RFC 4648 does, without padding', () => {
  const of = (text: string): string => base32(Uint8Array.from(Buffer.from(text)));
  expect(['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map(of)).toEqual([
    '',
    'MY',
    'MZXQ',
    'MZXW6',
    'MZXW6YQ',
    'MZXW6YTB',
    'MZXW6YTBOI',
  ]);
});
