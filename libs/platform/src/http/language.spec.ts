import { describe, expect, it } from '@jest/globals';
import { negotiate } from './language.js';

describe('the language of an answer', () => {
  it('is the one asked for, else the best the reader takes, else English', () => {
    expect(negotiate('fr', 'ar')).toBe('fr');
    expect(negotiate('tr', 'tr, fr;q=0.5, ar;q=0.9')).toBe('ar');
    expect(negotiate(undefined, 'ar-SA, en;q=0.1')).toBe('ar');
    expect(negotiate(undefined, 'ar;q=0, de')).toBe('en');
    expect(negotiate(undefined, undefined)).toBe('en');
  });

  it.each([
    ['en;q=0, *', 'ar'],
    ['*;q=0.5, fr;q=0.1', 'en'],
    ['*, en;q=0, ar;q=0', 'fr'],
    ['fr;q=0.1, *;q=0', 'fr'],
    ['*', 'en'],
    ['*;q=0.3, FR-ca;q=0.4', 'fr'],
    ['de, *;q=0.1, en;q=0.05', 'ar'],
    ['ar;q=0.8, fr;q=0.8', 'ar'],
    ['fr ; q=0.3 , ar; Q=0.9', 'ar'],
    [',, fr', 'fr'],
  ])('“%s” is taken as HTTP has it', (header, lang) => {
    expect(negotiate(undefined, header)).toBe(lang);
  });

  it.each([
    ['en;q=0', 'ar'],
    ['en;q=0, de', 'ar'],
    ['en;q=0, ar;q=0', 'fr'],
    ['*;q=0', 'en'],
    ['', 'en'],
    ['";;,=', 'en'],
    ['fr;q=x', 'en'],
  ])('where nothing that is had is asked for (“%s”) is one that is not refused', (header, lang) => {
    expect(negotiate(undefined, header)).toBe(lang);
  });

  it('is not looked for beyond a hundred ranges, however many there are', () => {
    const ranges = (count: number) => Array.from({ length: count }, (_, n) => `x${n}`).join(',');
    expect(negotiate(undefined, `${ranges(99)}, fr`)).toBe('fr');
    expect(negotiate(undefined, `${ranges(1_000)}, fr`)).toBe('en');
  });
});
