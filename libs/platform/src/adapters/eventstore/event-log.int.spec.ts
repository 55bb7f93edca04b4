import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { behavesAsAnEventLog } from '../../../../../test/contracts/event-log.contract.js';
import { newEvent } from '../../../../../test/contracts/events.js';
import { type EventStoreDouble, startEventStoreDouble } from '../../../../../test/eventstore-double/server.js';
import { realEventStore, resetEventStore } from '../../../../../test/servers/event-store.js';
import { DuplicateEvent, EventLogUnavailable } from '../../ports/event-log.js';
import { EventStoreEventLog } from './event-log.js';

/**
 * Where there is a real server, the contract is run against it. Each test begins with an empty log, so it must be one that
 * is started for this alone, in memory (`--mem-db --insecure`), and started anew before each test.
 */
const { url: real, reset } = realEventStore();

beforeAll(() => {
  const ran = real === '' ? 'double' : 'real';
  process.stdout.write(`EventStoreDB: ${ran}\n`);
});

const openReal = async (clock: () => Date) => {
  await resetEventStore(reset);
  let log = EventStoreEventLog.open(real, { clock });
  return {
    log,
    reopen: async () => {
      await log.close();
      log = EventStoreEventLog.open(real, { clock });
      return log;
    },
    dispose: () => log.close(),
  };
};

const openDouble = async (clock: () => Date) => {
  const double = await startEventStoreDouble();
  let log = EventStoreEventLog.open(double.url, { clock });
  return {
    log,
    reopen: async () => {
      await log.close();
      log = EventStoreEventLog.open(double.url, { clock });
      return log;
    },
    dispose: async () => {
      await log.close();
      await double.stop();
    },
  };
};

describe('the EventStoreDB log', () => {
  behavesAsAnEventLog(real === '' ? openDouble : openReal);
});

