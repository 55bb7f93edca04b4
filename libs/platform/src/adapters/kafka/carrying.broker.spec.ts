import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Kafka } from 'kafkajs';
import type { RecordedEvent } from '#kernel';
import { newEvent } from '../../../../../test/contracts/events.js';
import { rowIn, rowsIn } from '../../../../../test/contracts/entries.js';
import { counted, type Tally, tally } from '../../../../../test/crash/tally.js';
import type { KafkaServer } from '../../../../../test/servers/kafka.js';
import type { PostgresServer } from '../../../../../test/servers/postgres.js';
import { sharedKafka, sharedPostgres } from '../../../../../test/servers/shared.js';
import type { Projection } from '../../ports/read-store.js';
import { MemoryEventLog } from '../memory/event-log.js';
import { type Database, openPostgres } from '../postgres/open-postgres.js';
import { kafkaClient } from './client.js';
import { encodeEvent } from './envelope.js';
import { KafkaProjector } from './projector.js';
import { Relay } from './relay.js';
import { partitionOf } from './topic.js';

let broker: KafkaServer;
let postgres: PostgresServer;
beforeAll(async () => {
  [broker, postgres] = await Promise.all([sharedKafka(), sharedPostgres()]);
}, 180_000);
afterAll(() => Promise.all([broker.dispose(), postgres.dispose()]));

let log: MemoryEventLog;
let database: Database;
let kafka: Kafka;
let wanted: { topic: string; partitions: number; replicas: number };
let running: { stop(): Promise<void> }[];
let troubles: unknown[];
const onTrouble = (error: unknown): void => void troubles.push(error);

beforeEach(async () => {
  [log, running, troubles] = [new MemoryEventLog(), [], []];
  database = openPostgres({ url: await postgres.createDatabase(), poolSize: 6, timeoutMs: 1_000, onTrouble });
  await database.migrate();
  kafka = kafkaClient({ brokers: broker.brokers, clientId: 'test', timeoutMs: 1_000, onTrouble });
  wanted = { topic: `events-${randomUUID()}`, partitions: 4, replicas: 1 };
});
afterEach(async () => {
  await Promise.all(running.map((one) => one.stop()));
  await database.close();
});

const relay = (): Relay => {
  const one = new Relay({ ...wanted, log, lease: database.relayLease, kafka, leaseMs: 1_500, lookMs: 500, onTrouble });
  running.push(one);
  one.start();
  return one;
};

const projector = (projection: Projection = tally as Projection): KafkaProjector => {
  const projecting = { log, store: database.projectionStore, projections: [projection], upcastEvent: same };
  const one = new KafkaProjector({ ...wanted, kafka, projecting, group: wanted.topic, sessionMs: 3_000, onTrouble });
  running.push(one);
  one.start();
  return one;
};
const same = (event: RecordedEvent): RecordedEvent => event;

