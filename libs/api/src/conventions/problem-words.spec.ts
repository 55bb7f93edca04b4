import { describe, expect, it } from '@jest/globals';
import { problems } from './problem-words.js';

describe('every problem', () => {
  it.each(Object.entries(problems))('%s names the same values in each language', (_code, { words }) => {
    const named = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).toSorted();
    expect([named(words.ar), named(words.fr)]).toEqual([named(words.en), named(words.en)]);
    expect(words.ar).toMatch(/\p{Script=Arabic}/u);
  });
});
