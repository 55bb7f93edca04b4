import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { CheckpointMoved, type ProjectionStore, type RowChange } from '#platform';

export interface StoreUnderTest {
  readonly store: ProjectionStore;
  dispose(): Promise<void>;
}

const begun = [0, 1].map((partition) => ({ projection: 'p', version: 1, partition, position: null }));
const row = (stream: string, revision: number, value: unknown, keys: readonly string[] | null = []): RowChange => ({
  ...{ projection: 'p', stream, revision, row: value, keys, fresh: revision === 0 },
});
const parked = (stream: string) => ({
  ...{ projection: 'p', stream, revision: 3, eventId: 'e', error: 'cannot read it' },
  ...{ parkedAt: '2019-03-02T10:00:00.000Z', waiting: 2 },
});
const nothing = { rows: [], unparked: [], parked: [], checkpoints: [] };

/** What every adapter of the projection store must do. */
export function behavesAsAProjectionStore(open: () => Promise<StoreUnderTest>): void {
  let under: StoreUnderTest;
  let store: ProjectionStore;
  const move = (partition: number, from: string | null, position: string) =>
    store.commit({
      ...nothing,
      checkpoints: [{ projection: 'p', version: 1, generation: 0, partition, from, position }],
    });

  beforeEach(async () => {
    under = await open();
    store = under.store;
  });
  afterEach(() => under.dispose());

  it('begins with nothing', async () => {
    expect(await store.checkpoints()).toEqual([]);
    expect(await store.checkpoint()).toBeNull();
    expect([await store.all('p'), await store.parked(), await store.rowsOf(['s'])]).toEqual([[], [], []]);
  });

  it('hands back rows by stream and by key, in the order of streams by their letters, as the JSON they were', async () => {
    const text = { en: 'a "quoted" text \u0000 and more', ar: '⁦45/53-س⁩', n: [1.5, null, true] };
    const streams = ['s-b', 's-B', 's-a', 's-_', 's-é', 's-10', 's-9'];
    await store.commit({ ...nothing, rows: streams.map((stream, n) => row(stream, n, text, ['all', `n:${n}`])) });
    const sorted = [...streams].sort();
    expect((await store.all('p')).map(({ stream }) => stream)).toEqual(sorted);
    expect((await store.rows('p', 'all')).map(({ stream }) => stream)).toEqual(sorted);
    expect(await store.rows('p', 'n:1')).toEqual([{ stream: 's-B', revision: 1, row: text }]);
    expect(await store.row('p', 's-a')).toEqual({ stream: 's-a', revision: 2, row: text });
    expect(await store.row('other', 's-a')).toBeNull();
    expect(await store.rowsOf(['s-a', 's-x'])).toEqual([{ projection: 'p', stream: 's-a', revision: 2, row: text }]);
  });

  it('replaces a row with its keys', async () => {
    await store.commit({ ...nothing, rows: [row('s', 0, 'old', ['old', 'both'])] });
    await store.commit({ ...nothing, rows: [row('s', 1, 'new', ['both', 'new'])] });
    const found = await Promise.all(['old', 'both', 'new'].map((key) => store.rows('p', key)));
    expect(found.map(({ length }) => length)).toEqual([0, 1, 1]);
    expect(await store.row('p', 's')).toMatchObject({ revision: 1, row: 'new' });
    await store.commit({ ...nothing, rows: [row('s', 2, 'newest', null)] });
    expect(await store.rows('p', 'new')).toMatchObject([{ revision: 2, row: 'newest' }]);
  });

  it('hands back briefs by key, in the order of streams, and replaces them with the keys', async () => {
    const brief = { names: ['45/53-س', 'a "b"'], none: null };
    const put = (stream: string, revision: number, keys: readonly string[] | null, of: unknown) =>
      store.commit({
        ...nothing,
        rows: [{ ...row(stream, revision, 'row', keys), briefs: of === undefined ? {} : { k: of, m: of } }],
      });
    await put('s-b', 0, ['k', 'l'], brief);
    await put('s-a', 0, ['k'], 'first');
    await put('s-c', 0, ['k'], undefined);
    expect(await store.briefs('p', 'k')).toEqual(['first', brief]);
    await put('s-a', 1, ['k', 'm'], 'second');
    await put('s-b', 1, null, brief);
    expect(await store.briefs('p', 'k')).toEqual(['second', brief]);
    expect([await store.briefs('p', 'm'), await store.briefs('p', 'none'), await store.briefs('o', 'k')]).toEqual([
      ['second'],
      [],
      [],
    ]);
    expect(await store.index('p')).toHaveLength(5);
    expect(await store.index('p')).toContainEqual({ stream: 's-b', key: 'l', brief: null });
    expect(await store.index('p')).toContainEqual({ stream: 's-b', key: 'k', brief: JSON.stringify(brief) });
  });

  it('takes names as long as any stream or key may be, and thousands of rows at once', async () => {
    const [stream, key] = ['s'.repeat(300), 'k'.repeat(300)];
    await store.commit({ ...nothing, rows: [row(stream, 0, 1, [key])] });
    expect(await store.rows('p', key)).toHaveLength(1);
    const rows = Array.from({ length: 2_500 }, (_, n) => row(`many-${n}`, 0, n, [`k:${n % 3}`, `l:${n % 7}`]));
    await store.commit({ ...nothing, rows });
    expect(await store.rowsOf(rows.map((one) => one.stream))).toHaveLength(2_500);
    expect(await store.rows('p', 'k:0')).toHaveLength(834);
  });

  it('moves checkpoints by partition, and stands at the lowest', async () => {
    expect(await store.refit(() => ({ cleared: [], fresh: begun }))).toHaveLength(2);
    await move(0, null, '7');
    expect(await store.checkpoint()).toBeNull();
    await move(1, null, '5');
    expect(await store.checkpoint()).toBe('5');
  });

  it('stores nothing of a change whose checkpoint somebody else has moved', async () => {
    await store.refit(() => ({ cleared: [], fresh: begun }));
    await move(0, null, '7');
    const late = { projection: 'p', version: 1, generation: 0, partition: 0, from: null, position: '6' };
    const change = { ...nothing, rows: [row('s', 0, 'late')], parked: [parked('t')], checkpoints: [late] };
    await expect(store.commit(change)).rejects.toBeInstanceOf(CheckpointMoved);
    const older = { ...late, from: '7', version: 0 };
    await expect(store.commit({ ...change, checkpoints: [older] })).rejects.toBeInstanceOf(CheckpointMoved);
    expect([await store.all('p'), await store.parked()]).toEqual([[], []]);
  });

  it('lets one of ten win who move a checkpoint at once', async () => {
    await store.refit(() => ({ cleared: [], fresh: begun }));
    const results = await Promise.allSettled(Array.from({ length: 10 }, (_, n) => move(0, null, `${n}`)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('has another version whenever rows were put, released or taken over, and the same otherwise', async () => {
    const seen = new Set<string>();
    const step = async (work: () => Promise<unknown>): Promise<void> => {
      await work();
      const version = await store.version();
      expect(await store.version()).toBe(version);
      expect(seen.has(version)).toBe(false);
      seen.add(version);
    };
    await step(() => store.refit(() => ({ cleared: [], fresh: begun })));
    await step(() => move(0, null, '1'));
    await step(() => store.commit({ ...nothing, parked: [parked('t')] }));
    const gone = [{ projection: 'p', stream: 't' }];
    await step(() =>
      store.commit({ ...nothing, rows: [row('t', 0, 1)], unparked: gone }).then(() => move(1, null, '1')),
    );
    const next = await store.beside([{ name: 'p', version: 1 }]);
    const checkpoints = [{ projection: 'p', version: 1, generation: 1, partition: 0, from: null, position: '1' }];
    await next.commit({ ...nothing, checkpoints });
    await step(() => next.takeOver());
  });

  it('keeps parked streams until they are released', async () => {
    await store.commit({ ...nothing, parked: [parked('b'), parked('a')] });
    await store.commit({ ...nothing, parked: [{ ...parked('a'), waiting: 5 }] });
    expect(await store.parked()).toEqual([{ ...parked('a'), waiting: 5 }, parked('b')]);
    await store.commit({ ...nothing, unparked: [{ projection: 'p', stream: 'a' }] });
    expect(await store.parked()).toEqual([parked('b')]);
  });

  it('drops a projection whole and begins it anew, by what it finds', async () => {
    await store.refit(() => ({ cleared: [], fresh: begun }));
    const checkpoints = [{ projection: 'p', version: 1, generation: 0, partition: 0, from: null, position: '1' }];
    await store.commit({ ...nothing, rows: [row('s', 0, 1, ['k'])], parked: [parked('t')], checkpoints });
    const fresh = [{ projection: 'p', version: 2, partition: 0, position: null }];
    const left = await store.refit((found) => {
      expect(new Set(found.map(({ position }) => position))).toEqual(new Set(['1', null]));
      return { cleared: ['p'], fresh };
    });
    expect(left).toMatchObject(fresh);
    expect([await store.all('p'), await store.rows('p', 'k'), await store.parked()]).toEqual([[], [], []]);
  });

  const beside = async (at: string) => {
    await store.refit(() => ({ cleared: [], fresh: begun }));
    await store.commit({ ...nothing, rows: [row('s', 0, 'read', ['k']), row('gone', 0, 1)], parked: [parked('t')] });
    await move(0, null, '4');
    await move(1, null, '3');
    const next = await store.beside([{ name: 'p', version: 2 }]);
    expect([await next.all('p'), await next.parked(), await next.checkpoint()]).toEqual([[], [], null]);
    const checkpoints = [{ projection: 'p', version: 2, generation: 1, partition: 0, from: null, position: at }];
    await next.commit({ ...nothing, rows: [row('s', 0, 'built', ['l'])], checkpoints });
    return next;
  };

  it('builds rows beside those that are read, and turns to them at once', async () => {
    const next = await beside('4');
    expect([await store.row('p', 's'), await next.row('p', 's')]).toMatchObject([{ row: 'read' }, { row: 'built' }]);
    expect((await store.rows('p', 'l')).length + (await next.rows('p', 'k')).length).toBe(0);
    expect(await next.takeOver()).toBe(true);
    expect(await store.all('p')).toEqual([{ stream: 's', revision: 0, row: 'built' }]);
    expect([await store.rows('p', 'k'), await store.parked()]).toEqual([[], []]);
    expect(await store.checkpoints()).toMatchObject([
      { projection: 'p', version: 2, generation: 1, partition: 0, position: '4' },
      { projection: 'p', version: 2, generation: 1, partition: 1, position: '4' },
    ]);
    let turns = 0;
    await next.sweep(async () => void (turns += 1));
    expect([await store.all('p'), turns < 3]).toEqual([[{ stream: 's', revision: 0, row: 'built' }], true]);
    // Who worked on the rows from before finds that they are not read any more.
    await expect(move(0, '4', '5')).rejects.toBeInstanceOf(CheckpointMoved);
    const again = await store.beside([{ name: 'p', version: 2 }]);
    expect([await again.all('p'), (await again.checkpoints())[0]?.generation]).toEqual([[], 2]);
  });

  it('does not turn to rows that have seen less than those that are read', async () => {
    const next = await beside('3');
    expect(await next.takeOver()).toBe(false);
    expect(await store.row('p', 's')).toMatchObject({ row: 'read' });
    const checkpoints = [{ projection: 'p', version: 2, generation: 1, partition: 0, from: '3', position: '4' }];
    await next.commit({ ...nothing, checkpoints });
    expect(await next.takeOver()).toBe(true);
  });

  it('is refitted by one at a time', async () => {
    const once = () => store.refit((found) => ({ cleared: [], fresh: found.length === 0 ? begun : [] }));
    expect(await Promise.all(Array.from({ length: 5 }, once))).toMatchObject(Array.from({ length: 5 }, () => begun));
  });
}
