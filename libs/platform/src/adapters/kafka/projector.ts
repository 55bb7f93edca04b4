import kafkajs, { type Consumer, type EachBatchPayload, type Kafka } from 'kafkajs';
import { messageOf } from '../../message.js';
import { DENIED_WAIT_MS, EventLogDenied } from '../../ports/event-log.js';
import { CheckpointMoved } from '../../ports/projection-store.js';
import type { Projecting } from '../../projections/apply-batch.js';
import { aheadOf, adjustedCheckpoints, refuseNewer } from '../../projections/adjust-checkpoints.js';
import { Delay } from '../../delay.js';
import { within } from '../../pause.js';
import { waitAfter } from '../../wait-after.js';
import { applyMessages } from './catch-up.js';
import { decode, type EventMessage, type Watermark } from './envelope.js';
import { ensureTopic, type TopicWanted } from './topic.js';

export interface KafkaProjectorOptions extends TopicWanted {
  readonly kafka: Kafka;
  readonly projecting: Projecting;
  /** Instances of one group share the partitions. */
  readonly group: string;
  /** After this long without a sign of life an instance's partitions go to the others. */
  readonly sessionMs?: number;
  /** Called with what went wrong and is being retried. */
  onTrouble(error: unknown): void;
}

export interface KafkaProjectorStatus {
  readonly state: 'live' | 'failing';
  /** Partition → age of the last message that is in the rows, in seconds, as far as clocks agree; the relay sends one each second. */
  readonly lagSeconds: ReadonlyMap<number, number>;
  /** `null` where nobody can say. */
  readonly parked: number | null;
  readonly lastError: string | null;
}

// A name that Node does not find in a CommonJS package by itself.
const { KafkaJSError } = kafkajs;

const SESSION_MS = 10_000;
const CHUNK = 500;
/** Without a word for so long, something before this process stands still. */
const QUIET_MS = 10_000;

/** From Kafka to every read model: rows, revisions and checkpoint in one transaction, the offset after it. */
export class KafkaProjector {
  readonly #options: KafkaProjectorOptions;
  readonly #delay = new Delay();
  /** Partition → when its last message was sent, by the broker's clock, and when it was in the rows, by this process's own. */
  readonly #lastMessages = new Map<number, { readonly sentAt: number; readonly at: number }>();
  readonly #stopped = Promise.withResolvers<void>();
  #assigned: readonly number[] = [];
  #partitions = 0;
  #joined = false;
  #failing = false;
  #lastError: string | null = null;
  #stopping = false;
  #consumer: Consumer | null = null;
  #running: Promise<void> | null = null;

