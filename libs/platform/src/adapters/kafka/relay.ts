import { randomUUID } from 'node:crypto';
import type { Kafka } from 'kafkajs';
import { messageOf } from '../../message.js';
import type { EventLog } from '../../ports/event-log.js';
import type { RelaySeat, Sent } from '../../ports/relay-seat.js';
import { Nap } from '../../nap.js';
import { waitAfter } from '../../wait-after.js';
import { Shift } from './shift.js';
import { ensureTopic, type TopicWanted } from './topic.js';

export interface RelayOptions extends TopicWanted {
  readonly log: EventLog;
  readonly seat: RelaySeat;
  readonly kafka: Kafka;
  /** How long the seat is held without a sign of life: the longest that a take-over takes. */
  readonly seatMs?: number;
  /** Most events of one send. */
  readonly batch?: number;
  readonly watermarkMs?: number;
  /** How often it looks whether partitions were added. */
  readonly lookMs?: number;
  /** Told of what went wrong and is being retried. */
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
  readonly #nap = new Nap();
  #state: RelayStatus['state'] = 'standby';
  #lastError: string | null = null;
  #shift: Shift | null = null;
  #sent: Sent | null = null;
  #failures = 0;
  #stopping = false;
  #running: Promise<void> | null = null;

  constructor(options: RelayOptions) {
    this.#options = options;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** After the batch at hand; the seat is free at once. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#nap.rouse();
    this.#shift?.end();
    await this.#running;
  }

  /** Of the last event that Kafka acknowledged to this relay; `null` where it has not been at work. */
  get position(): string | null {
    return (this.#shift?.sent ?? this.#sent)?.position ?? null;
  }

  /** Whether it has the seat, and so is the one of several that is at work. */
  get seated(): boolean {
    return this.#shift !== null;
  }

  /** Never rejects. */
  async status(): Promise<RelayStatus> {
    const { position } = this;
    const told = { state: this.#state, position, lastError: this.#lastError };
    try {
      const [next] = await this.#options.log.readAll(position, 1);
      const age = next === undefined ? 0 : (Date.now() - Date.parse(next.meta.recordedAt)) / 1_000;
      return { ...told, lagSeconds: this.#state === 'standby' ? null : Math.max(0, age) };
    } catch (error) {
      return { ...told, state: 'failing', lagSeconds: null, lastError: messageOf(error) };
    }
  }

  async #run(): Promise<void> {
    const { seat, topic, seatMs = 5_000, onTrouble } = this.#options;
    while (!this.#stopping) {
      try {
        const sent = await seat.take(topic, this.#holder, seatMs);
        if (sent === null) {
          this.#state = 'standby';
          this.#failures = 0;
          await this.#nap.sleep(seatMs / 5);
        } else await this.#work(sent);
      } catch (error) {
        this.#state = 'failing';
        this.#failures += 1;
        this.#lastError = messageOf(error);
        onTrouble(error);
        await this.#nap.sleep(waitAfter(this.#failures, 100, 2_000));
      }
    }
  }

  /** Until it is to stop (resolves), or loses its seat, the log, Kafka or the database (rejects). */
  async #work(sent: Sent): Promise<void> {
    const {
      kafka,
      log,
      seat,
      topic,
      seatMs = 5_000,
      batch = 500,
      watermarkMs = 1_000,
      lookMs = 30_000,
    } = this.#options;
    const partitions = await ensureTopic(kafka, this.#options);
    const shift = new Shift({ log, kafka, topic, partitions, batch, watermarkMs, lookMs, sent });
    this.#shift = shift;
    if (this.#stopping) shift.end();
    const keep = () => seat.keep(topic, this.#holder, seatMs, shift.sent);
    try {
      await shift.work({
        everyMs: seatMs / 5,
        withinMs: seatMs,
        keep,
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
      this.#sent = shift.sent;
      this.#shift = null;
      // Where even that fails, the seat falls free by itself.
      await seat.leave(topic, this.#holder, shift.sent).catch(() => undefined);
    }
  }
}
