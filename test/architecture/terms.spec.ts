import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { root } from '../servers/root.js';

const text = readFileSync(join(root, 'docs/terms.md'), 'utf8');
const rows = text.split('\n').filter((line) => line.startsWith('| ') && !/^\| (-+|term) +\|/.test(line));
const terms = rows.map((row) => {
  const [, term = '', meaning = '', where = ''] = row.split('|').map((cell) => cell.trim());
  const [, name = '', file = ''] = /^`([^`]+)` in `([^`]+)`$/.exec(where) ?? [];
  return { term, meaning, name, file };
});

it('every term has a meaning and a place, and stands there once', () => {
  expect(terms.filter(({ term, meaning, name }) => [term, meaning, name].includes(''))).toEqual([]);
  expect(new Set(terms.map(({ term }) => term)).size).toBe(terms.length);
  expect(terms.length).toBeGreaterThan(30);
});

it.each(terms)('“$term” is defined where it is said to be: $name in $file', ({ name, file }) => {
  expect(readFileSync(join(root, file), 'utf8')).toMatch(
    new RegExp(
      String.raw`^export (default )?(async )?(abstract )?(class|const|function|interface|type) ${name}\b`,
      'm',
    ),
  );
});
