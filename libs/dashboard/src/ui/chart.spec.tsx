import { describe, expect, it } from '@jest/globals';
import { Bars } from './chart.js';
import { readerOf } from '../i18n/reader.js';
import { htmlOf } from '../request/rendering.interceptor.js';

const labels = (years: number): readonly string[] => {
  const of = Array.from({ length: years }, (_, index) => ({ year: String(2010 + index), count: 0 }));
  const reader = readerOf({ url: '/en', query: {}, id: 'c-1' }, { today: '2026-11-24' });
  return [...htmlOf(<Bars title="x" of={of} />, reader).matchAll(/>(\d{4})</g)].map(([, year]) => String(year));
};

describe('the years of an axis', () => {
  it('are all labelled where there is room, else every nth', () => {
    expect(labels(9)).toHaveLength(9);
    expect(labels(17)).toEqual(['2010', '2012', '2014', '2016', '2018', '2020', '2022', '2024', '2026']);
    expect(labels(67).length).toBeLessThan(10);
  });
});
