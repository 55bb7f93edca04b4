import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { newEvent } from '../../../../test/contracts/events.js';
import { MemoryEventLog } from '../adapters/memory/event-log.js';
import { MemoryProjectionStore } from '../adapters/memory/projection-store.js';
import { noChanges } from '../ports/projection-store.js';
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

const begun = { projection: 'p', version: 1, partition: 0, position: null };
const moved = { ...begun, generation: 0 };

it('says that rows move as long as they do, however far they are behind', async () => {
  const [log, store] = [new MemoryEventLog(), new MemoryProjectionStore()];
  await log.append('a-1', 'none', [newEvent(), newEvent(), newEvent()]);
  const positions = (await log.readAll(null, 10)).map(({ position }) => position);
  await store.adjustCheckpoints(() => ({ cleared: [], fresh: [begun] }));
  const watch = new CheckpointWatch(log, store);
  let from: string | null = null;
  for (const position of positions.slice(0, 2)) {
    expect((await watch.status()).state).toBe('catching-up');
    jest.advanceTimersByTime(9_000);
    await store.commit({ ...noChanges, checkpoints: [{ ...moved, from, position }] });
    from = position;
  }
  expect((await watch.status()).state).toBe('catching-up');
  jest.advanceTimersByTime(10_000);
  expect((await watch.status()).state).toBe('catching-up');
  jest.advanceTimersByTime(1);
  expect((await watch.status()).state).toBe('failing');
  await store.commit({ ...noChanges, checkpoints: [{ ...moved, from, position: positions[2]! }] });
  expect(await watch.status()).toMatchObject({ state: 'live', lastError: null });
});

it('says why it does not know where the rows cannot be asked', async () => {
  const store = new MemoryProjectionStore();
  store.checkpoint = () => Promise.reject(new Error('no answer'));
  expect(await new CheckpointWatch(new MemoryEventLog(), store).status()).toEqual({
    checkpoint: null,
    head: null,
    lag: null,
    parked: null,
    state: 'failing',
    lastError: 'no answer',
  });
});

it('tells whoever waits when the rows have come so far, also after they could not be asked for a while', async () => {
  jest.useRealTimers();
  const [log, store] = [new MemoryEventLog(), new MemoryProjectionStore()];
  await store.adjustCheckpoints(() => ({ cleared: [], fresh: [begun] }));
  const { checkpoint } = store;
  let asked = 0;
  store.checkpoint = () => {
    asked += 1;
    return asked < 3 ? Promise.reject(new Error('away')) : checkpoint.call(store);
  };
  const watch = new CheckpointWatch(log, store);
  const [one, two] = [watch.waitFor('1', 5_000), watch.waitFor('2', 5_000)];
  await store.commit({ ...noChanges, checkpoints: [{ ...moved, from: null, position: '1' }] });
  expect(await one).toBe(true);
  await store.commit({ ...noChanges, checkpoints: [{ ...moved, from: '1', position: '2' }] });
  expect(await two).toBe(true);
  expect(await watch.waitFor('3', 30)).toBe(false);
  const before = asked;
  await new Promise((resolve) => setTimeout(resolve, 60));
  // Nobody waits: nobody asks.
  expect(asked - before).toBeLessThanOrEqual(1);
  expect(await watch.waitFor('2', 5_000)).toBe(true);
});
