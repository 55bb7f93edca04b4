import { describe, expect, it } from '@jest/globals';
import { languages } from '#kernel';
import { letterLines } from './letter-text.js';

const letter = {
  account: 'a1',
  name: 'Amina Demo',
  address: 'Room 12',
  signInName: 'amina',
  code: '7KQM-2XHP-0000-ABCD',
  endsAt: '2026-12-28T08:00:00.000Z',
};

describe('a letter', () => {
  it.each(languages)('says in one language where to go, with what, and until when: %s', (lang) => {
    const text = letterLines(letter, lang, 'https://tanfidh.example/').join('\n');
    for (const said of [
      'Amina Demo\nRoom 12',
      `\u2068https://tanfidh.example/${lang}/desk/first-entry\u2069`,
      '\u20687KQM-2XHP-0000-ABCD\u2069',
      '\u2068amina\u2069',
      '27',
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('a1');
  });
});