const append = async (count: number, streams = 20): Promise<void> => {
  for (let n = 0; n < count; n += 1) await log.append(`a-${n % streams}`, 'any', [newEvent({ n })]);
};

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; !(await holds()); tries += 1) {
    if (tries > 400) throw new Error(`not in time: ${troubles.map(String).slice(-3).join('; ')}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

/** Until every partition's rows are up with the log. */
const upToDate = async (): Promise<void> => {
  const head = (await log.head()) ?? '';
  await until(async () => ((await database.projectionStore.checkpoint()) ?? '') >= head);
};

/** Rows as a fold of the log alone would make them. */
const expectFreshFold = async (): Promise<void> => {
  const fold = new Map<string, Tally>();
  for (const event of await log.readAll(null, 1_000_000))
    fold.set(event.stream, counted(fold.get(event.stream) ?? null, event));
  const rows = await rowsIn<Tally>(database.projectionStore, 'tally');
  expect(new Map(rows.map(({ stream, row }) => [stream, row]))).toEqual(fold);
};

describe('events carried over Kafka', () => {
  it('come into rows, live and from before, and idle partitions do not hold anybody up', async () => {
    await append(300);
    relay();
    projector();
    await upToDate();
    await log.append('a-1', 'any', [newEvent()]);
    await upToDate();
    await expectFreshFold();
  }, 60_000);

  it('are shared by two projectors, one of which goes and another comes', async () => {
    relay();
    const [first] = [projector(), projector()];
    await append(200);
    await upToDate();
    const going = first!.stop();
    await append(200);
    await going;
    projector();
    await append(200);
    await upToDate();
    await expectFreshFold();
  }, 60_000);

  it('are sent by one of two relays, and by the other within seconds', async () => {
    const [first, second] = [relay(), relay()];
    projector();
    await append(50);
    await upToDate();
    const states = (await Promise.all([first.status(), second.status()])).map(({ state }) => state);
    expect([...states].sort()).toEqual(['active', 'standby']);
    await (states[0] === 'active' ? first : second).stop();
    await append(50);
    await upToDate();
    await expectFreshFold();
  }, 60_000);

  it('are not sent anew by a relay that starts again', async () => {
    const first = relay();
    projector();
    await append(500);
    await upToDate();
    await first.stop();
    const sentBefore = await eventsInTopic();
    relay();
    await append(1);
    await upToDate();
    expect((await eventsInTopic()) - sentBefore).toBe(1);
  }, 60_000);

  it('are sent in parts where more wait for one partition than a broker takes at once', async () => {
    const text = 'x'.repeat(2_500);
    for (let n = 0; n < 1_000; n += 1) await log.append('a-1', 'any', [newEvent({ text })]);
    const one = relay();
    projector();
    await upToDate();
    expect(await one.status()).toMatchObject({ state: 'active', lagSeconds: 0, lastError: null });
    const standby = relay();
    expect(await standby.status()).toMatchObject({ state: 'standby', lagSeconds: null });
  }, 60_000);

  it('that Kafka does not take leave nobody in the belief that all is well', async () => {
    const configEntries = [{ name: 'max.message.bytes', value: '3000' }];
    const admin = kafka.admin();
    await admin.connect();
    await admin.createTopics({ topics: [{ topic: wanted.topic, numPartitions: 1, configEntries }] });
    const one = relay();
    await until(async () => (await one.status()).state === 'active');
    await log.append('a-1', 'none', [newEvent({ text: 'x'.repeat(5_000) })]);
    await until(async () => (await one.status()).state === 'failing');
    const states = new Set<string>();
    const seen = troubles.length;
    for (let n = 0; n < 60; n += 1) {
      states.add((await one.status()).state);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect([...states]).toEqual(['failing']);
    // It waits longer from one try to the next.
    expect(troubles.length - seen).toBeLessThan(20);
    await admin.alterConfigs({
      validateOnly: false,
      resources: [{ type: 2, name: wanted.topic, configEntries: [{ name: 'max.message.bytes', value: '1000000' }] }],
    });
    await admin.disconnect();
    await until(async () => (await one.status()).state === 'active');
  }, 60_000);

  it('that Kafka lost come from the log', async () => {
    const sender = relay();
    const reader = projector();
    await append(100);
    await upToDate();
    await Promise.all([sender.stop(), reader.stop()]);
    const again = relay();
    await append(100);
    await until(async () => (await again.status()).lagSeconds === 0);
    await emptyTopic();
    projector();
    await append(3);
    await upToDate();
    await expectFreshFold();
  }, 60_000);

  it('come again for a projection of a newer version, though Kafka has them no longer', async () => {
    relay();
    const old = projector();
    await append(300);
    await upToDate();
    await old.stop();
    await emptyTopic();
    projector({ ...(tally as Projection), version: 2 });
    await log.append('a-1', 'any', [newEvent()]);
    await upToDate();
    await expectFreshFold();
    expect((await database.projectionStore.checkpoints()).map(({ version }) => version)).toEqual([2, 2, 2, 2]);
  }, 60_000);

  it('go on when partitions are added, and come again whole for a newer version afterwards', async () => {
    relay();
    const readers = [projector(), projector()];
    await append(100, 40);
    await upToDate();
    await withAdmin((admin) => admin.createPartitions({ topicPartitions: [{ topic: wanted.topic, count: 7 }] }));
    for (let n = 0; n < 20; n += 1) {
      await append(20, 40);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await upToDate();
    await expectFreshFold();
    expect(new Set((await database.projectionStore.checkpoints()).map(({ partition }) => partition)).size).toBe(7);
    await Promise.all(readers.map((reader) => reader.stop()));
    const newer = { ...(tally as Projection), version: 2 };
    projector(newer);
    projector(newer);
    await until(async () => (await database.projectionStore.checkpoints()).every(({ version }) => version === 2));
    await upToDate();
    await expectFreshFold();
  }, 60_000);

  it('go on when the topic is deleted under them', async () => {
    relay();
    const reader = projector();
    await append(200);
    await upToDate();
    await withAdmin((admin) => admin.deleteTopics({ topics: [wanted.topic] }));
    for (let n = 0; n < 20; n += 1) {
      await append(10);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await upToDate();
    await expectFreshFold();
    await until(async () => (await reader.status()).state === 'live');
    expect(await reader.status()).toMatchObject({ state: 'live', parked: 0 });
  }, 90_000);

  it('that come twice, late or cannot be read harm nobody', async () => {
    relay();
    const reader = projector();
    await append(100);
    await upToDate();
    const events = await log.readAll(null, 100);
    const producer = kafka.producer();
    await producer.connect();
    const messages = events.map((event) => ({
      ...encodeEvent(event, null, 4),
      partition: partitionOf(event.stream, 4),
    }));
    const noise = [0, 1, 2, 3].flatMap((partition) => [
      { partition, value: 'no JSON' },
      { partition, key: 'a-1', value: null },
    ]);
    await producer.send({ topic: wanted.topic, messages: [...messages.toReversed(), ...noise, ...messages] });
    await producer.disconnect();
    await append(20);
    await upToDate();
    await expectFreshFold();
    expect(await reader.status()).toMatchObject({ state: 'live', parked: 0 });
    expect(troubles.map(String).filter((text) => text.includes('message')).length).toBeGreaterThanOrEqual(8);
  }, 60_000);

  it('park the stream of an event that cannot be applied, and others go on', async () => {
    relay();
    const reader = projector({
      ...(tally as Projection),
      evolve(state, event, earlier) {
        if ((event.data as { bad?: boolean }).bad === true) throw new Error('cannot read it');
        return tally.evolve(state as Tally | null, event, earlier);
      },
    });
    await append(40, 8);
    await log.append('a-1', 'any', [newEvent({ bad: true })]);
    await append(40, 8);
    await upToDate();
    expect(await database.projectionStore.parked()).toMatchObject([{ stream: 'a-1', revision: 5, waiting: 6 }]);
    expect(await rowIn(database.projectionStore, 'tally', 'a-2')).toMatchObject({ revision: 9 });
    expect(await reader.status()).toMatchObject({ state: 'live', parked: 1 });
  }, 60_000);
});

const withAdmin = async <T>(work: (admin: ReturnType<Kafka['admin']>) => Promise<T>): Promise<T> => {
  const admin = kafka.admin();
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.disconnect();
  }
};

const emptyTopic = (): Promise<void> =>
  withAdmin(async (admin) => {
    const offsets = await admin.fetchTopicOffsets(wanted.topic);
    const partitions = offsets.map(({ partition, high }) => ({ partition, offset: high }));
    await admin.deleteTopicRecords({ topic: wanted.topic, partitions });
  });

/** Messages with a key: those that are no watermark. */
async function eventsInTopic(): Promise<number> {
  const consumer = kafka.consumer({ groupId: randomUUID() });
  const ends = new Map(
    (await withAdmin((admin) => admin.fetchTopicOffsets(wanted.topic))).map(({ partition, high }) => [
      partition,
      +high,
    ]),
  );
  await consumer.connect();
  await consumer.subscribe({ topic: wanted.topic, fromBeginning: true });
  let count = 0;
  await new Promise<void>((resolve, reject) => {
    const left = new Set(ends.keys());
    consumer
      .run({
        eachMessage: async ({ partition, message }) => {
          if (message.key !== null && Number(message.offset) < (ends.get(partition) ?? 0)) count += 1;
          if (Number(message.offset) + 1 >= (ends.get(partition) ?? 0)) left.delete(partition);
          if (left.size === 0) resolve();
        },
      })
      .catch(reject);
  });
  await consumer.disconnect();
  return count;
}
