import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { RecordedEvent } from '#kernel';
import { entry, rowIn, rowsIn, rowsUnder } from '../../../../test/contracts/entries.js';
import { newEvent } from '../../../../test/contracts/events.js';
import { tally } from '../../../../test/crash/tally.js';
import { MemoryEventLog } from '../adapters/memory/event-log.js';
import { MemoryProjectionStore } from '../adapters/memory/projection-store.js';
import { CheckpointMoved, noChanges } from '../ports/projection-store.js';
import type { Projection } from '../ports/read-store.js';
import { rebuild } from './rebuild.js';
import { replayParked } from './replay-parked.js';
import { ProjectionRunner, type RunnerOptions } from './runner.js';

let log: MemoryEventLog;
let store: MemoryProjectionStore;
let runners: ProjectionRunner[];

beforeEach(() => {
  [log, store, runners] = [new MemoryEventLog(), new MemoryProjectionStore(), []];
});
afterEach(() => Promise.all(runners.map((runner) => runner.stop())));

function run(options: Partial<RunnerOptions> = {}): ProjectionRunner {
  const runner = new ProjectionRunner({
    log,
    store,
    projections: [tally],
    upcastEvent: (event) => event,
    appended: (listener) => log.onAppended(listener),
    backoffMs: 1,
    ...options,
  });
  runners.push(runner);
  runner.start();
  return runner;
}

const settled = async (runner: ProjectionRunner): Promise<void> => {
  expect(await runner.waitFor((await log.head())!, 2_000)).toBe(true);
};
const replay = (projections: readonly Projection[], announce: (waiting: number) => void) =>
  replayParked({ log, store, projections, upcastEvent: (event) => event, announce }, 'tally', 'a-1');

const rows = async (of = store): Promise<string> =>
  JSON.stringify([await rowsIn(of, 'tally'), await rowsUnder(of, 'tally', 'parity:odd')]);

/** Cannot read an event whose data says so, until `fixed`. */
const picky = (fixed: { yes: boolean }): Projection => ({
  ...(tally as Projection),
  evolve(state, event: RecordedEvent, earlier) {
    if (!fixed.yes && (event.data as { bad?: boolean }).bad) throw new Error('cannot read it');
    return tally.evolve(state as never, event, earlier);
  },
});

