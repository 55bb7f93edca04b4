import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Cursor, cursorFrom, page, type PageQuery, type Walk } from './paging.js';
import { OtherCursor } from './unanswered.js';

const walk: Walk = {
  moment: { asOf: null, knownAt: null },
  position: '0000000000000007',
  now: '2026-11-27T16:00:00.000Z',
};
const keys = ['a', 'b', 'c'];
const asked = { q: 'mediation', kind: null, limit: 1, cursor: null };
const list = { name: 'actions', asked };
const itself = (key: string): string => key;

const part = (cursor: Cursor | null, one = list, at = walk) =>
  page({ ...one, query: { ...one.asked, cursor } }, at, keys, itself);
const given = (): string => {
  const first = part(null);
  return first instanceof OtherCursor ? '' : (first.next ?? '');
};

describe('a list read page by page', () => {
  it('gives each item once, whatever the page size', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' })),
        fc.integer({ min: 1, max: 7 }),
        (all, limit) => {
          fc.pre(all.every((key) => key.isWellFormed()));
          const items = all.toSorted();
          const seen: string[] = [];
          for (let cursor: Cursor | null = null, more = true; more; more = cursor !== null) {
            const wanted: PageQuery = { cursor, limit };
            const got = page({ name: 'keys', query: wanted }, walk, items, itself);
            if (got instanceof OtherCursor) throw new Error('its own cursor');
            seen.push(...got.items);
            cursor = got.next === null ? null : cursorFrom(got.next);
          }
          expect(seen).toEqual(items);
        },
      ),
    );
  });
});

/** With a day after or before which none can be told. */
const instants = [
  '-271821-04-20T00:00:00.000Z',
  '+275760-09-13T00:00:00.000Z',
  '0000-01-01T00:00:00.000Z',
  '9999-12-31T23:59:59.999Z',
];

/** What somebody makes up who knows how cursors are made. */
const forged = (now: string): string =>
  Buffer.from(JSON.stringify(['digest', walk.position, now, 'ahead', ''])).toString('base64url');

describe('what follows a part of a list', () => {
  const aheadOf = (
    items: readonly { readonly key: string; readonly of: string }[],
    shownAs?: (of: string) => string,
  ) => {
    const query: PageQuery = { cursor: null, limit: 1 };
    const stateOf = ({ of }: (typeof items)[number]): unknown => shownAs?.(of) ?? of;
    const part = page({ name: 'keys', query }, walk, items, ({ key }) => key, stateOf);
    return part instanceof OtherCursor ? null : cursorFrom(part.next ?? '')?.ahead;
  };
  const items = [
    { key: 'a', of: '1' },
    { key: 'b', of: '2' },
    { key: 'c', of: '3' },
  ];

  it('is known by its cursor, as far as it is seen', () => {
    const now = aheadOf(items);
    expect(now).toMatch(/^[\w-]{16}$/);
    expect(aheadOf([{ key: 'a', of: 'other' }, ...items.slice(1)])).toBe(now);
    expect(aheadOf([...items.slice(0, 2), { key: 'c', of: 'other' }])).not.toBe(now);
    expect(aheadOf([...items, { key: 'd', of: '4' }])).not.toBe(now);
    expect(aheadOf(items.slice(0, 2), () => '')).toBe(
      aheadOf(
        [
          { key: 'a', of: '' },
          { key: 'b', of: 'other' },
        ],
        () => '',
      ),
    );
  });
});

describe('a cursor', () => {
  it('says of which state of the record it is', () => {
    expect(cursorFrom(given())).toMatchObject({ position: walk.position, now: walk.now, after: 'a' });
  });

  it('leads on in its own list, also with another limit and when the record has gone on', () => {
    const cursor = cursorFrom(given());
    expect(part(cursor)).toMatchObject({ items: ['b'] });
    const later = { ...walk, position: '0000000000000009', now: '2026-11-28T16:00:00.000Z' };
    expect(part(cursor, { ...list, asked: { ...asked, limit: 2 } }, later)).toMatchObject({ items: ['b', 'c'] });
  });

  it.each([
    ['another list', { ...list, name: 'parties' }, walk],
    ['another order', { ...list, name: 'actions ar' }, walk],
    ['other filters', { ...list, asked: { ...asked, q: 'médiation' } }, walk],
    ['fewer filters', { ...list, asked: { ...asked, q: null as unknown as string } }, walk],
    ['another day', list, { ...walk, moment: { asOf: '2019-01-01', knownAt: null } }],
    ['another instant', list, { ...walk, moment: { asOf: null, knownAt: '2026-11-20T00:00:00.000Z' } }],
  ])('leads nowhere in %s', (_, one, at) => {
    expect(part(cursorFrom(given()), one, at)).toBeInstanceOf(OtherCursor);
  });

  it('is as it was given, or none', () => {
    const text = given();
    for (const [at, character] of [...text].entries()) {
      const changed = `${text.slice(0, at)}${character === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
      const cursor = cursorFrom(changed);
      expect([changed, cursor === null || part(cursor) instanceof OtherCursor]).toEqual([changed, true]);
    }
    for (const now of [...instants, 'Fri Nov 27 2026', '2026-11-27'])
      expect([now, cursorFrom(forged(now))]).toEqual([now, null]);
    for (const none of ['', '!', 'bm90aGluZw', `${text}=`, `${text}A`, `${text}${'A'.repeat(4_000)}`])
      expect(cursorFrom(none)).toBeNull();
  });
});
