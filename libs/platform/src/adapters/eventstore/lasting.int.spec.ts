import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { newEvent } from '../../../../../test/contracts/events.js';
import { FaultyProxy } from '../../../../../test/eventstore-double/faulty-proxy.js';
import { type EventStoreDouble, startEventStoreDouble } from '../../../../../test/eventstore-double/server.js';
import { EventLogDenied, EventLogUnavailable } from '../../ports/event-log.js';
import { Connection, withErrorListener } from './connection.js';
import { EventStoreEventLog } from './event-log.js';

let double: EventStoreDouble;
let door: FaultyProxy;
let connection: Connection;
beforeEach(async () => {
  double = await startEventStoreDouble();
  door = await FaultyProxy.before(double.port);
  connection = new Connection(door.url, 400);
});
afterEach(async () => {
  await connection.close();
  await door.stop();
  await double.stop();
});

async function* following(client: EventStoreDBClient, confirmed: () => void): AsyncGenerator<string> {
  const subscription = withErrorListener(client.subscribeToAll());
  subscription.once('confirmation', confirmed);
  try {
    for await (const { event } of subscription) yield event?.streamId ?? '';
  } finally {
    void subscription.unsubscribe().catch(() => undefined);
  }
}

/** What comes of following until `count` events were seen. */
const take = async (count: number): Promise<readonly string[]> => {
  const seen: string[] = [];
  for await (const stream of connection.follow(following)) {
    seen.push(stream);
    if (seen.length === count) break;
  }
  return seen;
};

describe('what lasts', () => {
  it('is given up where the store does not confirm it in time, and begun anew on another connection', async () => {
    door.mute();
    await expect(take(1)).rejects.toBeInstanceOf(EventLogUnavailable);
    const taken = door.taken;
    door.work();
    await connection.call((client, deadline) =>
      client.appendToStream('a-1', jsonEvent({ type: 'ThingHappened', data: {} }), { deadline }),
    );
    expect(await take(1)).toEqual(['a-1']);
    expect(door.taken).toBeGreaterThan(taken);
  });

  it('has no limit of time once it is confirmed', async () => {
    const taking = take(1);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const log = EventStoreEventLog.open(double.url);
    await log.append('a-1', 'none', [newEvent()]);
    await log.close();
    expect(await taking).toEqual([expect.stringMatching(/^_command-/)]);
  });

  it('fails where the connection is cut, and where the right is missing', async () => {
    const taking = take(1);
    taking.catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 300));
    door.cut();
    await expect(taking).rejects.toBeInstanceOf(EventLogUnavailable);
    double.refusals.denied.set('$all', 'denied');
    await expect(take(1)).rejects.toBeInstanceOf(EventLogDenied);
    expect(connection.rights.missing).toEqual(['$all']);
  });

  it('leaves calls a connection of their own, which the store’s hundred calls of one connection do not fill', async () => {
    const log = EventStoreEventLog.open(double.url);
    const stop = new AbortController();
    const all = Array.from({ length: 130 }, async () => {
      for await (const _ of log.subscribe(null, stop.signal));
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    const begun = performance.now();
    await log.append('a-1', 'none', [newEvent()]);
    expect(await log.readStream('a-1')).toHaveLength(1);
    expect(performance.now() - begun).toBeLessThan(3_000);
    stop.abort();
    await Promise.all(all);
    await log.close();
  }, 20_000);
});

describe('the double', () => {
  it('takes a hundred calls at once on a connection, as a server does, and keeps the next waiting', async () => {
    const busy = new Connection(double.url, 4_000);
    let confirmed = 0;
    const follow = async (): Promise<void> => {
      const work = (client: EventStoreDBClient, onEvent: () => void) =>
        following(client, () => {
          confirmed += 1;
          onEvent();
        });
      for await (const _ of busy.follow(work));
    };
    const all = Array.from({ length: 101 }, follow);
    const ended = Promise.allSettled(all);
    await expect(Promise.race(all)).rejects.toThrow('did not confirm in time');
    expect(confirmed).toBe(100);
    await busy.close();
    await ended;
  }, 20_000);

  it('takes a mebibyte in an append and no more', async () => {
    const log = EventStoreEventLog.open(double.url);
    await log.append('a-1', 'none', [newEvent({ text: 'x'.repeat(1_000_000) })]);
    await expect(log.append('a-1', 0, [newEvent({ text: 'x'.repeat(1_048_576) })])).rejects.toThrow('1048576 Exceeded');
    await log.close();
  }, 20_000);
});
