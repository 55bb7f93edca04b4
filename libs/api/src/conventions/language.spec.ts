import { describe, expect, it } from '@jest/globals';
import { problems } from './problem-words.js';
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

describe('every problem', () => {
  it.each(Object.entries(problems))('%s names the same values in each language', (_code, { words }) => {
    const named = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).toSorted();
    expect([named(words.ar), named(words.fr)]).toEqual([named(words.en), named(words.en)]);
    expect(words.ar).toMatch(/\p{Script=Arabic}/u);
  });
});
