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
});
