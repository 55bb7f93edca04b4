import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '#kernel';
import { newEvent } from '../../../../../test/contracts/events.js';
import { type EventStoreDouble, startEventStoreDouble } from '../../../../../test/eventstore-double/server.js';
import { EventStoreEventLog, type EventStoreOptions } from './event-log.js';

let double: EventStoreDouble;
const opened: EventStoreEventLog[] = [];
const open = (options: EventStoreOptions = {}): EventStoreEventLog => {
  const log = EventStoreEventLog.open(double.url, options);
  opened.push(log);
  return log;
};
beforeEach(async () => {
  double = await startEventStoreDouble();
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((log) => log.close()));
  await double.stop();
});

const until = async (holds: () => boolean, ms = 10_000): Promise<void> => {
  for (const end = performance.now() + ms; !holds(); await sleep(5))
    if (performance.now() > end) throw new Error('it did not come about');
};

const following = (log: EventStoreEventLog, from: string | null, pause: () => Promise<void> = async () => {}) => {
  const [stop, seen] = [new AbortController(), [] as string[]];
  const ended = (async () => {
    for await (const { position } of log.subscribe(from, stop.signal)) {
      seen.push(position);
      await pause();
    }
  })();
  return { seen, leave: () => (stop.abort(), ended) };
};
const positions = (events: readonly RecordedEvent[]) => events.map(({ position }) => position);
const append = (log: EventStoreEventLog, times: number, stream = 'a', each = 1) =>
  Promise.all(
    Array.from({ length: times }, (_, n) =>
      log.append(
        `${stream}-${n}`,
        'any',
        Array.from({ length: each }, () => newEvent({ n })),
      ),
    ),
  );

describe('what follows the EventStoreDB log', () => {
  it('shares one subscription of the process, 400 of them, each given every event once and in order', async () => {
    const [log, writer] = [open(), open()];
    await append(writer, 30);
    const old = await log.readAll(null, 100);
    const all = Array.from({ length: 400 }, (_, n) => following(log, n % 2 === 0 ? null : old[n % 30]!.position));
    await append(writer, 30, 'b');
    await append(writer, 30, 'c');
    const [first, last] = [all[0]!, all.at(-1)!];
    await until(() => all.every(({ seen }) => seen.at(-1) === first.seen.at(-1)) && first.seen.length === 90);
    expect(double.subscriptions).toMatchObject({ open: 1, begun: 1 });
    const whole = positions(await log.readAll(null, 100));
    expect(first.seen).toEqual(whole);
    expect(last.seen).toEqual(whole.filter((position) => position > old[399 % 30]!.position));
    await Promise.all(all.map(({ leave }) => leave()));
    await log.close();
    await until(() => double.subscriptions.open === 0);
  }, 30_000);

  it('waits for nobody who is slow, who is then given all the same, also what is no more at hand', async () => {
    const [log, writer] = [open(), open()];
    const held = Promise.withResolvers<void>();
    const slow = following(log, null, () => held.promise);
    const quick = following(log, null);
    for (const stream of ['a', 'b', 'c', 'd']) await append(writer, 5, stream, 65);
    await until(() => quick.seen.length === 1_300);
    expect(slow.seen).toHaveLength(1);
    held.resolve();
    await until(() => slow.seen.length === 1_300);
    expect(slow.seen).toEqual(quick.seen);
    expect(double.subscriptions.begun).toBe(1);
  }, 30_000);

  it('is told of what comes while who joins late still reads what it missed', async () => {
    const [log, writer] = [open(), open()];
    await append(writer, 7, 'a', 100);
    await log.head();
    const late = following(log, null);
    for (let n = 0; n < 10; n += 1) await append(writer, 7, `b-${n}`, 10);
    await until(() => late.seen.length === 1_400);
    expect(late.seen).toEqual(positions(await log.readAll(null, 2_000)));
  }, 30_000);

  it('begins a subscription anew that is open and brings nothing', async () => {
    const [log, writer] = [open({ stillMs: 400 }), open()];
    const one = following(log, null);
    await append(writer, 3);
    await until(() => one.seen.length === 3);
    double.subscriptions.mute();
    const began = performance.now();
    await append(writer, 3, 'b');
    await until(() => one.seen.length === 6);
    expect(performance.now() - began).toBeLessThan(1_500);
    expect(one.seen).toEqual(positions(await log.readAll(null, 10)));
    await until(() => double.subscriptions.open === 1);
  });

  it('does so within 6 s where nothing else is set, and leaves one alone that has nothing to bring', async () => {
    const [log, writer] = [open(), open()];
    const one = following(log, null);
    await append(writer, 1);
    await until(() => one.seen.length === 1);
    double.others.append('$projections', {}, 500);
    await sleep(5_000);
    expect(double.subscriptions.begun).toBe(1);
    double.subscriptions.mute();
    const began = performance.now();
    await append(writer, 1, 'b');
    await until(() => one.seen.length === 2);
    expect(performance.now() - began).toBeLessThan(6_000);
  }, 20_000);

  it('begins anew where the store does not say that a subscription has begun', async () => {
    const [log, writer] = [open({ timeoutMs: 500 }), open()];
    double.subscriptions.deaf = true;
    const one = following(log, null);
    await until(() => double.subscriptions.begun === 2);
    double.subscriptions.deaf = false;
    await append(writer, 1);
    await until(() => one.seen.length === 1);
  });
});

