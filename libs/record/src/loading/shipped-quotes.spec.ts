import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { readDataFiles } from './data-files.js';

const rows = readDataFiles('data/53-45-POL').flatMap((file) => file.rows);
const corrected = new Set(rows.map(({ amends }) => amends));

/** Line ends, marks of direction and the page's own head, which falls into a sentence, say nothing. */
const plain = (text: string): string =>
  text
    .replaceAll(/[\u200e\u200f\u2066-\u2069]/g, '')
    .replaceAll(/\n[^\n]*29 تشرين الثاني\/نوفمبر 2018\n/g, '\n')
    .replaceAll(/\s+/g, ' ');

const report = plain(readFileSync('data/53-45-POL/documents/conference-report-2018.ar.txt', 'utf8'));

interface Said {
  readonly row: string;
  readonly text: string;
  readonly of: string;
}

/** Every `quote` and `wording` within, with the citation that stands for the row. */
const wordsIn = (row: string, of: string, value: unknown): readonly Said[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([name, one]: [string, unknown]) =>
        ['quote', 'wording'].includes(name) && one !== null
          ? [{ row, of, text: String(Reflect.get(Object(one), 'text')) }]
          : wordsIn(row, of, one),
      );

const said = rows
  .filter(({ key }) => !corrected.has(key))
  .flatMap(({ key, body }) => wordsIn(key, JSON.stringify(body), body));

describe('what the shipped record sets as a quotation (R19)', () => {
  it('is word for word in its source, where that is kept with the record', () => {
    const quoted = said.filter(({ of }) => of.includes('"Summary report (in Arabic)'));
    expect(quoted.length).toBeGreaterThan(40);
    expect(quoted.filter(({ text }) => !report.includes(plain(text)))).toEqual([]);
  });

  it('is elsewhere what a source prints, each looked at', () => {
    const others = said.filter(({ of }) => !of.includes('"Summary report (in Arabic)'));
    expect(others.map(({ row, text }) => [row, text])).toEqual([
      ['conference-2022.participation-number', 'أكثر من 200 مشارك'],
    ]);
  });
});
