import { randomUUID } from 'node:crypto';
import type { Kafka } from 'kafkajs';
import type { RecordedEvent } from '#kernel';
import type { MemoryEventLog } from '#platform';
import { type Database, Relay } from '#platform/engines';
import { encodeEvent } from '../../libs/platform/src/adapters/kafka/envelope.js';
import { ensureTopic, partitionOf } from '../../libs/platform/src/adapters/kafka/topic.js';

const BATCH = 500;
const PARTITIONS = 6;
export const newTopic = () => ({ topic: `bench-${randomUUID()}`, partitions: PARTITIONS, replicas: 1 });

/** Events a second of bare kafkajs: messages made beforehand, the same batch, the same acks, one send at a time. */
export async function bareProduce(kafka: Kafka, events: readonly RecordedEvent[], topic = newTopic()): Promise<number> {
  await ensureTopic(kafka, topic);
  const last = new Map<number, string>();
  const messages = events.map((event) => {
    const partition = partitionOf(event.stream, PARTITIONS);
    const prev = last.get(partition) ?? null;
    last.set(partition, event.position);
    return { ...encodeEvent(event, prev, PARTITIONS), partition };
  });
  const producer = kafka.producer({ allowAutoTopicCreation: false });
  await producer.connect();
  const began = performance.now();
  for (let at = 0; at < messages.length; at += BATCH)
    await producer.send({ topic: topic.topic, acks: -1, messages: messages.slice(at, at + BATCH) });
  const rate = (events.length / (performance.now() - began)) * 1_000;
  await producer.disconnect();
  return rate;
}

const turn = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 1));

/** Events a second of the relay, from its first acknowledged batch to its last: reading the log and making the messages included. */
export async function relayed(
  kafka: Kafka,
  database: Database,
  log: MemoryEventLog,
  events: readonly RecordedEvent[],
): Promise<number> {
  const topic = newTopic();
  await ensureTopic(kafka, topic);
  const relay = new Relay({ ...topic, log, lease: database.relayLease, kafka, batch: BATCH, onTrouble: console.error });
  relay.start();
  while (relay.position === null) await turn();
  const [began, first] = [performance.now(), relay.position];
  while (relay.position !== events.at(-1)?.position) await turn();
  const took = performance.now() - began;
  await relay.stop();
  const from = events.findIndex(({ position }) => position === first);
  return ((events.length - 1 - from) / took) * 1_000;
}
