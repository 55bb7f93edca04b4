import { expect, it, jest } from '@jest/globals';
import type { RecordedEvent } from '#kernel';
import { rowsIn } from '../../../../test/contracts/entries.js';
import { newEvent } from '../../../../test/contracts/events.js';
import { tally } from '../../../../test/crash/tally.js';
import { MemoryEventLog } from '../adapters/memory/event-log.js';
import { MemoryProjectionStore } from '../adapters/memory/projection-store.js';
import { DamagedStream } from '../ports/event-log.js';
import { CLOCK_STREAM } from '../ports/log-time.js';
import { type Changes, CheckpointMoved, noChanges } from '../ports/projection-store.js';
import type { Projection } from '../ports/read-store.js';
import { applyBatch } from './apply-batch.js';

const upcastEvent = (event: RecordedEvent): RecordedEvent => event;
const begin = (projection: string, version: number) => ({ projection, version, partition: 0, position: null });

it('a process of an older version stores nothing among the rows of a newer one, and moves nothing that it does not know', async () => {
  const [log, store] = [new MemoryEventLog(), new MemoryProjectionStore()];
  await log.append('a-1', 'none', [newEvent()]);
  const events = await log.readAll(null, 10);
  const older = { log, store, projections: [tally as Projection], upcastEvent };
  await store.adjustCheckpoints(() => ({ cleared: [], fresh: [begin('tally', 2), begin('search', 1)] }));
  await expect(applyBatch(older, { events, partitions: [0], position: '1' })).rejects.toBeInstanceOf(CheckpointMoved);
  expect([await rowsIn(store, 'tally'), await store.checkpoint()]).toEqual([[], null]);
  await store.adjustCheckpoints(() => ({ cleared: ['tally'], fresh: [begin('tally', 1)] }));
  await applyBatch(older, { events, partitions: [0], position: '1' });
  expect((await store.checkpoints()).map(({ projection, position }) => [projection, position])).toEqual([
    ['search', null],
    ['tally', '1'],
  ]);
});

it('a stream that is damaged in the log is parked, and holds up no other', async () => {
  const [log, store] = [new MemoryEventLog(), new MemoryProjectionStore()];
  await log.append('a-1', 'none', [newEvent(), newEvent(), newEvent()]);
  await log.append('a-2', 'none', [newEvent()]);
  const events = (await log.readAll(null, 10)).filter(({ stream, revision }) => stream !== 'a-1' || revision !== 1);
  log.readStream = async (stream) => Promise.reject(new DamagedStream(stream, 'somebody else wrote into it'));
  await store.adjustCheckpoints(() => ({ cleared: [], fresh: [begin('tally', 1)] }));
  const batch = { events, partitions: [0], position: '4' };
  await applyBatch({ log, store, projections: [tally as Projection], upcastEvent }, batch);
  expect(await store.parked()).toMatchObject([{ stream: 'a-1', revision: 1, error: 'the log has a gap here' }]);
  expect((await rowsIn(store, 'tally')).map(({ stream }) => stream)).toEqual(['a-1', 'a-2']);
});

it('each part of the log has its checkpoint moved, never back, and the instants of its own events that its read model reads', async () => {
  const [log, store] = [
    new MemoryEventLog({ clock: () => new Date('2026-11-28T12:00:00Z') }),
    new MemoryProjectionStore(),
  ];
  for (const stream of ['a-1', 'b-1', CLOCK_STREAM, 'c-1']) await log.append(stream, 'none', [newEvent()]);
  const events = await log.readAll(null, 10);
  const [first, second, , last] = events.map(({ position }) => position);
  const onlyB: Projection = { ...(tally as Projection), name: 'only-b', handles: (stream) => stream === 'b-1' };
  const partitions = [0, 1];
  const fresh = ['tally', 'only-b'].flatMap((name) =>
    partitions.map((partition) => ({ ...begin(name, 1), partition })),
  );
  await store.adjustCheckpoints(() => ({ cleared: [], fresh }));
  const ahead = { ...begin('only-b', 1), partition: 1, generation: 0, from: null, position: '9999999999999999' };
  await store.commit({ ...noChanges, checkpoints: [ahead] });
  const commit = jest.spyOn(store, 'commit');
  const partitionOf = (stream: string): number => (stream === 'b-1' || stream === CLOCK_STREAM ? 1 : 0);
  const projecting = { log, store, projections: [tally as Projection, onlyB], upcastEvent };
  await applyBatch(projecting, { events, partitions, position: last!, partitionOf });
  const [{ instants, checkpoints }] = commit.mock.calls[0]! as [Changes];
  expect(instants.map(({ projection, run, position }) => [projection, run, position])).toEqual([
    ['tally', first, first],
    ['tally', first, last],
    ['tally', second, second],
  ]);
  const at = (projection: string, partition: number) =>
    checkpoints.find((one) => one.projection === projection && one.partition === partition);
  expect([at('tally', 0), at('tally', 1), at('only-b', 0), at('only-b', 1)]).toMatchObject([
    { from: null, position: last, instants: { run: first } },
    // After the operator's event in its part there is no instant yet.
    { from: null, position: last, instants: null },
    { from: null, position: last, instants: null },
    { from: ahead.position, position: ahead.position },
  ]);
});

it('nothing is stored where the log cannot be read, and of a gap only what is missing is asked for', async () => {
  const [log, store] = [new MemoryEventLog(), new MemoryProjectionStore()];
  await log.append('a-1', 'none', [newEvent(), newEvent(), newEvent()]);
  await store.adjustCheckpoints(() => ({ cleared: [], fresh: [begin('tally', 1)] }));
  const events = (await log.readAll(null, 10)).filter(({ revision }) => revision === 2);
  const projecting = { log, store, projections: [tally as Projection], upcastEvent };
  const read = jest.spyOn(log, 'readStream').mockRejectedValueOnce(new Error('away'));
  const batch = { events, partitions: [0], position: events[0]!.position };
  await expect(applyBatch(projecting, batch)).rejects.toThrow('away');
  expect([await rowsIn(store, 'tally'), await store.checkpoint(), await store.parked()]).toEqual([[], null, []]);
  await applyBatch(projecting, batch);
  expect(read.mock.calls.at(-1)).toEqual(['a-1', { from: 0, limit: 2 }]);
  expect(await rowsIn(store, 'tally')).toMatchObject([{ row: { count: 3 } }]);
});
