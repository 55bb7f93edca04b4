import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { newEvent } from '../../../../test/contracts/events.js';
import { MemoryEventLog } from '../adapters/memory/event-log.js';
import { MemoryProjectionStore } from '../adapters/memory/projection-store.js';
import { CheckpointWatch } from './checkpoint-watch.js';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

it('says that rows stand still only after it saw them behind for a while, however seldom it is asked', async () => {
  const [log, store] = [new MemoryEventLog(), new MemoryProjectionStore()];
  const watch = new CheckpointWatch(log, store);
  expect((await watch.status()).state).toBe('live');
  jest.advanceTimersByTime(60_000);
  // Recorded a moment before the next probe.
  await log.append('a-1', 'none', [newEvent()]);
  expect((await watch.status()).state).toBe('catching-up');
  jest.advanceTimersByTime(9_000);
  expect((await watch.status()).state).toBe('catching-up');
  jest.advanceTimersByTime(2_000);
  expect(await watch.status()).toMatchObject({ state: 'failing', lastError: 'the rows stand still behind the log' });
});

it('says that it does not know what it cannot ask', async () => {
  const store = new MemoryProjectionStore();
  const away = { head: () => Promise.reject(new Error('away')) } as unknown as MemoryEventLog;
  expect(await new CheckpointWatch(away, store).status()).toMatchObject({ state: 'failing', lag: null, parked: null });
});
