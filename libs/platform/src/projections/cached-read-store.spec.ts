import { expect, it, jest } from '@jest/globals';
import { all, entry, rowsUnder } from '../../../../test/contracts/entries.js';
import { MemoryProjectionStore } from '../adapters/memory/projection-store.js';
import { type Checkpoint, noChanges } from '../ports/projection-store.js';
import { CachedReadStore } from './cached-read-store.js';

const begun = { projection: 'p', version: 1, partition: 0, position: null };

const opened = async () => {
  const store = new MemoryProjectionStore();
  await store.adjustCheckpoints(() => ({ cleared: [], fresh: [begun] }));
  const go = async (position: string, ...streams: readonly string[]): Promise<void> => {
    const [at] = (await store.checkpoints()) as [Checkpoint];
    const entries = streams.map((stream) => entry(stream, 0, { keys: ['k'], from: position, body: 'x'.repeat(1_000) }));
    await store.commit({ ...noChanges, opened: entries, checkpoints: [{ ...at, from: at.position, position }] });
  };
  return { store, go };
};
const at = (position: string) => all('p', { position, keys: [['k']] });
/** As who begins to ask does. */
const under = async (rows: CachedReadStore, position: string) => {
  await rows.checkpoint();
  return rows.entries(at(position));
};

it('reads once what is asked of a position, whatever is recorded after it', async () => {
  const { store, go } = await opened();
  const [entries, briefs] = [jest.spyOn(store, 'entries'), jest.spyOn(store, 'briefs')];
  const rows = new CachedReadStore(store);
  await go('1', 'a');
  const first = await under(rows, '1');
  expect(await Promise.all([rows.briefs(at('1')), rows.briefs(at('1'))])).toEqual([[], []]);
  await go('2', 'b');
  expect(await rows.checkpoint()).toBe('2');
  expect(await rows.entries(at('1'))).toBe(first);
  expect([entries.mock.calls.length, briefs.mock.calls.length]).toEqual([1, 1]);
  expect((await rows.entries(at('2'))).map(({ stream }) => stream)).toEqual(['a', 'b']);
});

it('reads once what is asked of positions between which its projection did not change', async () => {
  const { store, go } = await opened();
  const [entries, counts, last] = (['entries', 'counts', 'lastChange'] as const).map((name) => jest.spyOn(store, name));
  const rows = new CachedReadStore(store);
  await go('1', 'a');
  const first = await under(rows, '1');
  const counted = await rows.counts(at('1'));
  await go('2');
  await go('3');
  for (const position of ['2', '3', '3', '1'])
    expect([await under(rows, position), await rows.counts(at(position))]).toEqual([first, counted]);
  expect(await under(rows, '3')).toBe(first);
  expect([entries, counts, last].map((spy) => spy!.mock.calls.length)).toEqual([1, 1, 3]);
  await go('4', 'b');
  expect(await under(rows, '4')).toHaveLength(2);
  expect(await under(rows, '3')).toBe(first);
});

it('asks nothing of a projection in which there was nothing yet', async () => {
  const { store, go } = await opened();
  const read = jest.spyOn(store, 'entries');
  const rows = new CachedReadStore(store);
  await go('1', 'a');
  const other = all('q', { position: '1' });
  expect([await rows.entries(other), await rows.briefs(other)]).toEqual([[], []]);
  expect(await rows.counts(other)).toEqual({ slices: [], years: [], facts: [] });
  expect(await rows.entries(other)).toBe(await rows.entries(other));
  expect(read).not.toHaveBeenCalled();
});

it('asks again where a projection changed last, when that could not be told', async () => {
  const { store, go } = await opened();
  const rows = new CachedReadStore(store);
  await go('1', 'a');
  jest.spyOn(store, 'lastChange').mockRejectedValueOnce(new Error('away'));
  await expect(rows.entries(at('1'))).rejects.toThrow('away');
  expect(await rows.entries(at('1'))).toHaveLength(1);
});

it('reads anew what may be another: a stream that goes on, entries rebuilt, another log', async () => {
  const { store, go } = await opened();
  const rows = new CachedReadStore(store);
  const parked = { projection: 'p', stream: 'b', revision: 0, eventId: 'e', error: '', parkedAt: '', waiting: 1 };
  await go('1', 'a');
  await store.commit({ ...noChanges, parked: [parked] });
  expect(await under(rows, '1')).toHaveLength(1);
  await store.commit({ ...noChanges, opened: [entry('b', 0, { keys: ['k'], from: '1' })], unparked: [parked] });
  const second = await under(rows, '1');
  expect(second).toHaveLength(2);
  const next = await store.openNext([{ name: 'p', version: 1 }]);
  const moved = { ...begun, generation: 1, from: null, position: '1' };
  await next.commit({ ...noChanges, opened: [entry('c', 0, { keys: ['k'], from: '1' })], checkpoints: [moved] });
  expect(await under(rows, '1')).toBe(second);
  await next.takeOver();
  expect((await under(rows, '1')).map(({ stream }) => stream)).toEqual(['c']);
  await store.adjustCheckpoints(() => ({ cleared: ['p'], fresh: [begun] }));
  expect([await rows.checkpoint(), await under(rows, '1')]).toEqual([null, []]);
});

