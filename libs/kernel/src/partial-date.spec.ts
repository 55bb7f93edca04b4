import { describe, expect, it } from '@jest/globals';
import edtf from 'edtf';
import fc from 'fast-check';
import { addDays, latestTodayOnEarth } from './calendar.js';
import {
  edtfOf,
  hasHappenedBy,
  spanOnRecord,
  whollyBy,
  isDay,
  isInFuture,
  parsePartialDate,
  spanOf,
  whollyAfter,
  whollyBefore,
} from './partial-date.js';

describe('a date with precision', () => {
  it.each([
    ['2018-11-29', 'day', '2018-11-29', '2018-11-29'],
    ['2018-11', 'month', '2018-11-01', '2018-11-30'],
    ['2020-02', 'month', '2020-02-01', '2020-02-29'],
    ['2018', 'year', '2018-01-01', '2018-12-31'],
    ['before 2018-11-29', 'before', null, '2018-11-28'],
    ['before 2018-11', 'before', null, '2018-10-31'],
    ['before 2018', 'before', null, '2017-12-31'],
    ['on or before 2018-09-24', 'on-or-before', null, '2018-09-24'],
    ['on or before 2018-09', 'on-or-before', null, '2018-09-30'],
    ['2019-03/2019-09', 'range', '2019-03-01', '2019-09-30'],
    ['2018-05-05/2018-05-06', 'range', '2018-05-05', '2018-05-06'],
  ])('%s spans what it can be', (text, precision, earliest, latest) => {
    expect(parsePartialDate(text)).toEqual({ precision, earliest, latest });
  });

  it.each([
    '2018-02-30',
    '2019-02-29',
    '2018-13',
    '2018-00',
    '2018-04-31',
    '2018-11-00',
    '0999',
    '18',
    '',
    ' 2018',
    '2018-1-1',
    '05/06/2018',
    '2018/05/06',
    '2018-05-06/2018-05-05',
    '2018-05-05/2018-05-05',
    '2018-05/2018-06-01',
    '2018/2019/2020',
    'before',
    'before ',
    'before before 2018',
    'after 2018',
    'on or before 2018/2019',
    '2018-11-29T00:00:00Z',
    '٢٠١٨',
  ])('%j is not one', (text) => {
    expect(parsePartialDate(text)).toBeNull();
  });

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string(), (text) => void parsePartialDate(text)));
  });

  it('spans days in order, whatever its form, and counts from the last of them', () => {
    const day = fc
      .date({ min: new Date('1000-01-01'), max: new Date('9998-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const unit = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([text, length]) => text.slice(0, length));
    fc.assert(
      fc.property(unit, (text) => {
        const [alone, before, onOrBefore] = [text, `before ${text}`, `on or before ${text}`].map(spanOf);
        expect((alone?.earliest ?? '') <= (alone?.latest ?? '')).toBe(true);
        expect(addDays(before?.latest ?? '', 1)).toBe(alone?.earliest);
        expect(onOrBefore?.latest).toBe(alone?.latest);
      }),
    );
  });

  it('knows the leap years of centuries', () => {
    const leaps = ['1900', '2000', '2019', '2020', '2100', '2400'].filter((year) => isDay(`${year}-02-29`));
    expect(leaps).toEqual(['2000', '2020', '2400']);
  });

  it('is a fault where the log holds what cannot be read', () => {
    expect(() => spanOf('soon')).toThrow('soon');
  });

  it('counts days across months, years and leap days', () => {
    expect([addDays('2020-02-28', 1), addDays('2019-12-31', 1), addDays('2020-03-01', -1)]).toEqual([
      '2020-02-29',
      '2020-01-01',
      '2020-02-29',
    ]);
    expect([isDay('2018-11-29'), isDay('2018-11'), isDay('2018-11-31')]).toEqual([true, false, false]);
  });
});

describe('a date in EDTF', () => {
  it.each([
    ['2018-11-29', '2018-11-29'],
    ['2018-11', '2018-11'],
    ['2018', '2018'],
    ['2015/2018', '2015/2018'],
    ['2018-05-05/2018-05-06', '2018-05-05/2018-05-06'],
    ['before 2018-11-30', '../2018-11-29'],
    ['before 2018-01-01', '../2017-12-31'],
    ['before 2018-11', '../2018-10'],
    ['before 2018', '../2017'],
    ['on or before 2018-09-24', '../2018-09-24'],
    ['on or before 2018', '../2018'],
  ])('%s is %s', (date, written) => {
    expect(edtfOf(date)).toBe(written);
  });

  it('is of level 1 at most, and says the same days, whatever its form', () => {
    const day = fc
      .date({ min: new Date('1001-01-01'), max: new Date('9998-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const length = fc.constantFrom(4, 7, 10);
    const unit = fc.tuple(day, length).map(([text, end]) => text.slice(0, end));
    const range = fc.tuple(day, day, length).map(([one, other, end]) =>
      [one, other]
        .map((each) => each.slice(0, end))
        .toSorted()
        .join('/'),
    );
    const date = fc.oneof(
      unit,
      unit.map((text) => `before ${text}`),
      unit.map((text) => `on or before ${text}`),
      range.filter((text) => parsePartialDate(text) !== null),
    );
    const dayOf = (at: number): string | null => (Number.isFinite(at) ? new Date(at).toISOString().slice(0, 10) : null);
    fc.assert(
      fc.property(date, (text) => {
        const read = edtf(edtfOf(text), { level: 1 });
        const { earliest, latest } = spanOf(text);
        expect([dayOf(read.min), dayOf(read.max)]).toEqual([earliest, latest]);
      }),
    );
  });
});

describe('what is on record', () => {
  it.each([
    ['2026-11', '2026-11-28T09:00:00.000Z', '2026-11-28'],
    ['2026', '2026-11-28T09:00:00.000Z', '2026-11-28'],
    ['2025/2026', '2026-11-28T09:00:00.000Z', '2026-11-28'],
    ['on or before 2026', '2026-11-28T09:00:00.000Z', '2026-11-28'],
    ['2026-11-29', '2026-11-28T11:00:00.000Z', '2026-11-29'],
    ['2026-12', '2026-11-30T11:00:00.000Z', '2026-12-01'],
    ['2018-11', '2026-11-28T09:00:00.000Z', '2018-11-30'],
    // Of before anybody was asked: it has not come.
    ['2099', '2026-11-28T09:00:00.000Z', '2099-12-31'],
  ])('of %s, entered at %s, has happened by %s', (on, knownSince, day) => {
    expect(spanOnRecord({ on, knownSince })).toEqual({ ...spanOf(on), latest: day });
    expect(hasHappenedBy({ on, knownSince }, day)).toBe(true);
    expect(hasHappenedBy({ on, knownSince }, addDays(day, -1))).toBe(false);
  });
});

describe('the future', () => {
  it('begins where no place on earth has come to the day', () => {
    expect(latestTodayOnEarth(new Date('2026-11-23T09:59:59Z'))).toBe('2026-11-23');
    expect(latestTodayOnEarth(new Date('2026-11-23T10:00:00Z'))).toBe('2026-11-24');
  });

  it.each([
    ['2026-11-24', false],
    ['2026-11-25', true],
    ['2026-11', false],
    ['2026-12', true],
    ['2026', false],
    ['2027', true],
    ['2026-11-20/2026-11-24', false],
    ['2026-11-20/2026-11-25', true],
    ['2026-10/2026-11', false],
    ['on or before 2026-11-25', true],
    ['before 2026-11-25', false],
    ['before 2026-11-26', true],
    ['on or before 2026-11-24', false],
    ['before 2026-11', false],
    ['on or before 2026-11', false],
    ['before 2026-12', false],
    ['on or before 2026-12', true],
    ['before 2027-01', true],
    ['on or before 2026', false],
    ['before 2027', false],
    ['before 2028', true],
    ['2025/2026', false],
    ['2026/2027', true],
  ])('holds %s: %s, where it is 24 November 2026 somewhere', (date, ahead) => {
    expect(isInFuture(date, '2026-11-24')).toBe(ahead);
  });
});

describe('a date beside a day', () => {
  it.each([
    ['2018-11-28', 'before'],
    ['2018-11-29', 'may be it'],
    ['2018-11-30', 'after'],
    ['2018-11', 'may be it'],
    ['2018-12', 'after'],
    ['before 2018-11-29', 'before'],
    ['before 2019', 'may be it'],
    ['on or before 2018-11-29', 'may be it'],
    ['2018-11-30/2018-12-02', 'after'],
  ])('%s lies %s', (date, where) => {
    expect([whollyBefore(date, '2018-11-29'), whollyAfter(date, '2018-11-29')]).toEqual([
      where === 'before',
      where === 'after',
    ]);
  });

  it('is neither where the day is not known', () => {
    expect([whollyBefore('0001', null), whollyAfter('9999', null)]).toEqual([false, false]);
  });

  it('has happened by it once no part of it lies ahead', () => {
    expect(
      ['2018-11-29', 'before 2018-11-30', '2018-10', '2018-11'].map((date) => whollyBy(date, '2018-11-29')),
    ).toEqual([true, true, true, false]);
  });
});