describe('the EventStoreDB log over its server', () => {
  let folder: string;
  let double: EventStoreDouble;
  let log: EventStoreEventLog;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tanfidh-double-'));
    double = await startEventStoreDouble({ file: join(folder, 'events') });
    log = EventStoreEventLog.open(double.url, { timeoutMs: 1_000 });
  });
  afterEach(async () => {
    await log.close();
    await double.stop();
    await rm(folder, { recursive: true });
  });
  const restart = async (): Promise<void> => {
    double = await startEventStoreDouble({ port: double.port, file: join(folder, 'events') });
  };

  it('does not write a command twice that lost its answer and decided again, where the server itself would', async () => {
    const event = newEvent({}, 'command-1');
    await log.append('a-1', 'none', [event]);
    await expect(log.append('a-1', 0, [event])).rejects.toBeInstanceOf(DuplicateEvent);
    expect(await log.readStream('a-1')).toHaveLength(1);

    const client = EventStoreDBClient.connectionString(double.url);
    const bare = jsonEvent({ id: event.id, type: 'ThingHappened', data: {} });
    await client.appendToStream('bare-1', bare, { expectedRevision: 'no_stream' });
    await client.appendToStream('bare-1', bare, { expectedRevision: 'no_stream' });
    await client.appendToStream('bare-1', bare, { expectedRevision: 0n });
    const written = [];
    for await (const { event: each } of client.readStream('bare-1')) written.push(each?.revision);
    expect(written).toEqual([0n, 1n]);
    await client.dispose();
  });

  it('gives a command one stream, whoever else comes with its id', async () => {
    await log.append('a-1', 'none', [newEvent({}, 'command-1')]);
    await expect(log.append('b-1', 'none', [newEvent({}, 'command-1')])).rejects.toBeInstanceOf(DuplicateEvent);
    await expect(log.append('a-1', 0, [newEvent({}, 'command-1')])).resolves.toMatchObject({ revision: 1 });
    expect(await log.streamOf('command-1')).toBe('a-1');
    expect(await log.readStream('b-1')).toEqual([]);
  });

  it('does not take a claim for a command that was written', async () => {
    await expect(log.append('a-1', 5, [newEvent({}, 'command-1')])).rejects.toThrow('expected revision 5');
    expect(await log.streamOf('command-1')).toBeNull();
    await expect(log.append('a-1', 'none', [newEvent({}, 'command-1')])).resolves.toMatchObject({ revision: 0 });
  });

  it('shows nobody the server’s own streams or its own claims', async () => {
    for (let n = 0; n < 12; n += 1) await log.append(`a-${n}`, 'none', [newEvent()]);
    const all = await log.readAll(null, 100);
    expect(all.map(({ stream }) => stream)).toEqual(Array.from({ length: 12 }, (_, n) => `a-${n}`));
    expect(await log.head()).toBe(all.at(-1)?.position);
    await expect(log.append('$system', 'any', [newEvent()])).rejects.toBeInstanceOf(RangeError);
  });

  it('says soon that the server is away, has then written nothing, and works when it is back', async () => {
    await log.append('a-1', 'none', [newEvent()]);
    await double.stop();
    const began = performance.now();
    const query = [log.append('a-1', 0, [newEvent()]), log.readAll(null, 1), log.head(), log.readStream('a-1')];
    for (const one of await Promise.allSettled(query))
      expect(one).toMatchObject({ status: 'rejected', reason: expect.any(EventLogUnavailable) });
    expect(performance.now() - began).toBeLessThan(4_000);
    await restart();
    expect(await log.readStream('a-1')).toHaveLength(1);
    await expect(log.append('a-1', 0, [newEvent()])).resolves.toMatchObject({ revision: 1 });
  });

  it('gives up one answer that does not come without disturbing what others write meanwhile', async () => {
    const pause = (stream: string): number => (stream === 'a-slow' ? 2_500 : 3);
    const slow = await startEventStoreDouble({ pause });
    const over = EventStoreEventLog.open(slow.url, { timeoutMs: 400 });
    // What the first call of a process costs is not what is tried here.
    await over.append('a-first', 'none', [newEvent()]).catch(() => undefined);
    let going = true;
    const refused: unknown[] = [];
    const write = async (writer: number): Promise<void> => {
      for (let n = 0; going; n += 1)
        await over.append(`a-${writer}-${n}`, 'none', [newEvent()]).catch((error: unknown) => refused.push(error));
    };
    const writing = Array.from({ length: 8 }, (_, writer) => write(writer));
    for (let tries = 0; tries < 3; tries += 1)
      await expect(over.readStream('a-slow')).rejects.toBeInstanceOf(EventLogUnavailable);
    // Until the answers held back have come to nobody.
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    going = false;
    await Promise.all(writing);
    await over.close();
    await slow.stop();
    expect(refused).toEqual([]);
  }, 15_000);

  it('goes on with a subscription after the server was away, missing none and repeating none', async () => {
    const stop = new AbortController();
    const seen: string[] = [];
    const following = (async () => {
      for await (const { position } of log.subscribe(null, stop.signal)) seen.push(position);
    })();
    for (let n = 0; n < 20; n += 1) await log.append(`a-${n % 3}`, 'any', [newEvent({ n })]);
    await double.stop();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await restart();
    for (let n = 0; n < 20; n += 1) await log.append(`a-${n % 3}`, 'any', [newEvent({ n })]);
    const all = (await log.readAll(null, 100)).map(({ position }) => position);
    for (let tries = 0; seen.length < all.length && tries < 100; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(seen).toEqual(all);
    stop.abort();
    await following;
  });

  it('hands on what the server refuses as too large, without calling it away', async () => {
    const large = newEvent({ text: 'x'.repeat(20 * 1024 * 1024) });
    await expect(log.append('a-1', 'none', [large])).rejects.toThrow();
    await expect(log.append('a-2', 'none', [newEvent()])).resolves.toMatchObject({ revision: 0 });
  }, 30_000);
});
