import { describe, expect, it } from '@jest/globals';
import { etagOf, inCoding, isMatched, noneMatch, revisionsIn, revisionTag, writersTag } from './etag.js';

const bytes = Buffer.from('{}');
const tag = writersTag(7, bytes, '');

describe('what If-Match asks for', () => {
  it.each([
    ['"7"', [7]],
    ['"0"', [0]],
    [tag, [7]],
    [inCoding(tag, 'gzip'), [7]],
    ['*', 'any'],
    [' * ', 'any'],
    [`"x", ${tag},"3"`, [7, 3]],
    [',, "7" ,\t"8",', [7, 8]],
    [`W/${tag}`, []],
    [`W/"7", "8"`, [8]],
    [etagOf('anything'), []],
    ['"7,8", ""', []],
    ['"07"', []],
    ['"-7"', []],
    ['"7+gzip"', []],
  ])('is read from %s', (header, asked) => {
    expect(revisionsIn(header, '')).toEqual(asked);
  });

  it.each(['', 'x', '7', '"7', '7"', '"7" "8"', '*, "7"', 'w/"7"', 'W/ "7"', ',', '"7";q=1'])(
    'is nothing where it says %j',
    (header) => {
      expect(() => revisionsIn(header, '')).toThrow('malformed-query');
    },
  );

  it('is asked of no revision that was given before a restore', () => {
    const later = writersTag(7, bytes, '0002.');
    expect([revisionsIn(later, '0002.'), revisionsIn(later, ''), revisionsIn(tag, '0002.')]).toEqual([[7], [], []]);
    expect(revisionsIn(revisionTag(7), '0002.')).toEqual([7]);
  });

  it('of a read is the very tag, and no weak one', () => {
    const weak = etagOf('anything');
    expect([undefined, '*', tag, `"a", ${tag}`].map((header) => isMatched(header, tag))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect([isMatched('"7"', tag), isMatched(`W/${tag}`, tag), isMatched(weak, weak)]).toEqual([false, false, false]);
  });
});

describe('what If-None-Match names', () => {
  it('is a tag, weak or strong, in a list or alone', () => {
    const weak = etagOf('anything');
    const strong = weak.replace('W/', '');
    for (const header of [weak, strong, '*', `"a,b",${weak}`, `,"x" , ${strong},`])
      expect(noneMatch(header, weak)).toBe(true);
    for (const header of [undefined, '', '"x"', `${strong}x`, '"*"', 'W/', weak.slice(0, -1)])
      expect(noneMatch(header, weak)).toBe(false);
  });
});

it('a list of tags is read in a moment, however it is made', () => {
  for (const header of [' '.repeat(16_000), ' ,'.repeat(8_000), `"${'a'.repeat(16_000)}`, `${'"a" '.repeat(4_000)}x`]) {
    const began = performance.now();
    expect(noneMatch(`x${header}x`, tag)).toBe(false);
    expect(noneMatch(header, tag)).toBe(false);
    expect(performance.now() - began).toBeLessThan(200);
  }
});
