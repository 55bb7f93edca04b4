import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { page } from './paging.js';

describe('a list read page by page', () => {
  it('gives each item once, whatever the page size', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' })),
        fc.integer({ min: 1, max: 7 }),
        (keys, limit) => {
          fc.pre(keys.every((key) => key.isWellFormed()));
          const items = keys.toSorted();
          const seen: string[] = [];
          for (let cursor: string | null = null, more = true; more; more = cursor !== null) {
            const got: { items: readonly string[]; next: string | null } = page(items, (key) => key, { cursor, limit });
            seen.push(...got.items);
            cursor = got.next;
          }
          expect(seen).toEqual(items);
        },
      ),
    );
  });
});
