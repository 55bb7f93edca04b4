import { setImmediate as turn } from 'node:timers/promises';
import type { RecordedEvent } from '#kernel';
import { lowest } from '../ports/checkpoint.js';
import { Mutex } from '../mutex.js';
import { messageOf } from '../message.js';
import { CheckpointMoved } from '../ports/projection-store.js';
import { type Projecting, applyBatch } from './apply-batch.js';
import { aheadOf, adjustedCheckpoints } from './adjust-checkpoints.js';
import { Delay } from '../delay.js';
import { waitAfter } from '../wait-after.js';
import { type RunnerStatus, statusOf } from './status.js';
import { Waiters } from './waiters.js';

export interface RunnerOptions extends Projecting {
  /** Calls back when the log grew; returns the way to stop. Without it the log is polled. */
  appended?(listener: () => void): () => void;
  /** Called with what went wrong and is being retried. */
  onTrouble?(error: unknown): void;
  /** Events per transaction. */
  readonly batch?: number;
  readonly pollMs?: number;
  /** The first wait after an outage; doubles up to 5 s. */
  readonly backoffMs?: number;
}

const LONGEST_BACKOFF_MS = 5_000;
/** One process reads the log whole. */
const ONE_PARTITION = [0];

/**
 * From the log to every read model, within one process. It may deliver an event twice (after a crash, an outage, a rebuild
 * of one projection among many); revisions per projection and stream make the second time do nothing.
 */
export class ProjectionRunner {
  readonly #options: RunnerOptions;
  readonly #mutex = new Mutex();
  readonly #delay = new Delay();
  readonly #waiters = new Waiters();
  #position: string | null = null;
  #prepared = false;
  #failures = 0;
  #lastError: string | null = null;
  #running: Promise<void> | null = null;
  #stopping = false;

  constructor(options: RunnerOptions) {
    this.#options = options;
  }

  start(): void {
    this.#stopping = false;
    this.#running ??= this.#run();
  }

  /** After the batch at hand. Whoever waits gets `false`. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.wake();
    await this.#running;
    this.#running = null;
    this.#waiters.cancel();
  }

  wake(): void {
    this.#delay.wake();
  }

  /** Whether every read model has come to `position` within the time; parked streams do not hold it up. */
  async waitFor(position: string, timeoutMs: number): Promise<boolean> {
    if (this.#position !== null && this.#position >= position) return true;
    return this.#waiters.wait(position, timeoutMs);
  }

  /** Never rejects: an outage is part of the answer. */
  status(): Promise<RunnerStatus> {
    const { log, store } = this.#options;
    return statusOf({
      log,
      store,
      checkpoint: this.#position,
      failing: this.#failures > 0,
      lastError: this.#lastError,
    });
  }

  async #run(): Promise<void> {
    const { appended, pollMs = 1_000, backoffMs = 50 } = this.#options;
    const unlisten = appended?.(() => this.wake());
    while (!this.#stopping) {
      try {
        const events = await this.#mutex.runExclusive(() => this.#step());
        this.#failures = 0;
        // Either way requests get their turn: all of a step may happen in one turn of the event loop.
        await (events.length === 0 ? this.#delay.wait(pollMs) : turn());
      } catch (error) {
        // Others turned to rows that were rebuilt: nothing is wrong, and nothing was stored.
        if (error instanceof CheckpointMoved && this.#prepared) {
          this.#prepared = false;
          continue;
        }
        this.#failures += 1;
        this.#lastError = messageOf(error);
        this.#prepared = false;
        this.#reportTrouble(error);
        // Appends go on rousing it during an outage, so the wait must not be one that they can cut short.
        await this.#backOff(waitAfter(this.#failures - 1, backoffMs, LONGEST_BACKOFF_MS));
      }
    }
    unlisten?.();
  }

  async #step(): Promise<readonly RecordedEvent[]> {
    const { log, batch = 200 } = this.#options;
    if (!this.#prepared) await this.#prepare();
    const events = await log.readAll(this.#position, batch);
    const last = events.at(-1);
    if (last === undefined) return events;
    await applyBatch(this.#options, { events, partitions: ONE_PARTITION, position: last.position });
    this.#position = last.position;
    this.#waiters.reached(last.position);
    return events;
  }

  /** Makes the store fit these projections. */
  async #prepare(): Promise<void> {
    const { log, store, projections } = this.#options;
    const ahead = await aheadOf(log, store);
    const checkpoints = await store.adjustCheckpoints((found) =>
      adjustedCheckpoints(found, { projections, partitions: ONE_PARTITION, ahead }),
    );
    this.#position = lowest(checkpoints);
    this.#prepared = true;
    if (this.#position !== null) this.#waiters.reached(this.#position);
  }

  #reportTrouble(error: unknown): void {
    try {
      this.#options.onTrouble?.(error);
    } catch {
      // Whoever reports trouble must not make more.
    }
  }

  async #backOff(ms: number): Promise<void> {
    const until = performance.now() + ms;
    while (!this.#stopping && performance.now() < until) await this.#delay.wait(until - performance.now());
  }
}