  constructor(options: KafkaProjectorOptions) {
    this.#options = options;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /**
   * After the transaction at hand; the partitions go to the others at once. A client that does not come back from its
   * group is left behind: it applies nothing more, and the group notices within a session.
   */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#stopped.resolve();
    this.#delay.wake();
    const { sessionMs = SESSION_MS } = this.#options;
    if (this.#running !== null && (await within(2 * sessionMs, this.#running)) === null)
      this.#trouble(new Error('left the group without its answer'));
  }

  /** Never rejects. */
  async status(): Promise<KafkaProjectorStatus> {
    const [now, monotonic] = [Date.now(), performance.now()];
    const lastMessages = this.#assigned.map(
      (own) => [own, this.#lastMessages.get(own) ?? { sentAt: now, at: 0 }] as const,
    );
    const lagSeconds = new Map(lastMessages.map(([own, { sentAt }]) => [own, Math.max(0, now - sentAt) / 1_000]));
    // By this process's clock alone: that of the broker may be a minute off, and nothing be wrong.
    const quiet = lastMessages.some(([, { at }]) => monotonic - at > QUIET_MS);
    const status = { lagSeconds, lastError: this.#lastError };
    try {
      const parked = (await this.#options.projecting.store.parked()).length;
      return { ...status, parked, state: this.#joined && !this.#failing && !quiet ? 'live' : 'failing' };
    } catch (error) {
      return { ...status, parked: null, state: 'failing', lastError: messageOf(error) };
    }
  }

  async #run(): Promise<void> {
    for (let failures = 0; !this.#stopping;) {
      try {
        await this.#consume();
        failures = 0;
      } catch (error) {
        failures += 1;
        this.#trouble(error);
        const soon = waitAfter(failures, 100, 2_000);
        await this.#delay.wait(error instanceof EventLogDenied ? DENIED_WAIT_MS : soon);
      }
    }
  }

  /** One membership of the group, until this process is to stop (resolves) or the client gives up (rejects). */
  async #consume(): Promise<void> {
    const { kafka, group, topic, sessionMs = SESSION_MS, projecting } = this.#options;
    await this.#adjustCheckpoints(projecting);
    const consumer = kafka.consumer({
      groupId: group,
      sessionTimeout: sessionMs,
      // Nobody waits longer for the others to come to a sharing out than for one that is gone; also not when stopping.
      rebalanceTimeout: sessionMs,
      heartbeatInterval: Math.floor(sessionMs / 4),
      maxWaitTimeInMs: 250,
      allowAutoTopicCreation: false,
      // It is tried again here, where it can be told.
      retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 4, restartOnFailure: async () => false },
    });
    this.#consumer = consumer;
    const { promise: gaveUp, reject } = Promise.withResolvers<never>();
    gaveUp.catch(() => undefined);
    consumer.on(consumer.events.CRASH, ({ payload: { error } }) => reject(error));
    consumer.on(consumer.events.GROUP_JOIN, ({ payload: { memberAssignment } }) => {
      this.#assigned = memberAssignment[topic] ?? [];
      for (const own of this.#assigned) this.#lastMessages.set(own, { sentAt: Date.now(), at: performance.now() });
      this.#joined = true;
    });
    try {
      await consumer.connect();
      await consumer.subscribe({ topic, fromBeginning: true });
      await consumer.run({
        autoCommit: false,
        eachBatchAutoResolve: false,
        eachBatch: (batch) => this.#applyBatch(batch),
      });
      await Promise.race([gaveUp, this.#stopped.promise]);
    } finally {
      this.#joined = false;
      this.#assigned = [];
      this.#consumer = null;
      await consumer.disconnect().catch(() => undefined);
    }
  }

  /** Throws `NewerReadModels`, which is told and tried again: the newer one may be rolled back. */
  async #adjustCheckpoints({ log, store, projections }: Projecting): Promise<void> {
    this.#partitions = await ensureTopic(this.#options.kafka, this.#options);
    const ahead = await aheadOf(log, store);
    const partitions = Array.from({ length: this.#partitions }, (_, partition) => partition);
    const known = new Set(projections.map(({ name }) => name));
    await store.adjustCheckpoints((found) => {
      refuseNewer(found, projections);
      // A read model that this process does not know may be a newer one's, at work beside it.
      const own = found.filter(({ projection }) => known.has(projection));
      return adjustedCheckpoints(own, { projections, partitions, ahead });
    });
  }

  async #applyBatch({ batch, resolveOffset, heartbeat, isRunning, isStale }: EachBatchPayload): Promise<void> {
    const { topic, partition, messages } = batch;
    for (let start = 0; start < messages.length; start += CHUNK) {
      const some = messages.slice(start, start + CHUNK);
      const last = some.at(-1);
      if (last === undefined) return;
      const read = some.flatMap(({ value, offset }) => this.#decode(value, `${partition}/${offset}`));
      // Nothing is applied before the store knows the new partitions too: else it would seem further than it is.
      if (read.some(({ of }) => of > this.#partitions))
        throw new Error(`${topic}: partitions were added; joining anew`);
      for (let failures = 0; ; failures += 1) {
        if (this.#stopping || !isRunning() || isStale()) return;
        try {
          const assignment = { own: this.#assigned, of: this.#partitions };
          await applyMessages(this.#options.projecting, assignment, partition, read, heartbeat);
          this.#failing = false;
          break;
        } catch (error) {
          // The group is being shared out anew, or Kafka is away: the client's own business.
          if (error instanceof KafkaJSError) throw error;
          this.#failing = true;
          this.#trouble(error);
          // Somebody else was quicker, or partitions were added that the store does not know.
          if (error instanceof CheckpointMoved)
            await this.#adjustCheckpoints(this.#options.projecting).catch(this.#options.onTrouble);
          await this.#delay.wait(waitAfter(failures, 50, 2_000));
          await heartbeat();
        }
      }
      this.#lastMessages.set(partition, { sentAt: Number(last.timestamp), at: performance.now() });
      resolveOffset(last.offset);
      await this.#consumer?.commitOffsets([{ topic, partition, offset: String(BigInt(last.offset) + 1n) }]);
      await heartbeat();
    }
  }

  /** What cannot be read is passed over: the message after it shows that one is missing, and the log has it. */
  #decode(value: Buffer | null, place: string): readonly (EventMessage | Watermark)[] {
    try {
      return [decode(value)];
    } catch (error) {
      this.#trouble(new Error(`message ${place} of ${this.#options.topic}: ${messageOf(error)}`));
      return [];
    }
  }

  #trouble(error: unknown): void {
    this.#lastError = messageOf(error);
    this.#options.onTrouble(error);
  }
}
