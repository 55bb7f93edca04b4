import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { HeadStore, RememberedHead, RememberedLeaf } from '#platform';

export interface HeadsUnderTest {
  readonly heads: HeadStore;
  dispose(): Promise<void>;
}

const leafNumber = (n: number): RememberedLeaf => ({
  position: String(n + 1).padStart(16, '0'),
  leaf: createHash('sha256').update(String(n)).digest('hex'),
});

const leavesFrom = (first: number, count: number): readonly RememberedLeaf[] =>
  Array.from({ length: count }, (_, index) => leafNumber(first + index));

/** A store keeps what it is given: what the figures mean is the keeper's. */
const headOf = (size: number, onTrust: RememberedHead['onTrust'] = null): RememberedHead => ({
  frontier: { size, peaks: size === 0 ? [] : [`peak of ${size}`] },
  root: `root of ${size}`,
  position: size === 0 ? null : leafNumber(size - 1).position,
  at: '2026-11-27T01:00:00.000Z',
  onTrust,
});

/** What every adapter of the store of the remembered head must do. */
export function behavesAsAHeadStore(open: () => Promise<HeadsUnderTest>): void {
  let under: HeadsUnderTest;
  let heads: HeadStore;
  beforeEach(async () => {
    under = await open();
    heads = under.heads;
  });
  afterEach(() => under.dispose());

  it('begins with nothing remembered', async () => {
    expect(await heads.head()).toBeNull();
    expect(await heads.leaves(0, 10)).toEqual([]);
  });

  it('remembers leaves in the order of the log, and the head they lead to', async () => {
    expect(await heads.remember(null, [], headOf(0))).toBe(true);
    expect(await heads.head()).toEqual(headOf(0));
    expect(await heads.remember(0, leavesFrom(0, 1_500), headOf(1_500))).toBe(true);
    const onTrust = { upTo: leafNumber(3).position, at: '2026-11-20T00:00:00.000Z' };
    expect(await heads.remember(1_500, leavesFrom(1_500, 2), headOf(1_502, onTrust))).toBe(true);
    expect(await heads.head()).toEqual(headOf(1_502, onTrust));
    expect(await heads.leaves(0, 2_000)).toEqual(leavesFrom(0, 1_502));
    expect(await heads.leaves(1_499, 2)).toEqual(leavesFrom(1_499, 2));
    expect(await heads.leaves(1_502, 2)).toEqual([]);
  });

  it('does nothing where somebody else was here', async () => {
    await heads.remember(null, leavesFrom(0, 2), headOf(2));
    expect(await heads.remember(null, leavesFrom(0, 5), headOf(5))).toBe(false);
    expect(await heads.remember(1, leavesFrom(1, 4), headOf(5))).toBe(false);
    expect(await heads.head()).toEqual(headOf(2));
    expect(await heads.leaves(0, 10)).toEqual(leavesFrom(0, 2));
  });

  it('lets one of several at once go on', async () => {
    await heads.remember(null, [], headOf(0));
    const done = await Promise.all([1, 2, 3].map((size) => heads.remember(0, leavesFrom(0, size), headOf(size))));
    expect(done.filter(Boolean)).toHaveLength(1);
    const size = (await heads.head())!.frontier.size;
    expect(await heads.leaves(0, 10)).toEqual(leavesFrom(0, size));
  });

  it('keeps nothing of leaves whose head cannot be kept', async () => {
    await heads.remember(null, leavesFrom(0, 2), headOf(2));
    const twice = heads.remember(2, [leafNumber(2), { ...leafNumber(3), leaf: null as never }], headOf(4));
    await twice.catch(() => undefined);
    const { frontier } = (await heads.head())!;
    expect(await heads.leaves(0, 10)).toHaveLength(frontier.size);
  });

  it('forgets the log before, and remembers the one that came in its place', async () => {
    await heads.remember(null, leavesFrom(0, 4), headOf(4));
    await heads.replace(leavesFrom(10, 2), headOf(2));
    expect(await heads.head()).toEqual(headOf(2));
    expect(await heads.leaves(0, 10)).toEqual(leavesFrom(10, 2));
    await heads.replace([], headOf(0));
    expect(await heads.leaves(0, 10)).toEqual([]);
    expect(await heads.remember(0, leavesFrom(0, 1), headOf(1))).toBe(true);
  });
}
