import { describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#kernel';
import { rowIn } from '../../../../test/contracts/entries.js';
import { newEvent } from '../../../../test/contracts/events.js';
import { tally } from '../../../../test/crash/tally.js';
import { MemoryEventLog } from '../adapters/memory/event-log.js';
import { MemoryProjectionStore } from '../adapters/memory/projection-store.js';
import { type Changes, CheckpointMoved, noChanges } from '../ports/projection-store.js';
import type { Projection } from '../ports/read-store.js';
import { applyBatch } from './apply-batch.js';
import { replayParked } from './replay-parked.js';
import { ProjectionRunner } from './runner.js';
import { verify } from './verify.js';

const projections = [tally as Projection];
let readable: boolean;
const upcastEvent = (event: RecordedEvent): RecordedEvent => {
  if (!readable) throw new Error('not known here');
  return event;
};

/** A store before whose commits something else may happen. */
class WatchedStore extends MemoryProjectionStore {
  before: (() => Promise<void>) | null = null;

  override async commit(changes: Changes): Promise<void> {
    const happens = this.before;
    this.before = null;
    await happens?.();
    await super.commit(changes);
  }
}

/** Three events of `a-1`, parked at the first, by a version that could not read them; this one can. */
const withParked = async () => {
  const [log, store] = [new MemoryEventLog(), new WatchedStore()];
  const projecting = { log, store, projections, upcastEvent };
  readable = false;
  for (let n = 0; n < 3; n += 1) await log.append('a-1', 'any', [newEvent({ n })]);
  const runner = new ProjectionRunner(projecting);
  runner.start();
  await runner.waitFor((await log.head()) ?? '', 5_000);
  await runner.stop();
  readable = true;
  expect(await store.parked()).toMatchObject([{ stream: 'a-1', revision: 0, waiting: 3 }]);
  /** As a running server does, with what came since. */
  const serve = async (): Promise<void> => {
    const events = await log.readAll(await store.checkpoint(), 10);
    if (events.length > 0) await applyBatch(projecting, { events, partitions: [0], position: events.at(-1)!.position });
  };
  return { log, store, projecting, serve };
};

describe('a parked stream tried again from another process', () => {
  it('is brought up, with its count told first', async () => {
    const { store, projecting } = await withParked();
    const counts: number[] = [];
    const announce = (count: number): void => void counts.push(count);
    expect(await replayParked({ ...projecting, announce }, 'tally', 'a-1')).toEqual({ applied: 3, parked: null });
    expect(counts).toEqual([3]);
    expect(await store.parked()).toEqual([]);
    expect((await verify(projecting)).findings).toEqual([]);
    expect(await replayParked(projecting, 'tally', 'a-1')).toBeNull();
  });

  it('stays parked where it cannot be read yet', async () => {
    const { store, projecting } = await withParked();
    readable = false;
    const { applied, parked } = (await replayParked(projecting, 'tally', 'a-1'))!;
    expect([applied, parked]).toEqual([0, expect.objectContaining({ revision: 0, waiting: 3 })]);
    expect(await store.parked()).toHaveLength(1);
  });

  it('misses no event that the server saw waiting between its reading and its storing', async () => {
    const { log, store, projecting, serve } = await withParked();
    store.before = async () => {
      await log.append('a-1', 'any', [newEvent({ n: 3 })]);
      await serve();
    };
    expect(await replayParked(projecting, 'tally', 'a-1')).toEqual({ applied: 4, parked: null });
    expect(await rowIn(store, 'tally', 'a-1')).toMatchObject({ revision: 3 });
    expect((await verify(projecting)).findings).toEqual([]);
  });

  it('undoes what a server puts back that had read before it was stored', async () => {
    const { log, store, projecting, serve } = await withParked();
    let replayed: Promise<unknown> = Promise.resolve();
    await log.append('a-1', 'any', [newEvent({ n: 3 })]);
    // The server has read that the stream is parked; before it stores that, all of the replay but its waiting happens.
    store.before = async () => {
      replayed = replayParked(projecting, 'tally', 'a-1');
      while ((await store.parked()).length > 0) await new Promise((resolve) => setTimeout(resolve, 1));
    };
    await serve();
    expect(await store.parked()).toMatchObject([{ revision: 0, waiting: 4 }]);
    expect(await replayed).toMatchObject({ parked: null });
    expect(await store.parked()).toEqual([]);
    expect(await rowIn(store, 'tally', 'a-1')).toMatchObject({ revision: 3 });
  });

  it('is the one that is asked for, in the read model that is asked for', async () => {
    const { store, projecting } = await withParked();
    const other = {
      projection: 'tally',
      stream: 'b-1',
      revision: 0,
      eventId: 'e',
      error: '',
      parkedAt: '',
      waiting: 1,
    };
    const elsewhere = { ...other, projection: 'sums', stream: 'a-1' };
    await store.commit({ ...noChanges, parked: [other, elsewhere] });
    const sums: Projection = {
      ...projections[0]!,
      name: 'sums',
      evolve: () => Promise.reject(new Error('not asked')) as never,
    };
    const both = { ...projecting, projections: [...projections, sums] };
    expect(await replayParked(both, 'tally', 'a-1')).toEqual({ applied: 3, parked: null });
    expect((await store.parked()).map(({ projection, stream }) => `${projection} ${stream}`).toSorted()).toEqual([
      'sums a-1',
      'tally b-1',
    ]);
    expect(await replayParked(both, 'tally', 'c-1')).toBeNull();
  });

  it('is begun again where somebody moved the rows meanwhile, with its count told once; another fault ends it', async () => {
    const { store, projecting } = await withParked();
    const { commit } = store;
    let left = 2;
    store.commit = async (changes) => {
      if ((left -= 1) >= 0) throw new CheckpointMoved('moved');
      await commit.call(store, changes);
    };
    const told: number[] = [];
    const announce = (count: number): void => void told.push(count);
    expect(await replayParked({ ...projecting, announce }, 'tally', 'a-1')).toEqual({ applied: 3, parked: null });
    expect(told).toEqual([3]);
    const again = await withParked();
    again.store.commit = () => Promise.reject(new Error('the disk is full'));
    await expect(replayParked(again.projecting, 'tally', 'a-1')).rejects.toThrow('the disk is full');
  });

  it('leaves rows of another version alone', async () => {
    const { projecting } = await withParked();
    const another = (version: number) => ({ ...projecting, projections: [{ ...projections[0]!, version }] });
    await expect(replayParked(another(tally.version - 1), 'tally', 'a-1')).rejects.toThrow(/this process knows/);
    await expect(replayParked(another(tally.version + 1), 'tally', 'a-1')).rejects.toThrow(/older version/);
    await expect(replayParked(projecting, 'sums', 'a-1')).rejects.toThrow('there is no read model sums');
  });
});