describe('the projection runner', () => {
  it('makes the same rows however streams are interleaved and batches cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 40 }),
        fc.infiniteStream(fc.nat()),
        fc.integer({ min: 1, max: 9 }),
        async (order, choices, batch) => {
          const events = order.map((stream) => ({ stream: `a-${stream}`, event: newEvent() }));
          const queues = [...Map.groupBy(events, ({ stream }) => stream).values()];
          const shuffled = events.map(() => {
            const left = queues.filter(({ length }) => length > 0);
            return left[choices.next().value! % left.length]!.shift()!;
          });
          const made: string[] = [];
          for (const sequence of [events, shuffled]) {
            [log, store] = [new MemoryEventLog(), new MemoryProjectionStore()];
            for (const { stream, event } of sequence) await log.append(stream, 'any', [event]);
            const runner = run({ batch });
            await settled(runner);
            await runner.stop();
            made.push(await rows());
          }
          expect(made[0]).toBe(made[1]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('makes byte-identical rows again after a drop, a raised version, and in an empty store', async () => {
    for (let n = 0; n < 30; n += 1) await log.append(`a-${n % 4}`, 'any', [newEvent()]);
    const runner = run();
    await settled(runner);
    const first = await rows();
    await rebuild({ log, store, projections: [tally], upcastEvent: (event) => event, between: async () => {} });
    expect(await rows()).toBe(first);
    await runner.stop();
    const raised = run({ projections: [{ ...tally, version: 2 }] });
    await settled(raised);
    await raised.stop();
    expect(await rows()).toBe(first);
    expect(await store.checkpoints()).toMatchObject([{ projection: 'tally', version: 2 }]);
    store = new MemoryProjectionStore();
    await settled(run());
    expect(await rows()).toBe(first);
  });

  it('is live at once over an empty log', async () => {
    const runner = run();
    expect(await runner.status()).toMatchObject({ checkpoint: null, head: null, lag: 0, state: 'live' });
  });

  it('tells how far it is, and wakes by appends', async () => {
    const runner = run({ pollMs: 60_000 });
    for (let n = 0; n < 5; n += 1) {
      const { position } = await log.append('a-1', 'any', [newEvent()]);
      expect(await runner.waitFor(position, 2_000)).toBe(true);
    }
    expect(await runner.status()).toMatchObject({ lag: 0, parked: 0, state: 'live', lastError: null });
    expect(await runner.waitFor('9999999999999999', 5)).toBe(false);
  });

  it('parks an event it cannot read and the rest of its stream, goes on with others, and replays', async () => {
    const fixed = { yes: false };
    const runner = run({ projections: [picky(fixed)] });
    await log.append('a-1', 'any', [newEvent(), newEvent({ bad: true }), newEvent()]);
    await log.append('a-2', 'any', [newEvent()]);
    await log.append('a-1', 'any', [newEvent()]);
    await settled(runner);
    expect(await rowIn(store, 'tally', 'a-1')).toMatchObject({ revision: 0 });
    expect(await rowIn(store, 'tally', 'a-2')).toMatchObject({ revision: 0 });
    expect(await store.parked()).toMatchObject([{ stream: 'a-1', revision: 1, waiting: 3, error: 'cannot read it' }]);
    expect(await runner.status()).toMatchObject({ parked: 1, state: 'live' });

    const counts: number[] = [];
    const again = await replay([picky(fixed)], (waiting) => counts.push(waiting));
    expect(again).toMatchObject({ applied: 0, parked: { revision: 1, waiting: 3 } });
    fixed.yes = true;
    expect(await replay([picky(fixed)], (waiting) => counts.push(waiting))).toEqual({ applied: 3, parked: null });
    expect(counts).toEqual([3, 3]);
    expect(await store.parked()).toEqual([]);
    expect(await rowIn(store, 'tally', 'a-1')).toMatchObject({ revision: 3, row: { count: 4 } });
    await log.append('a-1', 'any', [newEvent()]);
    await settled(runner);
    expect(await rowIn(store, 'tally', 'a-1')).toMatchObject({ row: { count: 5 } });
  });

  it('parks what cannot be upcast, and upcasts when it replays', async () => {
    const fixed = { yes: false };
    const upcastEvent = (event: RecordedEvent): RecordedEvent => {
      if (!fixed.yes) throw new Error('no upcast from v1');
      return { ...event, v: 2 };
    };
    const runner = run({ upcastEvent });
    await log.append('a-1', 'any', [newEvent()]);
    await settled(runner);
    expect(await store.parked()).toMatchObject([{ stream: 'a-1', error: 'no upcast from v1' }]);
    fixed.yes = true;
    const parked = { log, store, projections: [tally as Projection], upcastEvent };
    expect(await replayParked(parked, 'tally', 'a-1')).toEqual({ applied: 1, parked: null });
  });

  it('is not moved by events delivered again', async () => {
    for (let n = 0; n < 10; n += 1) await log.append(`a-${n % 2}`, 'any', [newEvent()]);
    const runner = run();
    await settled(runner);
    await runner.stop();
    const before = await rows();
    const from = (await store.checkpoints())[0]!.position;
    const back = { projection: 'tally', version: 1, generation: 0, partition: 0, from, position: null };
    await store.commit({ ...noChanges, checkpoints: [back] });
    await settled(run());
    expect(await rows()).toBe(before);
    expect(await store.parked()).toEqual([]);
  });

  it('fills a gap from the log', async () => {
    const events = [newEvent(), newEvent(), newEvent()];
    await log.append('a-1', 'any', events);
    const { readAll } = log;
    log.readAll = async (after, limit) =>
      (await readAll.call(log, after, limit)).filter(({ revision }) => revision === 2);
    await settled(run());
    expect(await rowIn(store, 'tally', 'a-1')).toMatchObject({ revision: 2, row: { count: 3 } });
  });

  it('recovers from an outage and tells of it meanwhile', async () => {
    const { commit } = store;
    let down = true;
    store.commit = async (changes) => {
      if (down) throw new Error('the database is away');
      await commit.call(store, changes);
    };
    const runner = run();
    for (let n = 0; n < 20; n += 1) await log.append(`a-${n % 3}`, 'any', [newEvent()]);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(await runner.status()).toMatchObject({ state: 'failing', lastError: 'the database is away', lag: 20 });
    down = false;
    await settled(runner);
    expect(await runner.status()).toMatchObject({ state: 'live', lag: 0 });
    expect((await rowsIn<{ count: number }>(store, 'tally')).map(({ row }) => row.count)).toEqual([7, 7, 6]);
  });

  it('tells each outage to who wants to hear of it, and goes on where that fails too', async () => {
    const { commit } = store;
    let left = 3;
    store.commit = async (changes) => {
      if ((left -= 1) >= 0) throw new Error(`away ${left}`);
      await commit.call(store, changes);
    };
    const troubles: unknown[] = [];
    const runner = run({
      onTrouble(error) {
        troubles.push(String(error));
        throw new Error('cannot tell');
      },
    });
    await log.append('a-1', 'any', [newEvent()]);
    await settled(runner);
    expect(troubles).toEqual(['Error: away 2', 'Error: away 1', 'Error: away 0']);
    expect(await runner.status()).toMatchObject({ state: 'live', lastError: 'away 0' });
  });

  it('waits longer after each outage in a row, and shortly again after the first of another', async () => {
    const { readAll } = log;
    const asked: number[] = [];
    let down = true;
    log.readAll = async (...query) => {
      asked.push(performance.now());
      if (down) throw new Error('away');
      return readAll.apply(log, query);
    };
    const runner = run({ backoffMs: 10 });
    await new Promise((resolve) => setTimeout(resolve, 120));
    // About 10, 20, 40 and 80 ms apart: appends do not hurry it.
    for (let n = 0; n < 3; n += 1) await log.append('a-1', 'any', [newEvent()]);
    expect(asked.length).toBeGreaterThanOrEqual(2);
    expect(asked.length).toBeLessThanOrEqual(5);
    down = false;
    await settled(runner);
  });

  it('tells nobody where others turned to rows that were rebuilt, and begins from those', async () => {
    await log.append('a-1', 'any', [newEvent()]);
    const troubles: unknown[] = [];
    const runner = run({ pollMs: 60_000, onTrouble: (error) => void troubles.push(error) });
    await settled(runner);
    await rebuild({ log, store, projections: [tally], upcastEvent: (event) => event, between: async () => {} });
    await log.append('a-1', 'any', [newEvent()]);
    await settled(runner);
    expect(troubles).toEqual([]);
    expect(await rowIn(store, 'tally', 'a-1')).toMatchObject({ row: { count: 2 } });
  });

  it('says at once that it has come to what it has come to, and to who waits in vain when it stops', async () => {
    await log.append('a-1', 'any', [newEvent()]);
    const runner = run({ pollMs: 60_000 });
    await settled(runner);
    const [head, began] = [(await log.head())!, performance.now()];
    expect(await runner.waitFor(head, 60_000)).toBe(true);
    const waiting = runner.waitFor('9999999999999999', 60_000);
    await runner.stop();
    expect(await waiting).toBe(false);
    expect(performance.now() - began).toBeLessThan(5_000);
    // Started again, it knows from the store where it was.
    runner.start();
    expect(await runner.waitFor(head, 2_000)).toBe(true);
  });

  it('does nothing twice where rows were stored and only the answer was lost', async () => {
    const { commit } = store;
    let lost = 0;
    store.commit = async (changes) => {
      await commit.call(store, changes);
      lost += 1;
      if (lost % 2 === 1) throw new Error('the connection broke');
    };
    const runner = run({ batch: 3 });
    for (let n = 0; n < 20; n += 1) await log.append(`a-${n % 3}`, 'any', [newEvent()]);
    await settled(runner);
    expect((await rowsIn<{ count: number }>(store, 'tally')).map(({ row }) => row.count)).toEqual([7, 7, 6]);
    expect(lost).toBeGreaterThan(2);
  });

  it('lets nobody store what was worked out from a checkpoint that has moved since', async () => {
    await log.append('a-1', 'any', [newEvent()]);
    await settled(run());
    const late = { projection: 'tally', version: 1, generation: 0, partition: 0, from: null, position: '9' };
    const opened = [entry('a-1', 0, { projection: 'tally', body: 'late' })];
    await expect(store.commit({ ...noChanges, opened, checkpoints: [late] })).rejects.toThrow(CheckpointMoved);
    expect(await rowIn(store, 'tally', 'a-1')).toMatchObject({ row: { count: 1 } });
  });
});
