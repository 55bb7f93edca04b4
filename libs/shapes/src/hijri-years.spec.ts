import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parsePartialDate } from '#kernel';
import { Day, Happened, Maybe, PartialDateField, Year, readShape } from './index.js';

class Dates {
  @Maybe() @Happened() happened!: string | null;
  @Maybe() @PartialDateField() ahead!: string | null;
  @Maybe() @Day() day!: string | null;
  @Maybe() @Year() year!: string | null;
}

const codesOf = (body: object): readonly string[] => {
  const read = readShape(Dates, body);
  return read.ok ? [] : read.errors.map(({ pointer, code }) => `${pointer} ${code}`);
};

/** Of whoever is alive: from 1330 (1911) to the end of the next generation. */
const year = fc.integer({ min: 1330, max: 1500 }).map(String);
const two = (max: number) => fc.integer({ min: 1, max }).map((n) => String(n).padStart(2, '0'));
const day = fc.tuple(year, two(12), two(28)).map((parts) => parts.join('-'));
const partial = fc.oneof(
  day,
  day.map((each) => `on or before ${each}`),
  day.map((each) => each.slice(0, 7)),
  year,
  year.map((each) => `before ${each}`),
  day.map((each) => `${each}/1500-12-29`),
  day.map((each) => `${each}/2018-11-29`),
);

describe('a year that can only be Hijri (T4)', () => {
  it('is refused in every date that is sent, and said to be that', () => {
    fc.assert(
      fc.property(partial, day, year, (date, one, alone) => {
        expect(codesOf({ happened: date, ahead: date, day: one, year: alone })).toEqual([
          '/happened hijri-year',
          '/ahead hijri-year',
          '/day hijri-year',
          '/year hijri-year',
        ]);
      }),
    );
  });

  it('is read where it is on record already', () => {
    expect(parsePartialDate('1445-08-19')).toMatchObject({ earliest: '1445-08-19' });
  });

  it('is no other year, month or day', () => {
    const others = fc.constantFrom('1299', '1501', '1924', '1969', '2013', '2014', '2145');
    fc.assert(
      fc.property(others, two(12), two(28), (of, month, on) => {
        const date = `${of}-${month}-${on}`;
        expect(codesOf({ happened: date, ahead: `before ${date}`, day: date, year: of })).toEqual([]);
      }),
    );
  });
});
