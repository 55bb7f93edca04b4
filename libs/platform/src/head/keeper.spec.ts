import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { newEvent } from '../../../../test/contracts/events.js';
import { MemoryEventLog } from '../adapters/memory/event-log.js';
import { MemoryHeadStore } from '../adapters/memory/head-store.js';
import { EventLogUnavailable } from '../ports/event-log.js';
import { HeadKeeper, type HeadKeeperOptions } from './keeper.js';
import { treeOf } from './remember-log.js';

let log: MemoryEventLog;
let heads: MemoryHeadStore;
let keepers: HeadKeeper[];
let troubles: unknown[];
beforeEach(() => {
  [log, heads, keepers, troubles] = [new MemoryEventLog(), new MemoryHeadStore(), [], []];
});
afterEach(() => Promise.all(keepers.map((keeper) => keeper.stop())));

const keep = (options: Partial<HeadKeeperOptions> = {}): HeadKeeper => {
  const onTrouble = (error: unknown): void => void troubles.push(error);
  const keeper = new HeadKeeper({ log, heads, pollMs: 5, onTrouble, ...options });
  keepers.push(keeper);
  keeper.start();
  return keeper;
};

const write = async (count: number): Promise<void> => {
  for (let n = 0; n < count; n += 1) await log.append('a-1', 'any', [newEvent()]);
};

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; !(await holds()); tries += 1) {
    if (tries > 300) throw new Error('it never came');
    await sleep(10);
  }
};
const size = async (): Promise<number> => (await heads.head())?.frontier.size ?? -1;

/** What is remembered is the log as it is, to the last leaf. */
const isRemembered = async (): Promise<void> => {
  const { frontier, root, position } = (await heads.head())!;
  expect({ size: frontier.size, root }).toEqual(await treeOf(log));
  expect(position).toBe(await log.head());
  const events = await log.readAll(null, 10_000);
  expect(await heads.leaves(0, 10_000)).toEqual(events.map(({ position, leaf }) => ({ position, leaf })));
};

describe('the keeper of the head', () => {
  it('writes after so many leaves, before any time has passed', async () => {
    keep({ every: 100 });
    await write(250);
    await until(async () => (await size()) >= 200);
  });

  it('writes fewer once they have waited', async () => {
    keep({ everyMs: 30 });
    await write(3);
    await until(async () => (await size()) === 3);
    await isRemembered();
  });

  it('writes at once for whoever asks, and says so where it cannot', async () => {
    const keeper = keep();
    for (let n = 0; n < 20; n += 1) {
      await write(3);
      expect(await keeper.caughtUp(5_000)).toBe(true);
      await isRemembered();
    }
    heads.remember = () => Promise.reject(new Error('the disk is full'));
    await write(1);
    expect(await keeper.caughtUp(50)).toBe(false);
  });

  it('keeps nobody waiting for a disk that takes nothing', async () => {
    const keeper = keep();
    await write(1);
    heads.remember = () => Promise.reject(new Error('the disk is full'));
    const began = performance.now();
    expect(await keeper.caughtUp(20_000)).toBe(false);
    // Asked again, while the next try is waited for.
    expect(await keeper.caughtUp(20_000)).toBe(false);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it('writes what is left at an orderly stop', async () => {
    const keeper = keep();
    await until(async () => (await size()) === 0);
    await write(120);
    await keeper.stop();
    await isRemembered();
  });

  it('goes on after a kill from what was written', async () => {
    keep({ every: 50 });
    await write(130);
    await until(async () => (await size()) >= 50);
    // The first is as good as dead: what it holds in memory is not looked at.
    const next = keep();
    // It may come a moment after the first, and then begins again from what that has written.
    expect(await next.caughtUp(20_000)).toBe(true);
    await next.stop();
    await isRemembered();
  });

  it('remembers each event once where two are at it', async () => {
    const both = [keep({ every: 7 }), keep({ every: 7 }), keep({ every: 11, everyMs: 3 })];
    await write(300);
    await Promise.all(both.map((keeper) => keeper.stop()));
    await isRemembered();
    expect(troubles).toEqual([]);
  });

  it('rests while it is not its turn', async () => {
    let turn = false;
    keep({ active: () => turn, everyMs: 1 });
    await write(5);
    await sleep(40);
    expect(await size()).toBe(-1);
    turn = true;
    await until(async () => (await size()) === 5);
  });

  it('tries again what an engine did not do', async () => {
    let away = true;
    const readAll: MemoryEventLog['readAll'] = (after, limit) =>
      away ? Promise.reject(new EventLogUnavailable('away')) : log.readAll(after, limit);
    await write(3);
    const keeper = keep({ log: { readAll, head: () => log.head() }, everyMs: 1 });
    await until(async () => troubles.length > 0);
    expect(keeper.state.state).toBe('up');
    away = false;
    // A stop does not wait for the next try.
    await keeper.stop();
    const next = keep({ everyMs: 1 });
    await next.stop();
    await isRemembered();
  });

  it('ends at an event that is not what was recorded, and says so; what came before is remembered', async () => {
    await write(30);
    const events = await log.readAll(null, 100);
    let shown: typeof events = [];
    const readAll: MemoryEventLog['readAll'] = async (after, limit) =>
      shown.filter(({ position }) => after === null || position > after).slice(0, limit);
    const keeper = keep({ log: { readAll, head: async () => null } });
    await until(async () => (await size()) === 0);
    shown = events.with(20, { ...events[20]!, data: 'x' });
    await until(async () => keeper.state.state === 'down');
    expect(keeper.state.reason).toContain(events[20]!.id);
    expect(troubles).toHaveLength(1);
    expect(await size()).toBe(20);
  });

  it('ends at a log that is not the one remembered, and says so', async () => {
    await write(30);
    await keep().stop();
    log = new MemoryEventLog();
    await write(40);
    const keeper = keep();
    await until(async () => keeper.state.state === 'down');
    expect(keeper.state.reason).toMatch(/another record/);
    expect(await size()).toBe(30);
  });
});
