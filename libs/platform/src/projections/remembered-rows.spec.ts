import { expect, it, jest } from '@jest/globals';
import { MemoryProjectionStore } from '../adapters/memory/projection-store.js';
import { RememberedRows } from './remembered-rows.js';

const put = (store: MemoryProjectionStore, stream: string, row: unknown) =>
  store.commit({
    ...{ unparked: [], parked: [], checkpoints: [] },
    rows: [{ projection: 'p', stream, revision: 0, row, keys: ['k'], fresh: true }],
  });

it('reads once what did not change, and anew what may have', async () => {
  const store = new MemoryProjectionStore();
  const [one, many] = [jest.spyOn(store, 'row'), jest.spyOn(store, 'rows')];
  const rows = new RememberedRows(store);
  await put(store, 'a', 1);
  const first = await rows.rows('p', 'k');
  expect(await rows.rows('p', 'k')).toBe(first);
  expect(await Promise.all([rows.row('p', 'a'), rows.row('p', 'a')])).toMatchObject([{ row: 1 }, { row: 1 }]);
  expect([one.mock.calls.length, many.mock.calls.length]).toEqual([1, 1]);
  await put(store, 'a', 2);
  expect(await rows.row('p', 'a')).toMatchObject({ row: 2 });
  expect((await rows.rows('p', 'k')).map(({ row }) => row)).toEqual([2]);
});

it('keeps neither what broke nor what is too large to stay', async () => {
  const store = new MemoryProjectionStore();
  const rows = new RememberedRows(store);
  const read = jest.spyOn(store, 'row').mockRejectedValueOnce(new Error('away'));
  await expect(rows.row('p', 'a')).rejects.toThrow('away');
  expect(await rows.row('p', 'a')).toBeNull();
  expect(read).toHaveBeenCalledTimes(2);
  for (let n = 0; n < 2_001; n += 1) await put(store, `s-${n}`, n);
  expect(await rows.all('p')).not.toBe(await rows.all('p'));
});

it('lets go of what was not asked for the longest when it holds as much as it may', async () => {
  const store = new MemoryProjectionStore();
  const read = jest.spyOn(store, 'rows');
  const rows = new RememberedRows(store);
  const changes = Array.from({ length: 1_500 }, (_, n) => ({ projection: 'p', stream: `s-${n}`, revision: 0, row: n }));
  const keys = Array.from({ length: 7 }, (_, n) => `k-${n}`);
  const put1500 = changes.map((row) => ({ ...row, keys, fresh: true }));
  await store.commit({ unparked: [], parked: [], checkpoints: [], rows: put1500 });
  for (const key of ['k-0', 'k-1', 'k-2', 'k-3', 'k-4', 'k-5', 'k-0']) await rows.rows('p', key);
  expect(read).toHaveBeenCalledTimes(6);
  // Six times 1,500 rows were the most: the seventh takes the place of k-1.
  for (const key of ['k-6', 'k-0', 'k-2']) await rows.rows('p', key);
  expect(read).toHaveBeenCalledTimes(7);
  await rows.rows('p', 'k-1');
  expect(read).toHaveBeenCalledTimes(8);
});
