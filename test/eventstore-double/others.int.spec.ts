import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type AllStreamRecordedEvent,
  END,
  EventStoreDBClient,
  jsonEvent,
  START,
  StreamDeletedError,
  StreamNotFoundError,
  UnknownError,
} from '@eventstore/db-client';
import { type EventStoreDouble, startEventStoreDouble } from './server.js';

let double: EventStoreDouble;
let client: EventStoreDBClient;
beforeEach(async () => {
  double = await startEventStoreDouble();
  client = EventStoreDBClient.connectionString(double.url);
});
afterEach(async () => {
  await client.dispose();
  await double.stop();
});

const revisions = async (stream: string): Promise<readonly bigint[]> => {
  const found: bigint[] = [];
  for await (const { event } of client.readStream(stream)) if (event !== undefined) found.push(event.revision);
  return found;
};
const all = async (): Promise<readonly AllStreamRecordedEvent[]> => {
  const found: AllStreamRecordedEvent[] = [];
  for await (const { event } of client.readAll()) if (event !== undefined) found.push(event);
  return found;
};
const append = (stream: string, count = 1) =>
  client.appendToStream(
    stream,
    Array.from({ length: count }, () => jsonEvent({ type: 'ThingHappened', data: {} })),
  );

/** What was seen of a server, 23.10.6 and 24.10.4. */
describe('the double, as the server', () => {
  it('has events of others of every form, under any name', async () => {
    double.others.append('orders-1');
    double.others.append('Orders-1', { data: Buffer.from([0xff, 0]), json: false });
    double.others.append('orders-2', { data: 'no JSON {', metadata: { user: 'x' } });
    double.others.append('$settings', { type: '$created' });
    expect(await all()).toMatchObject([
      { streamId: 'orders-1', isJson: true, data: { amount: 3 }, metadata: undefined },
      { streamId: 'Orders-1', isJson: false, data: new Uint8Array([0xff, 0]) },
      { streamId: 'orders-2', isJson: true, data: 'no JSON {', metadata: { user: 'x' } },
      { streamId: '$settings', type: '$created' },
    ]);
  });

  it('writes a tombstone under the stream’s own name and gives nothing more of it, but in $all', async () => {
    await append('a-1');
    await client.tombstoneStream('a-1');
    await expect(revisions('a-1')).rejects.toBeInstanceOf(StreamDeletedError);
    await expect(append('a-1')).rejects.toBeInstanceOf(StreamDeletedError);
    expect(await all()).toMatchObject([
      { streamId: 'a-1', revision: 0n },
      { streamId: 'a-1', type: '$streamDeleted', metadata: undefined, revision: 2n ** 63n - 1n },
    ]);
  });

  it('gives nothing of a stream deleted softly, which begins anew after its last revision', async () => {
    await append('a-1', 2);
    await client.deleteStream('a-1');
    await expect(revisions('a-1')).rejects.toBeInstanceOf(StreamNotFoundError);
    const { nextExpectedRevision } = await client.appendToStream(
      'a-1',
      jsonEvent({ type: 'ThingHappened', data: {} }),
      { expectedRevision: 'no_stream' },
    );
    expect(nextExpectedRevision).toBe(2n);
    expect(await revisions('a-1')).toEqual([2n]);
    expect((await all()).filter(({ streamId }) => streamId === 'a-1')).toHaveLength(3);
  });

  it('gives only what a stream’s metadata leave', async () => {
    await append('a-1', 5);
    await client.setStreamMetadata('a-1', { maxCount: 2 });
    expect(await revisions('a-1')).toEqual([3n, 4n]);
    await client.setStreamMetadata('a-1', { truncateBefore: 1 });
    expect(await revisions('a-1')).toEqual([1n, 2n, 3n, 4n]);
  });

  it('has positions with gaps between them, commit and prepare the same, and reads from none in between', async () => {
    await append('a-1', 2);
    const [first, second] = await all();
    const { commit, prepare } = first!.position;
    expect(prepare).toBe(commit);
    expect(second!.position.commit).toBeGreaterThan(commit + 1n);
    const inside = { commit: commit + 7n, prepare: commit + 7n };
    const read = async () => {
      for await (const _ of client.readAll({ fromPosition: inside }));
    };
    await expect(read()).rejects.toBeInstanceOf(UnknownError);
  });

  it('reads $all from both ends, forwards from a position on and backwards from before it', async () => {
    await append('a-1', 3);
    const events = await all();
    const at = async (options: object) => {
      const found: bigint[] = [];
      for await (const { event } of client.readAll(options)) if (event !== undefined) found.push(event.revision);
      return found;
    };
    const fromPosition = events[1]!.position;
    expect(await at({ fromPosition })).toEqual([1n, 2n]);
    expect(await at({ fromPosition, direction: 'backwards' })).toEqual([0n]);
    expect(await at({ fromPosition: END, direction: 'backwards', maxCount: 2 })).toEqual([2n, 1n]);
    expect(await at({ fromPosition: START, maxCount: 1 })).toEqual([0n]);
  });

  it('can stop to send on subscriptions that stay open', async () => {
    const received = { first: 0, second: 0 };
    const first = client.subscribeToAll().on('data', () => (received.first += 1));
    while (double.subscriptions.open < 1) await new Promise((resolve) => setTimeout(resolve, 5));
    double.subscriptions.mute();
    const second = client.subscribeToAll().on('data', () => (received.second += 1));
    while (double.subscriptions.open < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    await append('a-1', 3);
    while (received.second < 3) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(received.first).toBe(0);
    await Promise.all([first.unsubscribe(), second.unsubscribe()]);
    while (double.subscriptions.open > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  });

  it('takes the appends of 64 callers at a rate that is their own and not its', async () => {
    await append('warm-1');
    const [began, each] = [performance.now(), 30];
    await Promise.all(
      Array.from({ length: 64 }, async (_, caller) => {
        for (let n = 0; n < each; n += 1) await append(`speed-${caller}-${n}`);
      }),
    );
    const rate = (64 * each) / ((performance.now() - began) / 1_000);
    process.stdout.write(`The double took ${Math.round(rate)} appends a second of 64 callers in the same process\n`);
    expect(rate).toBeGreaterThan(500);
  });
});
