import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { metaOf, newEvent } from '../../../../../test/contracts/events.js';
import { type EventStoreDouble, startEventStoreDouble } from '../../../../../test/eventstore-double/server.js';
import { copyLog } from '../../exchange/copy-log.js';
import { DamagedStream } from '../../ports/event-log.js';
import { MemoryProjectionStore } from '../memory/projection-store.js';
import { verify } from '../../projections/verify.js';
import { EventStoreEventLog } from './event-log.js';

let double: EventStoreDouble;
let log: EventStoreEventLog;
let notices: string[];
const open = () =>
  EventStoreEventLog.open(double.url, { timeoutMs: 2_000, onNotice: (notice) => void notices.push(notice) });
beforeEach(async () => {
  notices = [];
  double = await startEventStoreDouble();
  log = open();
});
afterEach(async () => {
  await log.close();
  await double.stop();
});

/** What every version of the record's own events has. */
const older = (): Record<string, unknown> => {
  const { distribution: _, import: __, ...meta } = metaOf('command-1');
  return { ...meta, recordedAt: '2019-03-02T10:00:00.000Z', v: 2 };
};

/** Everything that anybody may have written, none of which is an event of this record. */
const write = (): number => {
  const meta = older();
  const { others } = double;
  others.append('orders-1');
  others.append('orders-1', { metadata: { user: 'somebody' } });
  others.append('orders-2', { data: Buffer.from([0xff, 0x00, 0x10]), metadata: meta, json: false });
  others.append('orders-3', { data: 'no JSON {', metadata: meta });
  others.append('orders-4', { data: '"a text"', metadata: meta });
  others.append('orders-5', { data: Buffer.from([0xff]), metadata: Buffer.from([0xff]), json: false });
  others.append('Orders-6', { metadata: meta });
  for (const [field, value] of Object.entries(meta)) {
    others.append('orders-7', { metadata: { ...meta, [field]: undefined } });
    others.append('orders-8', { metadata: { ...meta, [field]: typeof value === 'number' ? 0 : 7 } });
  }
  const written = 7 + 2 * Object.keys(meta).length;
  // The server's own.
  others.append('$settings', { metadata: meta });
  others.append('other', { type: '$streamDeleted', json: false, data: '' });
  others.limit('orders-1', { $maxCount: 2 });
  return written;
};

const followed = async (from: string | null, count: number): Promise<readonly string[]> => {
  const [enough, seen] = [new AbortController(), [] as string[]];
  for await (const { stream } of log.subscribe(from, enough.signal)) {
    seen.push(stream);
    if (seen.length >= count) enough.abort();
  }
  return seen;
};

describe('the EventStoreDB log on a server that others write to', () => {
  it('hands on nothing of theirs, and writes as if they were not there', async () => {
    write();
    await log.append('a-1', 'none', [newEvent()]);
    write();
    const { position } = await log.append('a-2', 'none', [newEvent()]);
    write();
    expect((await log.readAll(null, 100)).map(({ stream }) => stream)).toEqual(['a-1', 'a-2']);
    expect(await log.head()).toBe(position);
    expect(await log.readAll(position, 100)).toEqual([]);
    expect(await log.readStream('orders-1')).toEqual([]);
    const following = followed(null, 3);
    await log.append('a-1', 0, [newEvent()]);
    write();
    expect(await following).toEqual(['a-1', 'a-2', 'a-1']);
  });

  it('reads one event to know its end, where the last is of the record', async () => {
    for (let n = 0; n < 40; n += 1) await log.append(`a-${n}`, 'none', [newEvent()]);
    const read = async (): Promise<number> => {
      const before = double.given();
      expect(await log.head()).not.toBeNull();
      return double.given() - before;
    };
    // And its tail, as it is begun.
    await read();
    expect([await read(), await read()]).toEqual([1, 1]);
  });

  it('is empty where it holds nothing but theirs', async () => {
    write();
    expect(await log.readAll(null, 1)).toEqual([]);
    expect(await log.head()).toBeNull();
  });

  it('counts each of theirs once, however often it is met, and says so once', async () => {
    const before = write();
    await log.append('a-1', 'none', [newEvent()]);
    for (let times = 0; times < 3; times += 1) {
      await log.head();
      await log.readAll(null, 100);
    }
    expect(log.state().others.events).toBe(before);
    const after = write();
    const following = followed(null, 2);
    await log.append('a-1', 0, [newEvent()]);
    await following;
    await log.readAll(null, 100);
    const { others } = log.state();
    expect(others.events).toBe(before + after);
    expect(Date.parse(others.firstAt ?? '')).toBeLessThanOrEqual(Date.parse(others.lastAt ?? ''));
    expect(notices).toEqual([expect.stringContaining('(the first met in or')]);
  });

  it('takes for its own what an older version wrote, and what a newer one adds to the metadata', async () => {
    const client = EventStoreDBClient.connectionString(double.url);
    const newer = { ...older(), salt: 'ab'.repeat(16), distribution: 'general', import: null, leaf: 'ab'.repeat(32) };
    const events = [older(), newer].map((metadata) =>
      jsonEvent({ type: 'ThingHappened', data: {}, metadata: metadata as never }),
    );
    await client.appendToStream('a-1', events);
    await client.dispose();
    expect(await log.readStream('a-1')).toMatchObject([
      { v: 2, meta: { recordedAt: '2019-03-02T10:00:00.000Z' } },
      { v: 2, meta: { salt: 'ab'.repeat(16) }, leaf: 'ab'.repeat(32) },
    ]);
    expect(await log.readAll(null, 10)).toHaveLength(2);
    expect(log.state().others.events).toBe(0);
  });

  it('is copied without theirs, and copied into', async () => {
    write();
    for (let n = 0; n < 5; n += 1) await log.append(`a-${n}`, 'none', [newEvent({ n })]);
    write();
    const other = await startEventStoreDouble();
    other.others.append('orders-1', {}, 40);
    const there = EventStoreEventLog.open(other.url);
    expect(await copyLog(log, there)).toEqual({ events: 5, written: 5 });
    expect(await copyLog(log, there)).toEqual({ events: 5, written: 0 });
    await there.close();
    await other.stop();
  });

  it('is not misled by who writes into the stream of a claim', async () => {
    double.others.append('_command-command-1', { type: 'CommandClaimed', data: { stream: 7 } });
    expect(await log.streamOf('command-1')).toBeNull();
  });
});

