import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { endedBefore } from './calendar.js';
import type { Decider } from './decider.js';
import { fold, isRefusal, refuse, unreachable } from './decider.js';
import type { DomainEvent } from './event.js';
import { weightedMean } from './fraction.js';
import { isLang, textIn } from './lang.js';
import { upcast, wordsOf } from './slice.js';
import { specFor } from './spec.js';

type Counted = DomainEvent<'Counted', 1, { by: number }>;
const counter: Decider<{ type: 'count'; data: { by: number } }, number, Counted, 'too-much'> = {
  initial: 0,
  decide: ({ data: { by } }, total) =>
    total + by > 3 ? refuse('too-much', { total }) : [{ type: 'Counted', v: 1, data: { by } }],
  evolve: (total, { data: { by } }) => total + by,
};
const counted = (by: number): Counted => ({ type: 'Counted', v: 1, data: { by } });

describe('given, when, then', () => {
  const given = specFor(counter);
  const twice = given(counted(2)).when({ type: 'count', data: { by: 2 } });
  const once = given(counted(1)).when({ type: 'count', data: { by: 2 } });

  it('compares whole values', () => {
    once.then(counted(2));
    twice.thenRefused('too-much');
  });

  it('can fail', () => {
    expect(() => once.then(counted(1))).toThrow('events differ');
    expect(() => once.then()).toThrow('events differ');
    expect(() => once.thenRefused('too-much')).toThrow('refusal differs');
    expect(() => twice.then()).toThrow('events differ');
  });

  it('tells what JSON would lose from what was said', () => {
    const lossy = (by: unknown) => given().when({ type: 'count', data: { by: by as number } });
    expect(() => lossy(undefined).then({ ...counted(0), data: {} as { by: number } })).toThrow('events differ');
    expect(() => lossy(Number.NaN).then({ ...counted(0), data: { by: null as unknown as number } })).toThrow(
      'events differ',
    );
  });

  it('folds', () => {
    expect(fold(counter, [counted(1), counted(2)])).toBe(3);
    expect(isRefusal(counter.decide({ type: 'count', data: { by: 9 } }, 0))).toBe(true);
    expect(() => unreachable('x' as never)).toThrow('unreachable');
  });
});

