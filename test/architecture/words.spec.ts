import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { root } from '../servers/root.js';

/** Where what people read is written: tables of words, and the frozen and the present rules. */
const tables = ['apps', 'libs'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?:words|version-\d|rules\.words)\.tsx?$/.test(file))
    .map((file) => join(folder, file)),
);

/** A police report's word, one that says that there is no register, one said of a debt, and one of schools: P12. */
const neverSaid = [/aucune trace/i, /لا يوجد سجل/, /استُحق/, /\blearnt\b/i];

/** Comments are not read by people who read pages. */
const said = (source: string): string => source.replaceAll(/\/\*[^]*?\*\/|\/\/.*$/gm, '');

const findingsIn = (source: string): readonly string[] =>
  neverSaid.flatMap((each) => said(source).match(each)?.[0] ?? []);

describe('tables of words', () => {
  it('are found', () => {
    expect(tables.length).toBeGreaterThan(40);
  });
  it('say that nothing is there in the words of a secretariat', () => {
    const found = tables.map((file) => [file, findingsIn(readFileSync(join(root, file), 'utf8'))] as const);
    expect(found.filter(([, each]) => each.length > 0)).toEqual([]);
  });
  it('would be found to say it otherwise', () => {
    expect(findingsIn("none: { ar: 'لا يوجد سجل', en: 'learnt on', fr: 'aucune trace' } // استُحق")).toHaveLength(3);
  });
});
