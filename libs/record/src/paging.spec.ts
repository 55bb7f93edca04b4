import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Cursor, cursorFrom, page, type PageQuery, readFrom, type PageSnapshot } from './paging.js';
import { InvalidCursor } from './query-refusal.js';

const walk: PageSnapshot = {
  moment: { asOf: null, knownAt: null },
  position: '0000000000000007',
  now: '2026-11-27T16:00:00.000Z',
};
const keys = ['a', 'b', 'c'];
const asked = { q: 'mediation', kind: null, limit: 1, cursor: null };
const list = { name: 'actions', asked };
const itself = (key: string): string => key;

const part = (cursor: Cursor | null, one = list, at = walk) =>
  page({ ...one, query: { ...one.asked, cursor } }, at, {
    read: readFrom(keys, itself),
    keyOf: itself,
    show: itself,
  });
const given = async (): Promise<string> => {
  const first = await part(null);
  return first instanceof InvalidCursor ? '' : (first.next ?? '');
};

describe('a list read page by page', () => {
  it('gives each item once, whatever the page size', () =>
    fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' })),
        fc.integer({ min: 1, max: 7 }),
        async (all, limit) => {
          fc.pre(all.every((key) => key.isWellFormed()));
          const items = all.toSorted();
          const seen: string[] = [];
          for (let cursor: Cursor | null = null, more = true; more; more = cursor !== null) {
            const wanted: PageQuery = { cursor, limit };
            const got = await page({ name: 'keys', query: wanted }, walk, {
              read: readFrom(items, itself),
              keyOf: itself,
              show: itself,
            });
            if (got instanceof InvalidCursor) throw new Error('its own cursor');
            seen.push(...got.items);
            cursor = got.next === null ? null : cursorFrom(got.next);
          }
          expect(seen).toEqual(items);
        },
      ),
    ));

  it('gives fewer where so many would be nearly a megabyte, but one at least', async () => {
    const read = async (sizes: readonly number[]) => {
      const items = sizes.map((size, at) => ({ key: String(at), text: 'x'.repeat(size) }));
      const keyOf = ({ key }: (typeof items)[number]): string => key;
      const got = await page({ name: 'keys', query: { cursor: null, limit: 3 } }, walk, {
        read: readFrom(items, keyOf),
        keyOf,
        show: ({ text }) => ({ text }),
      });
      if (got instanceof InvalidCursor) throw new Error('no cursor');
      return [got.items.length, cursorFrom(got.next ?? '')?.after ?? null];
    };
    expect(await read([10, 10, 10])).toEqual([3, null]);
    expect(await read([500_000, 500_000, 10])).toEqual([1, '0']);
    expect(await read([1_250_000, 10])).toEqual([1, '0']);
    expect(await read([400_000, 400_000, 400_000])).toEqual([2, '1']);
  });

  it('works out no more than it shows, but the one that tells whether there is more', async () => {
    const worked: string[] = [];
    const read = async function* () {
      for (const key of ['a', 'b', 'c', 'd']) yield (worked.push(key), key);
    };
    const asked = { cursor: null, limit: 2 };
    const got = await page({ name: 'keys', query: asked }, walk, { read, keyOf: itself, show: itself });
    expect(got).toMatchObject({ items: ['a', 'b'], next: expect.any(String) });
    expect(worked).toEqual(['a', 'b', 'c']);
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
  Buffer.from(JSON.stringify(['digest', walk.position, now, ''])).toString('base64url');

describe('a cursor', () => {
  it('says of which state of the record it is', async () => {
    expect(cursorFrom(await given())).toMatchObject({ position: walk.position, now: walk.now, after: 'a' });
  });

  it('leads on in its own list, also with another limit and when the record has gone on', async () => {
    const cursor = cursorFrom(await given());
    expect(await part(cursor)).toMatchObject({ items: ['b'] });
    const later = { ...walk, position: '0000000000000009', now: '2026-11-28T16:00:00.000Z' };
    expect(await part(cursor, { ...list, asked: { ...asked, limit: 2 } }, later)).toMatchObject({ items: ['b', 'c'] });
  });

  it.each([
    ['another list', { ...list, name: 'parties' }, walk],
    ['another order', { ...list, name: 'actions ar' }, walk],
    ['other filters', { ...list, asked: { ...asked, q: 'médiation' } }, walk],
    ['fewer filters', { ...list, asked: { ...asked, q: null as unknown as string } }, walk],
    ['another day', list, { ...walk, moment: { asOf: '2019-01-01', knownAt: null } }],
    ['another instant', list, { ...walk, moment: { asOf: null, knownAt: '2026-11-20T00:00:00.000Z' } }],
  ])('leads nowhere in %s', async (_, one, at) => {
    expect(await part(cursorFrom(await given()), one, at)).toBeInstanceOf(InvalidCursor);
  });

  it('is as it was given, or none', async () => {
    const text = await given();
    for (const [at, character] of [...text].entries()) {
      const changed = `${text.slice(0, at)}${character === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
      const cursor = cursorFrom(changed);
      expect([changed, cursor === null || (await part(cursor)) instanceof InvalidCursor]).toEqual([changed, true]);
    }
    for (const now of [...instants, 'Fri Nov 27 2026', '2026-11-27'])
      expect([now, cursorFrom(forged(now))]).toEqual([now, null]);
    const made = (after: string): string =>
      Buffer.from(JSON.stringify(['d', '7', walk.now, after])).toString('base64url');
    expect(cursorFrom(made('b'))).not.toBeNull();
    for (const after of ['\u0000', 'a\u0000b', '\ud800']) expect(cursorFrom(made(after))).toBeNull();
    for (const none of ['', '!', 'bm90aGluZw', `${text}=`, `${text}A`, `${text}${'A'.repeat(4_000)}`])
      expect(cursorFrom(none)).toBeNull();
  });
});
