import { describe, expect, it } from '@jest/globals';
import type { Lang, Quantity } from '#kernel';
import { Amount } from './record.js';
import { certificateUnit, participantUnit, stateUnit } from '../i18n/units.words.js';
import { readerOf } from '../i18n/reader.js';
import { htmlOf } from '../request/rendering.interceptor.js';

const said = (lang: Lang, of: Quantity, unit = stateUnit): string =>
  htmlOf(
    <Amount of={of} unit={unit} />,
    readerOf({ url: `/${lang}`, query: {}, id: 'c-1' }, { today: '2026-11-24' }),
  ).replaceAll(/<[^>]*>/g, '');

describe('a number that a source gives', () => {
  it('takes the form of its noun in the language', () => {
    const exactly = (value: number): string => said('ar', { value, qualifier: 'exact' });
    expect([1, 2, 5, 17, 24, 100].map(exactly)).toEqual([
      'دولة واحدة',
      'دولتان',
      '5 دول',
      '17 دولة',
      '24 دولة',
      '100 دولة',
    ]);
    expect(said('ar', { value: 35, qualifier: 'exact' }, participantUnit)).toBe('35 مشاركاً');
    expect(said('en', { value: 1, qualifier: 'exact' }, certificateUnit)).toBe('1 certificate');
    expect(said('fr', { value: 2, qualifier: 'exact' })).toBe('2 États');
  });

  it('keeps what the source says of how exact it is', () => {
    expect(said('en', { value: 150, qualifier: 'more-than' }, participantUnit)).toBe('more than 150 participants');
    expect(said('en', { value: 200, qualifier: 'expected' }, participantUnit)).toBe('200 participants expected');
    const announced = { value: 200, qualifier: 'more-than-expected' } as const;
    expect(said('en', announced, participantUnit)).toBe('more than 200 participants expected');
    expect(said('fr', announced, participantUnit)).toBe('plus de 200 participants attendus');
    expect(said('ar', announced, participantUnit)).toBe('أكثر من 200 مشارك (عدد متوقع)');
    expect(said('ar', { value: 17, qualifier: 'at-least' })).toBe('17 دولة على الأقل');
    expect(said('fr', { value: 1, qualifier: 'more-than' })).toBe('plus de 1 État');
  });

  it('has the source’s own words beside it, in their language', () => {
    const wording = { lang: 'ar', text: 'أكثر من <150>' };
    const reader = readerOf({ url: '/en', query: {}, id: 'c-1' }, { today: '2026-11-24' });
    expect(htmlOf(<Amount of={{ value: 150, qualifier: 'more-than', wording }} />, reader)).toContain(
      '<bdi lang="ar" dir="rtl">أكثر من &lt;150></bdi>',
    );
  });
});