const verified = async () => {
  const store = new MemoryProjectionStore();
  const fresh = open();
  try {
    const { findings } = await verify({ log: fresh, store, projections: [], upcastEvent: (event) => event });
    return findings;
  } finally {
    await fresh.close();
  }
};

describe('a stream of the record that somebody wrote into, cut short or deleted', () => {
  beforeEach(async () => {
    await log.append('a-1', 'none', [newEvent(), newEvent(), newEvent()]);
    await log.append('b-1', 'none', [newEvent()]);
    await log.head();
  });
  const othersGoOn = async (): Promise<void> => {
    const read = await log.readStream('b-1');
    await log.append('b-1', read.length - 1, [newEvent()]);
    expect((await log.readAll(null, 100)).filter(({ stream }) => stream === 'b-1')).toHaveLength(read.length + 1);
  };
  const expectDamage = (why: RegExp) => {
    expect(log.state().damaged).toEqual([{ stream: 'a-1', why: expect.stringMatching(why) }]);
    expect(notices.filter((notice) => notice.includes('a-1 is damaged'))).toHaveLength(1);
  };

  it('is told as damage where others’ events are in it, and holds up no other', async () => {
    double.others.append('a-1');
    await expect(log.append('a-1', 2, [newEvent()])).rejects.toBeInstanceOf(DamagedStream);
    await expect(log.readStream('a-1')).rejects.toMatchObject({ name: 'DamagedStream', stream: 'a-1' });
    expect(await log.readStream('a-1', { limit: 1 })).toHaveLength(1);
    await othersGoOn();
    expectDamage(/somebody else wrote into it, at revision 3/);
    expect(await verified()).toEqual([expect.stringContaining('a-1')]);
  });

  it('is told as damage where it was tombstoned, at once and not as a store that is away', async () => {
    const following = followed(null, 5);
    double.others.tombstone('a-1');
    const began = performance.now();
    await expect(log.readStream('a-1')).rejects.toBeInstanceOf(DamagedStream);
    await expect(log.append('a-1', 2, [newEvent()])).rejects.toBeInstanceOf(DamagedStream);
    expect(performance.now() - began).toBeLessThan(500);
    await othersGoOn();
    expect(await following).toEqual(['a-1', 'a-1', 'a-1', 'b-1', 'b-1']);
    expectDamage(/tombstoned/);
    expect(await verified()).toEqual([expect.stringMatching(/a-1.*tombstoned/)]);
  });

  it('is told as damage where it was deleted softly, and not taken for one that never was', async () => {
    const following = followed(await log.head(), 1);
    while (double.subscriptions.open === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    double.others.delete('a-1');
    await othersGoOn();
    await following;
    await expect(log.readStream('a-1')).rejects.toBeInstanceOf(DamagedStream);
    await expect(log.append('a-1', 'none', [newEvent()])).rejects.toBeInstanceOf(DamagedStream);
    expect(double.others.count('a-1')).toBe(3);
    expectDamage(/metadata hide events of it \(\$tb\)/);
    expect(await verified()).toEqual([expect.stringMatching(/a-1.*\$tb/)]);
  });

  it('is told as damage where its first events are hidden', async () => {
    double.others.limit('a-1', { $maxCount: 2 });
    await expect(log.readStream('a-1')).rejects.toMatchObject({ why: 'events before revision 1 are missing' });
    await expect(log.readStream('a-1', { direction: 'backwards' })).rejects.toBeInstanceOf(DamagedStream);
    expect(await log.readStream('a-1', { direction: 'backwards', limit: 1 })).toHaveLength(1);
    await othersGoOn();
    expect(await verified()).toEqual([expect.stringMatching(/a-1.*\$maxCount/)]);
  });

  it('is well again for who comes anew once the metadata hide nothing any more', async () => {
    double.others.limit('a-1', { $maxCount: 2 });
    double.others.limit('a-1', {});
    expect(await verified()).toEqual([]);
  });

  it('is no concern of ours where it is others’ stream', async () => {
    double.others.append('orders-1', {}, 3);
    double.others.limit('orders-1', { $maxCount: 1 });
    double.others.tombstone('orders-2');
    await othersGoOn();
    expect(log.state().damaged).toEqual([]);
    expect(await verified()).toEqual([]);
  });
});