describe('the weighted mean', () => {
  const third = { numerator: 1, denominator: 3 };
  const half = { numerator: 2, denominator: 4 };

  it('is exact, and null where nothing weighs', () => {
    expect(weightedMean([])).toBeNull();
    expect(
      weightedMean([
        { value: third, weight: 1 },
        { value: half, weight: 1 },
      ]),
    ).toEqual({ numerator: 5, denominator: 12 });
    expect(
      weightedMean([
        { value: third, weight: 3 },
        { value: half, weight: 1 },
      ]),
    ).toEqual({ numerator: 3, denominator: 8 });
  });

  it('equals the fraction worked out without rounding, in lowest terms', () => {
    const item = fc.integer({ min: 1, max: 57 }).chain((denominator) =>
      fc.record({
        value: fc.record({
          numerator: fc.integer({ min: 0, max: denominator }),
          denominator: fc.constant(denominator),
        }),
        weight: fc.integer({ min: 0, max: 100 }),
      }),
    );
    const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
    fc.assert(
      fc.property(fc.array(item, { maxLength: 6 }), (items) => {
        const mean = weightedMean(items);
        const weight = items.reduce((sum, one) => sum + BigInt(one.weight), 0n);
        if (weight === 0n || mean === null) return expect([mean, weight]).toEqual([null, 0n]);
        const [top, below] = [BigInt(mean.numerator), BigInt(mean.denominator)];
        expect(gcd(top, below)).toBe(1n);
        const all = items.reduce((product, { value }) => product * BigInt(value.denominator), 1n);
        const sum = items.reduce(
          (so, { value, weight: w }) => so + (BigInt(w) * BigInt(value.numerator) * all) / BigInt(value.denominator),
          0n,
        );
        expect(top * all * weight).toBe(sum * below);
      }),
    );
  });

  it('says so rather than round', () => {
    const primes = [57, 53, 47, 43, 41, 37, 31, 29, 23, 19, 17, 13];
    const items = primes.map((denominator) => ({ value: { numerator: 1, denominator }, weight: 1 }));
    expect(() => weightedMean(items)).toThrow('not exact');
  });

  it('lies between the least and the greatest, whatever the order', () => {
    const fraction = fc
      .integer({ min: 1, max: 12 })
      .chain((denominator) =>
        fc.record({ numerator: fc.integer({ min: 0, max: denominator }), denominator: fc.constant(denominator) }),
      );
    const items = fc.array(fc.record({ value: fraction, weight: fc.integer({ min: 1, max: 9 }) }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(items, (given) => {
        const mean = weightedMean(given);
        expect(weightedMean(given.toReversed())).toEqual(mean);
        const number = ({ numerator, denominator }: { numerator: number; denominator: number }) =>
          numerator / denominator;
        const all = given.map(({ value }) => number(value));
        const result = mean === null ? Number.NaN : number(mean);
        expect(result).toBeGreaterThanOrEqual(Math.min(...all) - 1e-12);
        expect(result).toBeLessThanOrEqual(Math.max(...all) + 1e-12);
      }),
    );
  });
});

describe('an event of an older version', () => {
  const slice = {
    name: 'step',
    versions: { Reached: 3 },
    upcasts: { Reached: { 1: (d: { url: string }) => ({ urls: [d.url] }), 2: (d: object) => ({ ...d, note: null }) } },
  };

  it('steps through every version since', () => {
    expect(upcast(slice, 'Reached', 1, { url: 'a' })).toEqual({ urls: ['a'], note: null });
    expect(upcast(slice, 'Reached', 3, { any: 1 })).toEqual({ any: 1 });
  });

  it('is a fault where nobody knows it', () => {
    expect(() => upcast(slice, 'Reached', 4, {})).toThrow('cannot read Reached version 4');
    expect(() => upcast(slice, 'Reached', 0, {})).toThrow('no step from Reached version 0');
    expect(() => upcast(slice, 'toString', 1, {})).toThrow('cannot read toString');
    expect(() => upcast({ ...slice, upcasts: {} }, 'Reached', 1, {})).toThrow('no step from Reached version 1');
  });
});

describe('texts and words', () => {
  it('fall back on the original, and say in which language they come', () => {
    expect(textIn({ original: 'ar', ar: 'نص', en: 'text' }, 'en')).toEqual({ lang: 'en', text: 'text' });
    expect(textIn({ original: 'ar', ar: 'نص', en: 'text' }, 'fr')).toEqual({ lang: 'ar', text: 'نص' });
  });

  it('fill in their own parameters only', () => {
    const words = { ar: '{n}', en: 'meeting {n} of {toString}', fr: '{n}' };
    expect(wordsOf(words, 'en', { n: 2 })).toBe('meeting 2 of {toString}');
  });

  it('isolate a code within an Arabic sentence, so that it is not shown reversed', () => {
    const words = { ar: 'القرار {id} رقم {n}', en: 'resolution {id}', fr: 'résolution {id}' };
    expect(wordsOf(words, 'ar', { id: '53-45-POL', n: 2 })).toBe('القرار \u206853-45-POL\u2069 رقم 2');
    expect(wordsOf(words, 'fr', { id: '53-45-POL' })).toBe('résolution 53-45-POL');
  });

  it('know three languages', () => {
    expect([isLang('ar'), isLang('tr'), isLang(null)]).toEqual([true, false, false]);
  });
});

describe('a day that is today somewhere', () => {
  it.each([
    // Friday has begun at UTC+14 while it is Wednesday at UTC-12.
    ['2026-11-27', '2026-11-26T11:00:00Z', '2026-11-25'],
    ['2026-11-26', '2026-11-26T11:00:00Z', '2026-11-25'],
    ['2026-11-27', '2026-11-26T12:00:00Z', '2026-11-26'],
    // What is past everywhere has ended, and what is ahead is looked at as if it had come.
    ['2026-11-25', '2026-11-26T11:00:00Z', '2026-11-25'],
    ['2019-11-01', '2026-11-26T11:00:00Z', '2019-11-01'],
    ['2026-11-28', '2026-11-26T11:00:00Z', '2026-11-28'],
  ])('is not over: who looks at %s at %s knows that days before %s have ended', (day, at, ended) => {
    expect(endedBefore(day, at)).toBe(ended);
  });
});
