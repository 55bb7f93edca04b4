import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { CheckpointMoved, noChanges, type ProjectionStore } from '#platform';
import { all, entry, rowIn, rowsIn, rowsUnder } from './entries.js';

export interface StoreUnderTest {
  readonly store: ProjectionStore;
  dispose(): Promise<void>;
}

const begun = [0, 1].map((partition) => ({ projection: 'p', version: 1, partition, position: null }));
const head = (stream: string, revision: number, state: unknown) => ({ projection: 'p', stream, revision, state });
const opened = (stream: string, body: unknown, keys: readonly string[] = []) => entry(stream, 0, { body, keys });
const parked = (stream: string) => ({
  projection: 'p',
  stream,
  revision: 3,
  eventId: 'e',
  error: 'cannot read it',
  parkedAt: '2019-03-02T10:00:00.000Z',
  waiting: 2,
});

/** What every adapter of the projection store must do. */
export function behavesAsAProjectionStore(open: () => Promise<StoreUnderTest>): void {
  let under: StoreUnderTest;
  let store: ProjectionStore;
  const move = (partition: number, from: string | null, position: string) =>
    store.commit({
      ...noChanges,
      checkpoints: [{ projection: 'p', version: 1, generation: 0, partition, from, position }],
    });

  beforeEach(async () => {
    under = await open();
    store = under.store;
  });
  afterEach(() => under.dispose());

  it('begins with nothing', async () => {
    expect(await store.checkpoints()).toEqual([]);
    expect([await store.checkpoint(), await store.positionAt(new Date())]).toEqual([null, null]);
    expect([await rowsIn(store, 'p'), await store.parked(), await store.headsOf(['p'], ['s'])]).toEqual([[], [], []]);
  });

  it('hands back heads, and all that it keeps, as the JSON they were', async () => {
    const text = { en: 'a "quoted" text \u0000 and more', ar: '⁦45/53-س⁩', n: [1.5, null, true] };
    const whole = entry('s-a', 0, {
      day: { from: null, to: '2019-03-02' },
      keys: ['k', 'l'],
      facts: ['f'],
      words: 'text',
      brief: text,
      body: text,
    });
    const { projection: _, ...kept } = whole;
    await store.commit({ ...noChanges, heads: [head('s-a', 0, text), head('s-b', 4, 'other')], opened: [whole] });
    expect(await store.headsOf(['p'], ['s-a', 's-x'])).toEqual([head('s-a', 0, text)]);
    expect(new Set(await store.kept('p'))).toEqual(
      new Set([
        { stream: 's-a', revision: 0, state: text, entries: [kept] },
        { stream: 's-b', revision: 4, state: 'other', entries: [] },
      ]),
    );
    await store.commit({ ...noChanges, heads: [head('s-a', 1, 'new')] });
    expect(await store.headsOf(['p'], ['s-a'])).toEqual([head('s-a', 1, 'new')]);
    expect(await store.kept('other')).toEqual([]);
  });

  it('closes the reading that holds, of the event and no other, before it opens the next', async () => {
    const [first, other] = [entry('s', 0, { body: 1 }), entry('s', 1, { body: 2 })];
    await store.commit({ ...noChanges, opened: [first, other] });
    const closed = [{ projection: 'p', stream: 's', event: first.event, at: '0005' }];
    const again = { ...first, from: '0005', body: 3 };
    await store.commit({ ...noChanges, heads: [head('s', 4, null)], closed, opened: [again] });
    expect((await rowsIn(store, 'p')).map(({ row }) => row)).toEqual([3, 2]);
    expect((await rowsIn(store, 'p', { position: '0004' })).map(({ row }) => row)).toEqual([1, 2]);
    const [kept] = await store.kept('p');
    const spans = kept?.entries?.map(({ from, to, body }) => [from, to, body]);
    expect(new Set(spans)).toEqual(
      new Set([
        ['0001', '0005', 1],
        ['0002', null, 2],
        ['0005', null, 3],
      ]),
    );
  });

  it('takes names as long as any stream or key may be, and thousands of entries at once', async () => {
    const [stream, key] = ['s'.repeat(300), 'k'.repeat(300)];
    const long = { ...opened(stream, 1, [key]), event: randomUUID() };
    await store.commit({ ...noChanges, heads: [head(stream, 0, 1)], opened: [long] });
    expect(await rowsUnder(store, 'p', key)).toHaveLength(1);
    const streams = Array.from({ length: 2_500 }, (_, n) => `many-${n}`);
    const entries = streams.map((one, n) => opened(one, n, [`k:${n % 3}`, `l:${n % 7}`]));
    await store.commit({ ...noChanges, heads: streams.map((one) => head(one, 0, 1)), opened: entries });
    expect(await store.headsOf(['p'], streams)).toHaveLength(2_500);
    expect(await rowsUnder(store, 'p', 'k:0')).toHaveLength(834);
  });

  it('moves checkpoints by partition, and stands at the lowest', async () => {
    expect(await store.adjustCheckpoints(() => ({ cleared: [], fresh: begun }))).toHaveLength(2);
    await move(0, null, '7');
    expect(await store.checkpoint()).toBeNull();
    await move(1, null, '5');
    expect(await store.checkpoint()).toBe('5');
  });

  it('stores nothing of a change whose checkpoint somebody else has moved', async () => {
    await store.adjustCheckpoints(() => ({ cleared: [], fresh: begun }));
    await move(0, null, '7');
    const late = { projection: 'p', version: 1, generation: 0, partition: 0, from: null, position: '6' };
    const change = { ...noChanges, opened: [opened('s', 'late')], parked: [parked('t')], checkpoints: [late] };
    await expect(store.commit(change)).rejects.toBeInstanceOf(CheckpointMoved);
    const older = { ...late, from: '7', version: 0 };
    await expect(store.commit({ ...change, checkpoints: [older] })).rejects.toBeInstanceOf(CheckpointMoved);
    expect([await rowsIn(store, 'p'), await store.parked()]).toEqual([[], []]);
  });

  it('lets one of ten win who move a checkpoint at once', async () => {
    await store.adjustCheckpoints(() => ({ cleared: [], fresh: begun }));
    const results = await Promise.allSettled(Array.from({ length: 10 }, (_, n) => move(0, null, `${n}`)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('has another version whenever entries were put, released or taken over, and the same otherwise', async () => {
    const seen = new Set<string>();
    const step = async (work: () => Promise<unknown>): Promise<void> => {
      await work();
      const version = await store.version();
      expect(await store.version()).toBe(version);
      expect(seen.has(version)).toBe(false);
      seen.add(version);
    };
    await step(() => store.adjustCheckpoints(() => ({ cleared: [], fresh: begun })));
    await step(() => move(0, null, '1'));
    await step(() => store.commit({ ...noChanges, parked: [parked('t')] }));
    const gone = [{ projection: 'p', stream: 't' }];
    await step(() =>
      store.commit({ ...noChanges, opened: [opened('t', 1)], unparked: gone }).then(() => move(1, null, '1')),
    );
    const next = await store.openNext([{ name: 'p', version: 1 }]);
    const checkpoints = [{ projection: 'p', version: 1, generation: 1, partition: 0, from: null, position: '1' }];
    await next.commit({ ...noChanges, checkpoints });
    await step(() => next.takeOver());
  });

  it('keeps parked streams until they are released', async () => {
    await store.commit({ ...noChanges, parked: [parked('b'), parked('a')] });
    await store.commit({ ...noChanges, parked: [{ ...parked('a'), waiting: 5 }] });
    expect(await store.parked()).toEqual([{ ...parked('a'), waiting: 5 }, parked('b')]);
    await store.commit({ ...noChanges, unparked: [{ projection: 'p', stream: 'a' }] });
    expect(await store.parked()).toEqual([parked('b')]);
  });

  it('drops a projection whole and begins it anew, by what it finds', async () => {
    await store.adjustCheckpoints(() => ({ cleared: [], fresh: begun }));
    const checkpoints = [{ projection: 'p', version: 1, generation: 0, partition: 0, from: null, position: '1' }];
    await store.commit({ ...noChanges, opened: [opened('s', 1, ['k'])], parked: [parked('t')], checkpoints });
    const fresh = [{ projection: 'p', version: 2, partition: 0, position: null }];
    const left = await store.adjustCheckpoints((found) => {
      expect(new Set(found.map(({ position }) => position))).toEqual(new Set(['1', null]));
      return { cleared: ['p'], fresh };
    });
    expect(left).toMatchObject(fresh);
    expect([await rowsIn(store, 'p'), await rowsUnder(store, 'p', 'k'), await store.parked()]).toEqual([[], [], []]);
  });

  const beside = async (at: string) => {
    await store.adjustCheckpoints(() => ({ cleared: [], fresh: begun }));
    const heads = [head('s', 0, 'read'), head('gone', 0, 1)];
    const readable = [opened('s', 'read', ['k']), opened('gone', 1)];
    await store.commit({ ...noChanges, heads, opened: readable, parked: [parked('t')] });
    await move(0, null, '4');
    await move(1, null, '3');
    const next = await store.openNext([{ name: 'p', version: 2 }]);
    expect([await rowsIn(next, 'p'), await next.parked(), await next.checkpoint()]).toEqual([[], [], null]);
    const checkpoints = [{ projection: 'p', version: 2, generation: 1, partition: 0, from: null, position: at }];
    await next.commit({
      ...noChanges,
      heads: [head('s', 0, 'built')],
      opened: [opened('s', 'built', ['l'])],
      checkpoints,
    });
    return next;
  };

  it('builds entries beside those that are read, and turns to them at once', async () => {
    const next = await beside('4');
    expect([await rowIn(store, 'p', 's'), await rowIn(next, 'p', 's')]).toMatchObject([
      { row: 'read' },
      { row: 'built' },
    ]);
    expect((await rowsUnder(store, 'p', 'l')).length + (await rowsUnder(next, 'p', 'k')).length).toBe(0);
    expect([await store.headsOf(['p'], ['s']), await next.headsOf(['p'], ['s'])]).toEqual([
      [head('s', 0, 'read')],
      [head('s', 0, 'built')],
    ]);
    expect(await next.takeOver()).toBe(true);
    expect(await rowsIn(store, 'p')).toEqual([{ stream: 's', revision: 0, row: 'built' }]);
    expect([await rowsUnder(store, 'p', 'k'), await store.parked()]).toEqual([[], []]);
    expect(await store.checkpoints()).toMatchObject([
      { projection: 'p', version: 2, generation: 1, partition: 0, position: '4' },
      { projection: 'p', version: 2, generation: 1, partition: 1, position: '4' },
    ]);
    let turns = 0;
    await next.sweep(async () => void (turns += 1));
    expect([await rowsIn(store, 'p'), turns < 4]).toEqual([[{ stream: 's', revision: 0, row: 'built' }], true]);
    // Who worked on the entries from before finds that they are not read any more.
    await expect(move(0, '4', '5')).rejects.toBeInstanceOf(CheckpointMoved);
    const again = await store.openNext([{ name: 'p', version: 2 }]);
    expect([await rowsIn(again, 'p'), (await again.checkpoints())[0]?.generation]).toEqual([[], 2]);
  });

  it('does not turn to entries that have seen less than those that are read', async () => {
    const next = await beside('3');
    expect(await next.takeOver()).toBe(false);
    expect(await rowIn(store, 'p', 's')).toMatchObject({ row: 'read' });
    const checkpoints = [{ projection: 'p', version: 2, generation: 1, partition: 0, from: '3', position: '4' }];
    await next.commit({ ...noChanges, checkpoints });
    expect(await next.takeOver()).toBe(true);
  });

  it('says when what is read at a position may be another, and not when the log went on', async () => {
    await store.adjustCheckpoints(() => ({ cleared: [], fresh: begun }));
    const before = await store.generationId();
    await move(0, null, '1');
    expect(await store.generationId()).toBe(before);
    await store.commit({ ...noChanges, parked: [parked('t')] });
    const stopped = await store.generationId();
    await store.commit({ ...noChanges, unparked: [{ projection: 'p', stream: 't' }] });
    expect([stopped === before, await store.generationId()]).toEqual([false, before]);
    await move(1, null, '1');
    const next = await store.openNext([{ name: 'p', version: 1 }]);
    const checkpoints = [{ projection: 'p', version: 1, generation: 1, partition: 0, from: null, position: '1' }];
    await next.commit({ ...noChanges, checkpoints });
    await next.takeOver();
    expect(await store.generationId()).not.toBe(before);
  });

  it('keeps how an event reads to some apart from how it reads to those who see more', async () => {
    const to = (distribution: 'general' | 'secretariat', narrowest: 'member-states' | 'desk') =>
      entry('s', 0, { distribution, narrowest, keys: ['k'], body: narrowest, words: narrowest.replace('-', '') });
    const both = [to('general', 'member-states'), to('secretariat', 'desk')];
    await store.commit({ ...noChanges, opened: both });
    const seen = [['general'], ['general', 'member-states'], ['general', 'member-states', 'secretariat']] as const;
    for (const [n, clearance] of seen.entries())
      for (const more of [
        {},
        { keys: [['k']] },
        { streams: ['s'] },
        { streamsUnder: ['k'] },
        { order: 'list' as const },
      ]) {
        const found = await store.entries(all('p', { clearance, ...more }));
        expect(found.map(({ body }) => body)).toEqual([n < 2 ? 'member-states' : 'desk']);
      }
  });

  it('makes everything of a stream anew where it is for others now, and leads nobody to words that are said no more', async () => {
    await store.adjustCheckpoints(() => ({ cleared: [], fresh: begun }));
    const said = (stream: string, words: string, more = {}) => entry(stream, 0, { words, keys: ['k'], ...more });
    const other = said('other', 'common elsewhere');
    await store.commit({
      ...noChanges,
      opened: [said('s', 'common hidden'), said('s', 'past common', { to: '0002', from: '0000' }), other],
    });
    const before = await store.generationId();
    const now = said('s', 'common hidden', { distribution: 'secretariat', from: '0001' });
    const renewed = [{ projection: 'p', stream: 's', at: '0003', redistributed: { 's/0': 'secretariat' as const } }];
    await store.commit({ ...noChanges, renewed, opened: [now] });
    const wide = ['general', 'member-states', 'secretariat'] as const;
    const streamsTo = async (clearance: typeof wide | readonly ['general']) =>
      (await store.entries(all('p', { clearance, keys: [['k']] }))).map(({ stream }) => stream);
    expect([await streamsTo(['general']), await streamsTo(wide)]).toEqual([['other'], ['other', 's']]);
    expect((await store.entries(all('p', { position: '0001', keys: [['k']] }))).map(({ stream }) => stream)).toEqual([
      'other',
    ]);
    const words = (clearance: typeof wide | readonly ['general']) =>
      store.wordsAfter({ projection: 'p', clearance }, '', 9);
    expect(await words(['general'])).toEqual(['common', 'elsewhere']);
    expect(await words(wide)).toEqual(['common', 'elsewhere', 'hidden']);
    expect(await store.generationId()).not.toBe(before);
    expect([...(await store.redistributed(['s', 'other']))]).toEqual([['s/0', 'secretariat']]);
    expect((await store.redistributed(['other'])).size).toBe(0);
    const again = [{ projection: 'p', stream: 's', at: '0004', redistributed: {} }];
    await store.commit({ ...noChanges, renewed: again, opened: [said('s', 'common hidden')] });
    expect([await streamsTo(['general']), await words(['general'])]).toEqual([
      ['other', 's'],
      ['common', 'elsewhere', 'hidden'],
    ]);
    expect((await store.redistributed(['s'])).size).toBe(0);
  });

  it('is refitted by one at a time', async () => {
    const once = () => store.adjustCheckpoints((found) => ({ cleared: [], fresh: found.length === 0 ? begun : [] }));
    expect(await Promise.all(Array.from({ length: 5 }, once))).toMatchObject(Array.from({ length: 5 }, () => begun));
  });
}
