import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

/** French sets a space before these that no line may break at. */
const loose = /« | [»;:?!](?=[\s.,)'"`$]|$)/;
const inWords = /\bfr:(?:\s*\([^)]*\)\s*=>)?\s*('(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)/g;
const inData = /"fr": "((?:[^"\\]|\\.)*)"/g;

/** Only French sets a space within these, wherever a sentence is put together. */
const looseQuotes = /« | »/;

const files = (pattern: string): readonly string[] =>
  execFileSync('git', ['ls-files', pattern], { encoding: 'utf8' }).split('\n').filter(Boolean);

const looseIn = (pattern: string, said: RegExp): readonly string[] =>
  files(pattern)
    .filter((file) => !file.includes('.spec.'))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(said)]
        .map(([, text = '']) => text.replaceAll(/\$\{[^}]*\}?/g, '$'))
        .filter((text) => loose.test(text))
        .map((text) => `${file}: ${text}`),
    );

describe('marks in French', () => {
  it.each(['un « mot', 'un mot »', 'vrai ; faux', 'vrai ?', 'vu : ${n}'])('are found loose in "%s"', (text) => {
    expect(loose.test(text)).toBe(true);
  });

  it('stay with their word in what the pages and refusals say', () => {
    expect(['libs/*.ts', 'libs/*.tsx'].flatMap((pattern) => looseIn(pattern, inWords))).toEqual([]);
  });

  it('stay with their word in sentences put together of parts', () => {
    const found = ['libs/*.ts', 'libs/*.tsx']
      .flatMap(files)
      .filter((file) => !file.includes('.spec.') && looseQuotes.test(readFileSync(file, 'utf8')));
    expect(found).toEqual([]);
  });

  it('stay with their word in the shipped record', () => {
    expect(looseIn('data/*.json', inData)).toEqual([]);
  });
});