describe('the end of the EventStoreDB log', () => {
  it('is known to be where any process wrote last, as soon as that is answered', async () => {
    const [one, two] = [open(), open()];
    for (let n = 0; n < 100; n += 1) {
      const { position } = await one.append(`a-${n}`, 'none', [newEvent()]);
      const before = await two.head();
      expect(before).toBe(position);
      const mine = await two.append(`b-${n}`, 'none', [newEvent()]);
      expect(positions(await one.readAll(position, 10))).toEqual([mine.position]);
    }
  }, 20_000);

  it('is found behind much that others wrote, in steps that none of those who ask begins again', async () => {
    const writer = open();
    const { position } = await writer.append('a-1', 'none', [newEvent()]);
    double.others.append('orders-1', {}, 6_000);
    double.others.append('$projections', {}, 2_000);
    // Far less than the way takes.
    const log = open({ timeoutMs: 300 });
    const began = performance.now();
    const passed: (number | null)[] = [];
    let head: string | null | undefined;
    for (; head === undefined; passed.push(log.state().catchingUp)) head = await log.head().catch(() => undefined);
    expect(head).toBe(position);
    expect(passed.length).toBeGreaterThan(1);
    const went = passed.slice(0, -1) as number[];
    expect(went).toEqual([...went].sort((a, b) => a - b));
    expect(passed.at(-1)).toBeNull();
    process.stdout.write(`8,000 events of others passed in ${Math.round(performance.now() - began)} ms\n`);
    const again = performance.now();
    for (let n = 0; n < 20; n += 1) {
      expect(await log.head()).toBe(position);
      expect(await log.readAll(position, 100)).toEqual([]);
    }
    expect(performance.now() - again).toBeLessThan(1_000);
    expect(log.state().others.events).toBe(6_000);
  }, 60_000);

  it('is read to over what others wrote in between, and that is passed once', async () => {
    const writer = open();
    await writer.append('a-1', 'none', [newEvent()]);
    double.others.append('orders-1', {}, 8_000);
    await writer.append('a-2', 'none', [newEvent()]);
    const log = open({ timeoutMs: 500 });
    expect((await log.readAll(null, 10)).map(({ stream }) => stream)).toEqual(['a-1', 'a-2']);
    const began = performance.now();
    for (let n = 0; n < 20; n += 1) expect(await log.readAll(null, 10)).toHaveLength(2);
    expect(performance.now() - began).toBeLessThan(1_000);
  }, 60_000);

  it('is found anew where the store was put back to an earlier state', async () => {
    const log = open();
    await append(log, 20);
    double.others.append('orders-1', {}, 100);
    const one = following(log, null);
    await until(() => one.seen.length === 20);
    const { port } = double;
    await double.stop();
    double = await startEventStoreDouble({ port });
    const writer = open();
    const { position } = await writer.append('b-1', 'none', [newEvent()]);
    let head: string | null = null;
    await until(() => {
      void log.head().then(
        (found) => (head = found),
        () => undefined,
      );
      return head === position;
    });
    expect(positions(await log.readAll(null, 10))).toEqual([position]);
  }, 20_000);
});
