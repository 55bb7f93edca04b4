import kafkajs, { type Admin, type Kafka, type PartitionMetadata, Partitioners } from 'kafkajs';
import { pause } from '../../pause.js';

// A name that Node does not find in a CommonJS package by itself.
const { KafkaJSProtocolError } = kafkajs;

const choose = Partitioners.DefaultPartitioner();
const metadata = new Map<number, PartitionMetadata[]>();

/** Which partition a stream's events go to: Kafka's own rule for keys, so that other producers and tools agree. */
export const partitionOf = (stream: string, partitions: number): number => {
  const partitionMetadata =
    metadata.get(partitions) ??
    Array.from({ length: partitions }, (_, partitionId) => ({
      partitionId,
      partitionErrorCode: 0,
      leader: 0,
      replicas: [],
      isr: [],
    }));
  metadata.set(partitions, partitionMetadata);
  return choose({ topic: '', partitionMetadata, message: { key: stream, value: null } });
};

/** Kafka only carries: a day is long enough, since what it no longer has is read from the log. */
const RETENTION_MS = 24 * 60 * 60 * 1_000;

/** An event is at most as long as a request may be, 1 MiB, with its envelope around it. */
const LARGEST_BYTES = 8 * 1024 * 1024;

export interface TopicWanted {
  readonly topic: string;
  /** Only for a topic that does not exist yet. */
  readonly partitions: number;
  /** Copies of each message; `-1`: as the broker has it. */
  readonly replicas: number;
}

/** How many partitions it has; they may be added to while services run. Rejects where there is no such topic. */
export async function partitionsOf(kafka: Kafka, topic: string): Promise<number> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
    return topics[0]?.partitions.length ?? 0;
  } finally {
    await admin.disconnect();
  }
}

/** Makes the topic where there is none; answers how many partitions it has. */
export async function ensureTopic(kafka: Kafka, { topic, partitions, replicas }: TopicWanted): Promise<number> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    if (!(await admin.listTopics()).includes(topic)) await create(admin, topic, partitions, replicas);
    for (let tries = 0; ; tries += 1) {
      // A topic just made is not known to every broker at once.
      const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
      const found = topics[0]?.partitions.filter(({ leader }) => leader >= 0).length ?? 0;
      if (found > 0 && found === topics[0]?.partitions.length && (await isHosted(admin, topic))) return found;
      if (tries === 50) throw new Error(`the topic ${topic} has no leader`);
      await pause(100);
    }
  } finally {
    await admin.disconnect();
  }
}

const notYet = ['UNKNOWN_TOPIC_OR_PARTITION', 'NOT_LEADER_FOR_PARTITION', 'LEADER_NOT_AVAILABLE'];

/** Whether the leaders answer for their partitions: they are named in the metadata some time before they do. */
const isHosted = async (admin: Admin, topic: string): Promise<boolean> => {
  try {
    await admin.fetchTopicOffsets(topic);
    return true;
  } catch (error) {
    // Where the client has tried it several times by itself, it wraps the last answer.
    const answers = error instanceof Error ? [error, error.cause] : [];
    if (answers.some((each) => each instanceof KafkaJSProtocolError && notYet.includes(each.type))) return false;
    throw error;
  }
};

const create = async (admin: Admin, topic: string, partitions: number, replicas: number): Promise<void> => {
  const configEntries = [
    { name: 'retention.ms', value: String(RETENTION_MS) },
    { name: 'cleanup.policy', value: 'delete' },
    { name: 'max.message.bytes', value: String(LARGEST_BYTES) },
    // The broker's clock, so that services whose clocks differ agree on a message's age.
    { name: 'message.timestamp.type', value: 'LogAppendTime' },
  ];
  try {
    await admin.createTopics({
      waitForLeaders: true,
      topics: [{ topic, numPartitions: partitions, replicationFactor: replicas, configEntries }],
    });
  } catch (error) {
    // Another service may have been quicker.
    if (!(await admin.listTopics()).includes(topic)) throw error;
  }
};