it('asks once for the position of an instant, until anything is recorded', async () => {
  const { store, go } = await opened();
  const query = jest.spyOn(store, 'positionAt');
  const rows = new CachedReadStore(store);
  await go('1', 'a');
  const now = new Date();
  expect([await rows.positionAt(now), await rows.positionAt(now)]).toEqual(['1', '1']);
  expect(query).toHaveBeenCalledTimes(1);
  await go('2', 'b');
  expect(await rows.positionAt(now)).toBe('2');
});

it('keeps neither what broke nor what is too large to stay', async () => {
  const { store, go } = await opened();
  const rows = new CachedReadStore(store, 100_000);
  await go('1', ...Array.from({ length: 200 }, (_, n) => `s-${n}`));
  const read = jest.spyOn(store, 'entries').mockRejectedValueOnce(new Error('away'));
  await expect(rows.entries(at('1'))).rejects.toThrow('away');
  expect(await rows.entries(at('1'))).not.toBe(await rows.entries(at('1')));
  expect(read).toHaveBeenCalledTimes(3);
});

it('asks again for the position of an instant that could not be told, and passes on what it does not keep', async () => {
  const { store, go } = await opened();
  const rows = new CachedReadStore(store);
  await go('1', 'a');
  const now = new Date();
  jest.spyOn(store, 'positionAt').mockRejectedValueOnce(new Error('away'));
  await expect(rows.positionAt(now)).rejects.toThrow('away');
  expect(await rows.positionAt(now)).toBe('1');
  expect([await rows.version(), await rows.generationId()]).toEqual([
    await store.version(),
    await store.generationId(),
  ]);
  const parked = { projection: 'p', stream: 'b', revision: 0, eventId: 'e', error: '', parkedAt: '', waiting: 1 };
  await store.commit({ ...noChanges, parked: [parked] });
  expect(await rows.parked()).toEqual([parked]);
});

it('reads twice for all live feeds that ask at once who may see an event, and tells none what was read before it asked', async () => {
  const { store } = await opened();
  type Told = Awaited<ReturnType<CachedReadStore['redistributed']>>;
  const readings: PromiseWithResolvers<Told>[] = [];
  const read = jest.spyOn(store, 'redistributed').mockImplementation(() => {
    const reading = Promise.withResolvers<Told>();
    readings.push(reading);
    return reading.promise;
  });
  const rows = new CachedReadStore(store);
  const first = rows.redistributed(['a']);
  const others = Array.from({ length: 400 }, () => rows.redistributed(['a']));
  const another = rows.redistributed(['b']);
  expect(read.mock.calls).toEqual([[['a']], [['b']]]);
  const [before, after]: [Told, Told] = [new Map(), new Map([['e', 'secretariat']])];
  readings[0]?.resolve(before);
  readings[1]?.resolve(after);
  expect([await first, await another]).toEqual([before, after]);
  expect(read).toHaveBeenCalledTimes(3);
  readings[2]?.resolve(after);
  expect(new Set(await Promise.all(others))).toEqual(new Set([after]));
  // What broke is told to those who asked for it, and not to those who ask after it.
  const [broken, next] = [rows.redistributed(['a']), rows.redistributed(['a'])];
  readings[3]?.reject(new Error('away'));
  await expect(broken).rejects.toThrow('away');
  readings[4]?.resolve(before);
  expect(await next).toBe(before);
  expect(read).toHaveBeenCalledTimes(5);
});

it('tells entries, briefs and counts of one question apart', async () => {
  const { store, go } = await opened();
  const rows = new CachedReadStore(store);
  await go('1', 'a');
  for (let time = 0; time < 2; time += 1) {
    expect(await under(rows, '1')).toHaveLength(1);
    expect(await rows.briefs(at('1'))).toEqual([]);
    expect(await rows.counts(at('1'))).toMatchObject({ slices: [{ count: 1 }] });
  }
});

it('lets go of what was not asked for the longest when it holds as many bytes as it may', async () => {
  const { store, go } = await opened();
  const read = jest.spyOn(store, 'entries');
  const rows = new CachedReadStore(store, 6_000);
  for (let n = 0; n < 7; n += 1) await go(String(n), `s-${n}`);
  const one = (n: number) => rows.entries(all('p', { position: '9', streams: [`s-${n}`] }));
  for (const n of [0, 1, 2, 3, 0]) await one(n);
  expect(read).toHaveBeenCalledTimes(4);
  // Four times about 1,400 bytes are what there is room for: the fifth takes the place of the second.
  for (const n of [4, 0, 2]) await one(n);
  expect(read).toHaveBeenCalledTimes(5);
  await one(1);
  expect(read).toHaveBeenCalledTimes(6);
  expect(await rowsUnder(store, 'p', 'k')).toHaveLength(7);
});
