import { describe, expect, it } from '@jest/globals';
import { isolate } from '#kernel';
import { dateIn, formatterIn } from './formatter.js';

describe('a date with precision', () => {
  it.each([
    ['2018-11-29', '29 تشرين الثاني/نوفمبر 2018', '29 November 2018', '29 novembre 2018'],
    ['2018-11', 'تشرين الثاني/نوفمبر 2018', 'November 2018', 'novembre 2018'],
    ['2018', '2018', '2018', '2018'],
    ['before 2018-11-29', 'قبل 29 تشرين الثاني/نوفمبر 2018', 'before 29 November 2018', 'avant le 29 novembre 2018'],
    ['before 2018-11', 'قبل تشرين الثاني/نوفمبر 2018', 'before November 2018', 'avant novembre 2018'],
    [
      'on or before 2018-09-24',
      'في موعد أقصاه 24 أيلول/سبتمبر 2018',
      'on or before 24 September 2018',
      'au plus tard le 24 septembre 2018',
    ],
    [
      'on or before 2018-09',
      'في موعد أقصاه أيلول/سبتمبر 2018',
      'on or before September 2018',
      'au plus tard en septembre 2018',
    ],
    ['on or before 2018', 'في موعد أقصاه 2018', 'on or before 2018', 'au plus tard en 2018'],
    ['2019-11-01', '1 تشرين الثاني/نوفمبر 2019', '1 November 2019', '1er novembre 2019'],
    ['before 2019-03-01', 'قبل 1 آذار/مارس 2019', 'before 1 March 2019', 'avant le 1er mars 2019'],
    ['2018-05-05/2018-05-06', '5–6 أيار/مايو 2018', '5–6 May 2018', '5–6 mai 2018'],
    [
      '2019-03-31/2019-04-01',
      '31 آذار/مارس – 1 نيسان/أبريل 2019',
      '31 March – 1 April 2019',
      '31 mars – 1er avril 2019',
    ],
    [
      '2019-03/2019-09',
      'بين آذار/مارس وأيلول/سبتمبر 2019',
      'between March and September 2019',
      'entre mars et septembre 2019',
    ],
    [
      '2018-05-06/2018-09-24',
      'بين 6 أيار/مايو و24 أيلول/سبتمبر 2018',
      'between 6 May and 24 September 2018',
      'entre le 6 mai et le 24 septembre 2018',
    ],
    [
      '2018-12-01/2026-11-23',
      'بين 1 كانون الأول/ديسمبر 2018 و23 تشرين الثاني/نوفمبر 2026',
      'between 1 December 2018 and 23 November 2026',
      'entre le 1er décembre 2018 et le 23 novembre 2026',
    ],
    [
      '2018-12-31/2019-01-01',
      '31 كانون الأول/ديسمبر 2018 – 1 كانون الثاني/يناير 2019',
      '31 December 2018 – 1 January 2019',
      '31 décembre 2018 – 1er janvier 2019',
    ],
    ['2018/2019', 'بين 2018 و2019', 'between 2018 and 2019', 'entre 2018 et 2019'],
    ['2018-02', 'شباط/فبراير 2018', 'February 2018', 'février 2018'],
    ['2018-06-30', '30 حزيران/يونيو 2018', '30 June 2018', '30 juin 2018'],
    ['2018-07', 'تموز/يوليو 2018', 'July 2018', 'juillet 2018'],
    ['2018-08', 'آب/أغسطس 2018', 'August 2018', 'août 2018'],
    ['2018-10', 'تشرين الأول/أكتوبر 2018', 'October 2018', 'octobre 2018'],
  ])('%s is said in three languages', (date, ar, en, fr) => {
    expect([dateIn(date, 'ar'), dateIn(date, 'en'), dateIn(date, 'fr')]).toEqual([ar, en, fr]);
  });
});

describe('a sentence in Arabic', () => {
  const format = formatterIn('ar', (code) =>
    code === 'TUR' ? { ar: 'تركيا', en: 'Türkiye', fr: 'Türkiye' } : undefined,
  );

  it('isolates codes by their first letter, so that neither 53/45-POL nor 53/45-س is ever shown reversed', () => {
    expect(format.code('53/45-POL')).toBe('\u206853/45-POL\u2069');
    expect(format.code('53/45-س')).toBe('\u206853/45-س\u2069');
    expect(format.party('XYZ')).toBe(isolate('XYZ'));
  });

  it('isolates a text that comes in a script of the other direction', () => {
    expect(format.text({ original: 'en', en: 'Contours (draft)' })).toBe('\u2068Contours (draft)\u2069');
    expect(format.text({ original: 'ar', ar: 'مبادئ' })).toBe('مبادئ');
    const french = formatterIn('fr', () => undefined);
    expect(french.text({ original: 'ar', ar: 'مبادئ' })).toBe('\u2068مبادئ\u2069');
    expect(french.text({ original: 'en', en: 'Contours (draft)' })).toBe('Contours (draft)');
  });

  it('writes numbers in Western digits, as the reports do, with their qualifier', () => {
    expect(format.quantity({ value: 150, qualifier: 'more-than' })).toBe('أكثر من 150');
    expect(format.quantity({ value: 41, qualifier: 'exact' })).toBe('41');
  });

  it('says dates, as far as they are known', () => {
    expect(format.date('2018-11')).toBe('تشرين الثاني/نوفمبر 2018');
  });

  it('names parties it knows', () => {
    expect(format.parties(['TUR', 'XYZ'])).toBe(`تركيا و${isolate('XYZ')}`);
  });
});
