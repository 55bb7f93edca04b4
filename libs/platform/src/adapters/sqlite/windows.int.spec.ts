import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StatementSync } from 'node:sqlite';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { all, entry } from '../../../../../test/contracts/entries.js';
import { readsInWindows } from '../../../../../test/contracts/read-store-windows.contract.js';
import { type EntriesQuery, noChanges } from '../../index.js';
import { logFormat } from './log-format.js';
import { openProjectionStore } from './projection-store.js';
import { Checkpoints, SqliteFile } from './sqlite-file.js';

const open = async (window = 200) => {
  const folder = await mkdtemp(join(tmpdir(), 'tanfidh-windows-'));
  const file = SqliteFile.open(join(folder, 'record.sqlite'), logFormat, Checkpoints.seldom);
  file.tryReading();
  const dispose = async () => {
    await file.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { store: await openProjectionStore(file, { first: window, most: window }), dispose };
};

afterEach(() => {
  jest.restoreAllMocks();
});

describe('windows in SQLite', () => {
  readsInWindows(open, 15);
});

/** Of each statement, how many rows it brought. */
const rowsRead = (): readonly number[] => {
  const rows: number[] = [];
  const read = StatementSync.prototype.all as (...values: unknown[]) => unknown[];
  jest.spyOn(StatementSync.prototype, 'all').mockImplementation(function (this: StatementSync, ...values: unknown[]) {
    const found = read.apply(this, values);
    rows.push(found.length);
    return found as never;
  });
  return rows;
};

describe('a large record', () => {
  it('is read a few entries at a time, and a small answer at once', async () => {
    const { store, dispose } = await open();
    const opened = Array.from({ length: 1_100 }, (_, n) => {
      const [stream, order] = [`s-${Math.floor(n / 10)}`, String(n).padStart(5, '0')];
      return entry(stream, n % 10, { order, keys: ['k', `few:${n % 40}`], words: n === 1_099 ? 'found' : 'said' });
    });
    await store.commit({ ...noChanges, opened });
    const asking = async (query: Partial<EntriesQuery>) => {
      const rows = rowsRead();
      const found = await store.entries(all('p', query));
      jest.restoreAllMocks();
      return { found: found.length, rows };
    };
    // Each window is asked where it ends, if it is full, and then what it holds.
    const whole = [1, 200, 1, 200, 1, 200, 1, 200, 1, 200, 0, 100];
    expect(await asking({})).toEqual({ found: 1_100, rows: whole });
    expect(await asking({ keys: [['k']] })).toEqual({ found: 1_100, rows: whole });
    const found = { words: [{ anyOf: ['found'] }], order: 'list' as const, limit: 50 };
    expect(await asking(found)).toEqual({ found: 1, rows: [1, 1] });
    expect(await asking({ order: 'list', limit: 50 })).toEqual({ found: 50, rows: [1, 50] });
    expect(await asking({ keys: [['few:7']] })).toEqual({ found: 28, rows: [0, 28] });
    expect(await asking({ streams: ['s-1', 's-2'] })).toEqual({ found: 20, rows: [0, 20] });
    await dispose();
  });

  it('lets others have their turn between two windows', async () => {
    const { store, dispose } = await open(100);
    const opened = Array.from({ length: 1_001 }, (_, n) =>
      entry(`s-${n}`, 0, { keys: ['k'], brief: n, facts: ['f'], words: 'said' }),
    );
    await store.commit({ ...noChanges, opened });
    const under = all('p', { keys: [['k']] });
    const nowhere = all('p', {
      words: [{ anyOf: ['said'] }, { anyOf: ['x', 'saids*', 'said'] }],
      whollyBy: '1000-01-01',
      order: 'list',
      limit: 1,
    });
    for (const ask of [() => store.entries(under), () => store.briefs(under), () => store.counts(under)]) {
      const turns = await turnsDuring(ask);
      expect(turns).toBeGreaterThanOrEqual(10);
    }
    expect(await turnsDuring(() => store.entries(nowhere))).toBeGreaterThanOrEqual(10);
    expect(await turnsDuring(() => store.entries(all('p', { order: 'list', limit: 50 })))).toBe(0);
    await dispose();
  });
});

const turnsDuring = async (work: () => Promise<unknown>): Promise<number> => {
  let [turns, done] = [0, false];
  const next = (): void => {
    if (done) return;
    turns += 1;
    setImmediate(next);
  };
  setImmediate(next);
  await work();
  done = true;
  return turns;
};
