import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from './calendar.js';
import { hijriDays } from './formatters.js';

const months = [
  'محرم',
  'صفر',
  'ربيع الأول',
  'ربيع الآخر',
  'جمادى الأولى',
  'جمادى الآخرة',
  'رجب',
  'شعبان',
  'رمضان',
  'شوال',
  'ذو القعدة',
  'ذو الحجة',
];

/**
 * Which months of the years from 1420 have thirty days, as PyPI's hijridate 2.6.0 has them, whose months are held against the
 * newspaper Umm al-Qura and the printed calendars; npm's @umalqura/core 0.0.7 has the same.
 */
const thirty =
  '010010111101 001000111101 100100011101 101010010101 101101001010 101101011010 010101101101 001010110110 100100111011 ' +
  '010010011011 011001010101 011010101001 011101010100 101101101010 010101101100 101010101101 010101010101 101100101001 ' +
  '101110010010 101110101001 010111010100 101011011010 010101011010 101010101011 010110010101 011101001001 011101100100 ' +
  '101110101010 010110110101 001010110110 101001010110';

interface Day {
  readonly day: string;
  readonly hijri: string;
}

/** Every day of those years, with the Hijri day on which it falls. */
const all: readonly Day[] = thirty
  .split(' ')
  .flatMap((year, y) =>
    [...year].flatMap((isThirty, m) =>
      Array.from({ length: isThirty === '1' ? 30 : 29 }, (_, d) => `${d + 1} ${months[m] ?? ''} ${1420 + y} هـ حساباً`),
    ),
  )
  .map((hijri, n) => ({ day: addDays('1999-04-17', n), hijri }));

describe('a Hijri day (T11)', () => {
  it('is computed, and said to be, on every day of 1420 to 1450 as the printed calendar has it', () => {
    expect(all.at(-1)?.day).toBe('2029-05-13');
    expect(all.filter(({ day, hijri }) => hijriDays(day) !== hijri)).toEqual([]);
  });

  // As others found them published; none is taken from a library.
  it.each([
    ['2025-02-26', '27 شعبان 1446'], // ummulqura.org.sa, in unicode-org/icu4x#6197
    ['2024-12-02', '1 جمادى الآخرة 1446'], // KACST, in the same
    ['2024-12-07', '6 جمادى الآخرة 1446'], // Ahmed-Raouf/ummalqura-calendar#1
    ['2019-10-28', '29 صفر 1441'], // mohamedsabil83/laravel-hijrian#1
    ['2016-02-17', '8 جمادى الأولى 1437'], // alhazmy13/HijriDatePicker#5
  ])('%s is %s', (day, wanted) => {
    expect(hijriDays(day)).toBe(`${wanted} هـ حساباً`);
  });

  it('is left out wherever it might be a day off, on any day of 1356 to 1419 and 1451 to 1500', () => {
    const before = fc.integer({ min: 1, max: 22_680 }).map((n) => addDays('1999-04-17', -n));
    const after = fc.integer({ min: 1, max: 17_720 }).map((n) => addDays('2029-05-13', n));
    fc.assert(fc.property(fc.oneof(before, after), (day) => expect(hijriDays(day)).toBeNull()));
    for (const day of ['1983-10-31', '1956-12-30', '1999-04-16', '2029-05-14', '2036-10-21', '2077-11-16'])
      expect(hijriDays(day)).toBeNull();
  });

  it('of a range is left out where that of either end is', () => {
    expect(hijriDays('2018-05-05', '2018-05-06')).toBe('19\u201320 شعبان 1439 هـ حساباً');
    expect([hijriDays('1999-04-16', '1999-04-17'), hijriDays('2029-05-13', '2029-05-14')]).toEqual([null, null]);
  });
});
