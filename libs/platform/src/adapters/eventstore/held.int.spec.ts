import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { newEvent } from '../../../../../test/contracts/events.js';
import { Holding } from '../../../../../test/eventstore-double/held.js';
import { FaultyProxy } from '../../../../../test/eventstore-double/faulty-proxy.js';
import { type EventStoreDouble, startEventStoreDouble } from '../../../../../test/eventstore-double/server.js';
import { EventStoreEventLog } from './event-log.js';

const CALLS = 100;
/** What one connection that is open may hold: its socket, and the client's own timers about it. */
const ONE = { sockets: 1, timers: 3 };

let double: EventStoreDouble;
let door: FaultyProxy;
let holding: Holding;
/** Closed also where its test ends before it would be. */
let opened: EventStoreEventLog | null;
beforeEach(async () => {
  double = await startEventStoreDouble();
  door = await FaultyProxy.before(double.port);
  holding = new Holding();
  opened = null;
});
afterEach(async () => {
  await opened?.close();
  holding.end();
  await door.stop();
  await double.stop();
});

type Trouble = () => Promise<void> | void;
const troubles: Readonly<Record<string, Trouble>> = {
  'refused, since nobody listens': () => door.stop(),
  'answered that the node is unavailable': () => void (double.refusals.unavailable = true),
  'made with a wrong password': () => {
    for (const right of ['append', 'read', '$all'] as const) double.refusals.denied.set(right, 'unauthenticated');
  },
  denied: () => {
    for (const right of ['append', 'read', '$all'] as const) double.refusals.denied.set(right, 'denied');
  },
  'never answered': () => door.mute(),
  'cut in the middle of the answer': () => void (door.cutAfter = 120),
  'sent on to a leader that is none': () => void (double.refusals.leader = { host: '127.0.0.1', port: door.port }),
};

/** One after the other in each of ten rows, of every kind of call. */
const fail = async (log: EventStoreEventLog): Promise<void> => {
  const calls = [
    () => log.head(),
    () => log.readStream('a-1'),
    () => log.readAll(null, 5),
    () => log.append('a-1', 'any', [newEvent()]),
  ];
  const row = async (first: number): Promise<void> => {
    for (let n = 0; n < CALLS / 10; n += 1) await expect(calls[(first + n) % calls.length]?.()).rejects.toThrow();
  };
  await Promise.all(Array.from({ length: 10 }, (_, first) => row(first)));
};

describe.each(Object.entries(troubles))('a hundred calls %s', (_, trouble) => {
  it('leave one connection at most, and closing the log leaves none', async () => {
    const writer = EventStoreEventLog.open(double.url);
    await writer.append('a-1', 'none', [newEvent(), newEvent(), newEvent()]);
    await writer.close();
    await trouble();
    const ports = [door.port];
    const before = holding.now(ports);
    const log = (opened = EventStoreEventLog.open(door.url, { timeoutMs: 150 }));
    await fail(log);
    const allowed = { sockets: ONE.sockets, timers: before.timers + ONE.timers, listeners: before.listeners };
    const within = (most: typeof allowed) => (held: typeof allowed) =>
      held.sockets <= most.sockets && held.timers <= most.timers;
    const after = await holding.settled(ports, within(allowed));
    expect(within(allowed)(after) || after).toBe(true);
    expect(after.listeners).toBe(before.listeners);

    const begun = performance.now();
    await log.close();
    expect(performance.now() - begun).toBeLessThan(1_000);
    expect(await holding.settled(ports, within({ ...before, sockets: 0 }))).toMatchObject({ sockets: 0 });
    expect(holding.now(ports).timers).toBeLessThanOrEqual(before.timers);
  }, 30_000);

  it('leave one connection at most to a follower of the log too', async () => {
    await trouble();
    const ports = [door.port];
    const before = holding.now(ports);
    const log = (opened = EventStoreEventLog.open(door.url, { timeoutMs: 100 }));
    const stop = new AbortController();
    const following = (async () => {
      for await (const _event of log.subscribe(null, stop.signal));
    })();
    await sleep(1_500);
    expect(holding.now(ports).sockets).toBeLessThanOrEqual(2);
    stop.abort();
    await following;
    await log.close();
    expect(await holding.settled(ports, ({ sockets }) => sockets === 0)).toMatchObject({ sockets: 0 });
    expect(holding.now(ports).listeners).toBe(before.listeners);
  }, 15_000);
});

describe('a read with a limit', () => {
  it('does not keep the log from closing at once, thirty times of thirty', async () => {
    const log = EventStoreEventLog.open(double.url);
    for (let n = 0; n < 40; n += 1) await log.append(`a-${n}`, 'none', [newEvent({ text: 'x'.repeat(20_000) })]);
    await log.close();
    const took: number[] = [];
    for (let n = 0; n < 30; n += 1) {
      const one = EventStoreEventLog.open(double.url);
      expect(await one.readAll(null, 1 + (n % 5))).toHaveLength(1 + (n % 5));
      const begun = performance.now();
      await one.close();
      took.push(performance.now() - begun);
    }
    expect(Math.max(...took)).toBeLessThan(100);
  }, 60_000);
});
