import { expect, it } from '@jest/globals';
import type { RecordedEvent } from '#kernel';
import { rowsIn } from '../../../../test/contracts/entries.js';
import { newEvent } from '../../../../test/contracts/events.js';
import { tally } from '../../../../test/crash/tally.js';
import { MemoryEventLog } from '../adapters/memory/event-log.js';
import { MemoryProjectionStore } from '../adapters/memory/projection-store.js';
import { DamagedStream } from '../ports/event-log.js';
import { CheckpointMoved } from '../ports/projection-store.js';
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
