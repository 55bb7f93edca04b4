import { randomUUID } from 'node:crypto';
import type { Kafka } from 'kafkajs';
import { messageOf } from '../../message.js';
import type { EventLog } from '../../ports/event-log.js';
import type { RelayLease, RelayProgress } from '../../ports/relay-lease.js';
import { Delay } from '../../delay.js';
import { waitAfter } from '../../wait-after.js';
import { RelaySession } from './relay-session.js';
import { ensureTopic, type TopicWanted } from './topic.js';

export interface RelayOptions extends TopicWanted {
  readonly log: EventLog;
  readonly lease: RelayLease;
  readonly kafka: Kafka;
  /** How long the lease is held without a sign of life: the longest that a take-over takes. */
  readonly leaseMs?: number;
  /** Most events of one send. */
  readonly batch?: number;
  readonly watermarkMs?: number;
  /** How often it looks whether partitions were added. */
  readonly lookMs?: number;
  /** Called with what went wrong and is being retried. */
  onTrouble(error: unknown): void;
}

export interface RelayStatus {
  readonly state: 'active' | 'standby' | 'failing';
  readonly position: string | null;
  /** Age of the oldest event that Kafka does not have yet, in seconds; `null` where the log cannot be asked, and where this relay is not the one at work. */
  readonly lagSeconds: number | null;
  /** The last trouble's, also after it is over. */
  readonly lastError: string | null;
}

/**
 * Carries the log to Kafka. Of several relays one is at work. It may send an event twice (after a crash, an outage, a
 * take-over) and never skips one; who reads goes by revisions, so the second time does nothing.
 */
export class Relay {
  readonly #options: RelayOptions;
  readonly #holder = randomUUID();
  readonly #delay = new Delay();
  #state: RelayStatus['state'] = 'standby';
  #lastError: string | null = null;
  #session: RelaySession | null = null;
  #sent: RelayProgress | null = null;
  #failures = 0;
  #stopping = false;
  #running: Promise<void> | null = null;

  constructor(options: RelayOptions) {
    this.#options = options;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** After the batch at hand; the lease is free at once. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#delay.wake();
    this.#session?.end();
    await this.#running;
  }

  /** Of the last event that Kafka acknowledged to this relay; `null` where it has not been at work. */
  get position(): string | null {
    return (this.#session?.sent ?? this.#sent)?.position ?? null;
  }

  /** Whether it has the lease, and so is the one of several that is at work. */
  get holdsLease(): boolean {
    return this.#session !== null;
  }

  /** Never rejects. */
  async status(): Promise<RelayStatus> {
    const { position } = this;
    const status = { state: this.#state, position, lastError: this.#lastError };
    try {
      const [next] = await this.#options.log.readAll(position, 1);
      const age = next === undefined ? 0 : (Date.now() - Date.parse(next.meta.recordedAt)) / 1_000;
      return { ...status, lagSeconds: this.#state === 'standby' ? null : Math.max(0, age) };
    } catch (error) {
      return { ...status, state: 'failing', lagSeconds: null, lastError: messageOf(error) };
    }
  }

  async #run(): Promise<void> {
    const { lease, topic, leaseMs = 5_000, onTrouble } = this.#options;
    while (!this.#stopping) {
      try {
        const sent = await lease.acquire(topic, this.#holder, leaseMs);
        if (sent === null) {
          this.#state = 'standby';
          this.#failures = 0;
          await this.#delay.wait(leaseMs / 5);
        } else await this.#runSession(sent);
      } catch (error) {
        this.#state = 'failing';
        this.#failures += 1;
        this.#lastError = messageOf(error);
        onTrouble(error);
        await this.#delay.wait(waitAfter(this.#failures, 100, 2_000));
      }
    }
  }

  /** Until it is to stop (resolves), or loses its lease, the log, Kafka or the database (rejects). */
  async #runSession(sent: RelayProgress): Promise<void> {
    const {
      kafka,
      log,
      lease,
      topic,
      leaseMs = 5_000,
      batch = 500,
      watermarkMs = 1_000,
      lookMs = 30_000,
    } = this.#options;
    const partitions = await ensureTopic(kafka, this.#options);
    const session = new RelaySession({ log, kafka, topic, partitions, batch, watermarkMs, lookMs, sent });
    this.#session = session;
    if (this.#stopping) session.end();
    const renew = () => lease.renew(topic, this.#holder, leaseMs, session.sent);
    try {
      await session.run({
        everyMs: leaseMs / 5,
        withinMs: leaseMs,
        renew,
        begun: () => {
          // After trouble it is to carry something first: else it would be well again each time it begins.
          if (this.#failures === 0) this.#state = 'active';
        },
        progressed: () => {
          this.#state = 'active';
          this.#failures = 0;
        },
      });
    } finally {
      this.#sent = session.sent;
      this.#session = null;
      // Where even that fails, the lease falls free by itself.
      await lease.release(topic, this.#holder, session.sent).catch(() => undefined);
    }
  }
}
