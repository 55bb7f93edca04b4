import { randomUUID } from 'node:crypto';
import type { Kafka, Message, Producer } from 'kafkajs';
import type { RecordedEvent } from '#kernel';
import type { EventLog } from '../../ports/event-log.js';
import type { RelayProgress } from '../../ports/relay-lease.js';
import { Delay } from '../../delay.js';
import { pause } from '../../pause.js';
import { traceOf } from '../../tracing.js';
import { encodeEvent, encodeWatermark } from './envelope.js';
import { partitionOf, partitionsOf } from './topic.js';

interface RelaySessionOptions {
  readonly log: EventLog;
  readonly kafka: Kafka;
  readonly topic: string;
  readonly partitions: number;
  readonly batch: number;
  readonly watermarkMs: number;
  /** How often it looks whether partitions were added. */
  readonly lookMs: number;
  readonly sent: RelayProgress;
}

/** How the lease is renewed during a session. */
export interface LeaseRenewal {
  readonly everyMs: number;
  /** How long the lease lasts since it was last renewed. */
  readonly withinMs: number;
  /** False where another has the lease. */
  renew(): Promise<boolean>;
  /** Called when the first message has reached Kafka. */
  begun(): void;
  /** Called when events have reached Kafka, or there were none to send for a while. */
  progressed(): void;
}

/** After a batch the others' partitions are told this soon how far things are; so that a read need not wait a second. */
const SOON_MS = 100;
const ALL_IN_SYNC = -1;
/** Of one partition in one send: half of what a broker takes at once where nobody told it otherwise. */
const PARTITION_BYTES = 500_000;

/** One relay's session, for as long as it has the lease: reads on from where the last one was, sends, says how far it is, renews its lease. */
export class RelaySession {
  readonly #options: RelaySessionOptions;
  readonly #ending = new AbortController();
  readonly #waiting: RecordedEvent[] = [];
  readonly #arrived = new Delay();
  readonly #drained = new Delay();
  /** Where this session began: of a partition that had nothing yet, perhaps as it was added, all before may be missing. */
  readonly #startedAfter: string | null;
  #sent: RelayProgress;
  #watermarkSentAt = 0;
  #watermarkPosition: string | null = null;

  constructor(options: RelaySessionOptions) {
    this.#options = options;
    this.#sent = options.sent;
    this.#startedAfter = options.sent.position;
  }

  get sent(): RelayProgress {
    return this.#sent;
  }

  end(): void {
    this.#ending.abort();
    this.#arrived.wake();
    this.#drained.wake();
  }

  async run(renewal: LeaseRenewal): Promise<void> {
    const producer = this.#options.kafka.producer({ allowAutoTopicCreation: false });
    try {
      await producer.connect();
      const parts = [this.#read(), this.#send(producer, renewal), this.#renewLease(renewal), this.#watchPartitions()];
      const settled = Promise.allSettled(parts);
      // The first that ends or breaks ends the others.
      await Promise.race(parts.map((part) => part.catch(() => undefined)));
      this.end();
      await settled;
      await Promise.all(parts);
    } finally {
      this.end();
      await producer.disconnect().catch(() => undefined);
    }
  }

  async #read(): Promise<void> {
    const { log, batch } = this.#options;
    for await (const event of log.subscribe(this.#sent.position, this.#ending.signal)) {
      this.#waiting.push(event);
      this.#arrived.wake();
      while (this.#waiting.length >= batch * 4 && !this.#ending.signal.aborted) await this.#drained.wait(1_000);
      if (this.#ending.signal.aborted) return;
    }
    if (!this.#ending.signal.aborted) throw new Error('the log gives no more events');
  }

  async #send(producer: Producer, { begun, progressed }: LeaseRenewal): Promise<void> {
    const { watermarkMs } = this.#options;
    await this.#sendWatermark(producer);
    begun();
    while (!this.#ending.signal.aborted) {
      const due =
        this.#watermarkSentAt +
        (this.#watermarkPosition === this.#sent.position ? watermarkMs : SOON_MS) -
        performance.now();
      if (due <= 0) {
        await this.#sendWatermark(producer);
        if (this.#waiting.length === 0) progressed();
      } else if (this.#waiting.length === 0) await this.#arrived.wait(due);
      if (this.#waiting.length === 0) continue;
      await this.#sendEvents(producer);
      progressed();
    }
  }

  /** As many of those that wait as go into one send, and one at least. */
  async #sendEvents(producer: Producer): Promise<void> {
    const { batch, partitions } = this.#options;
    const byPartition: Record<string, string> = { ...this.#sent.byPartition };
    const bytes = new Map<number, number>();
    const messages: Message[] = [];
    for (const event of this.#waiting.slice(0, batch)) {
      const partition = partitionOf(event.stream, partitions);
      const message = encodeEvent(event, byPartition[partition] ?? this.#startedAfter, partitions);
      const size = (bytes.get(partition) ?? 0) + Buffer.byteLength(message.value);
      if (messages.length > 0 && size > PARTITION_BYTES) break;
      bytes.set(partition, size);
      byPartition[partition] = event.position;
      messages.push({ ...message, partition });
    }
    const events = this.#waiting.slice(0, messages.length);
    await traceOf('relay', events, () => this.#produce(producer, messages));
    this.#waiting.splice(0, messages.length);
    this.#drained.wake();
    this.#sent = { position: events.at(-1)?.position ?? null, byPartition };
  }

  /** Tells every partition how far the log has been sent. */
  async #sendWatermark(producer: Producer): Promise<void> {
    const { position, byPartition } = this.#sent;
    const { partitions } = this.#options;
    const messages = Array.from({ length: partitions }, (_, partition): Message => {
      const { value } = encodeWatermark(
        randomUUID(),
        position,
        byPartition[partition] ?? this.#startedAfter,
        partitions,
      );
      return { key: null, value, partition };
    });
    await this.#produce(producer, messages);
    this.#watermarkSentAt = performance.now();
    this.#watermarkPosition = position;
  }

  async #produce(producer: Producer, messages: Message[]): Promise<void> {
    await producer.send({ topic: this.#options.topic, acks: ALL_IN_SYNC, messages });
  }

  async #renewLease({ everyMs, withinMs, renew }: LeaseRenewal): Promise<void> {
    let renewedAt = performance.now();
    let trouble: unknown = null;
    while (!this.#ending.signal.aborted) {
      await pause(everyMs, this.#ending.signal);
      try {
        if (this.#ending.signal.aborted) return;
        if (!(await renew())) throw new LeaseLost('another relay is at work');
        renewedAt = performance.now();
      } catch (error) {
        trouble = error;
        if (error instanceof LeaseLost) throw error;
      }
      if (performance.now() - renewedAt > withinMs) throw trouble;
    }
  }

  /** Rejects where partitions were added, so that the next session knows of them. */
  async #watchPartitions(): Promise<void> {
    const { kafka, topic, partitions, lookMs } = this.#options;
    while (!this.#ending.signal.aborted) {
      await pause(lookMs, this.#ending.signal);
      if (this.#ending.signal.aborted) return;
      const now = await partitionsOf(kafka, topic);
      if (now !== partitions) throw new Error(`${topic} has ${now} partitions now, and had ${partitions}`);
    }
  }
}

class LeaseLost extends Error {
  override readonly name = 'SeatLost';
}
