import { describe, expect, it } from '@jest/globals';
import { newEvent } from '../../../../test/contracts/events.js';
import { MemoryEventLog } from '../adapters/memory/event-log.js';
import { MemoryProjectionStore } from '../adapters/memory/projection-store.js';
import { noChanges } from '../ports/projection-store.js';
import { statusOf } from './status.js';

const recorded = async (events: number) => {
  const [log, store] = [new MemoryEventLog(), new MemoryProjectionStore()];
  for (let n = 0; n < events; n += 1) await log.append('a-1', 'any', [newEvent()]);
  const positions = (await log.readAll(null, 100)).map(({ position }) => position);
  const at = (checkpoint: string | null, failing = false) =>
    statusOf({ log, store, checkpoint, failing, lastError: failing ? 'away' : null });
  return { log, store, positions, at };
};

describe('how read models stand', () => {
  it('is behind by what was recorded after their checkpoint, and live where that is nothing', async () => {
    const { positions, at } = await recorded(3);
    const [first, , head] = positions;
    expect(await at(null)).toEqual({
      checkpoint: null,
      head,
      lag: 3,
      parked: 0,
      state: 'catching-up',
      lastError: null,
    });
    expect(await at(first!)).toMatchObject({ lag: 2, state: 'catching-up' });
    expect(await at(head!)).toMatchObject({ checkpoint: head, lag: 0, state: 'live' });
    expect(await (await recorded(0)).at(null)).toMatchObject({ head: null, lag: 0, state: 'live' });
  });

  it('is failing while it fails, and says why and how many streams have stopped', async () => {
    const { store, positions, at } = await recorded(1);
    const parked = { projection: 'p', stream: 'b', revision: 0, eventId: 'e', error: '', parkedAt: '', waiting: 1 };
    await store.commit({ ...noChanges, parked: [parked] });
    expect(await at(positions[0]!, true)).toMatchObject({ parked: 1, state: 'failing', lastError: 'away' });
  });

  it('is not known where the log or the store cannot be asked', async () => {
    const { store, positions, at } = await recorded(1);
    store.parked = () => Promise.reject(new Error('no answer'));
    expect(await at(positions[0]!)).toEqual({
      checkpoint: positions[0],
      head: null,
      lag: null,
      parked: null,
      state: 'failing',
      lastError: 'no answer',
    });
  });
});
