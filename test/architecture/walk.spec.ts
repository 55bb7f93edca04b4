import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { root } from '../servers/root.js';

const walk = readFileSync(join(root, 'docs/walk.md'), 'utf8');
const steps = [...walk.matchAll(/^\| +(\d+) \| `([^`]+)` +\| `([^`]+)` +\|/gm)].map(([, at, file = '', name = '']) => ({
  at: Number(at),
  file,
  name,
}));

it('the walk from a request to a figure is of at most 25 files, none of them twice', () => {
  expect(steps.map(({ at }) => at)).toEqual(steps.map((_, index) => index + 1));
  expect(new Set(steps.map(({ file }) => file)).size).toBe(steps.length);
  expect([steps.length > 15, steps.length <= 25]).toEqual([true, true]);
});

it.each(steps)('step $at stands on what is defined there: $name in $file', ({ file, name }) => {
  const text = readFileSync(join(root, file), 'utf8');
  expect(text).toMatch(
    new RegExp(
      String.raw`^export (default )?(async )?(abstract )?(class|const|function|interface|type) ${name}\b`,
      'm',
    ),
  );
});
