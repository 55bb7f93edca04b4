import { messageOf } from '../message.js';
import type { EventLog } from '../ports/event-log.js';
import type { ReadStore } from '../ports/read-store.js';
import { type RunnerStatus, statusOf } from './status.js';
import { Waiters } from './waiters.js';
import { pause } from '../pause.js';

/** How often whoever waits looks. */
const POLL_MS = 20;
/** Rows that are behind and have not moved for so long are said to stand still. */
const STILL_MS = 10_000;

/** How far rows are that another process keeps. */
export class CheckpointWatch {
  readonly #log: EventLog;
  readonly #store: ReadStore;
  readonly #waiters = new Waiters();
  #polling = false;
  #seen: string | null = null;
  /** Since when the rows were seen behind at that checkpoint; `null` while they are not. */
  #behindSince: number | null = null;

  constructor(log: EventLog, store: ReadStore) {
    this.#log = log;
    this.#store = store;
  }

  /** Whether every read model has come to `position` within the time. */
  waitFor(position: string, timeoutMs: number): Promise<boolean> {
    const reached = this.#waiters.wait(position, timeoutMs);
    void this.#poll();
    return reached;
  }

  /** Never rejects. */
  async status(): Promise<RunnerStatus> {
    try {
      const checkpoint = await this.#store.checkpoint();
      const status = await statusOf({
        log: this.#log,
        store: this.#store,
        checkpoint,
        failing: false,
        lastError: null,
      });
      const moved = checkpoint !== this.#seen;
      this.#seen = checkpoint;
      if (status.state === 'live') this.#behindSince = null;
      else if (moved || this.#behindSince === null) this.#behindSince = performance.now();
      const still = this.#behindSince !== null && performance.now() - this.#behindSince > STILL_MS;
      return still ? { ...status, state: 'failing', lastError: 'the rows stand still behind the log' } : status;
    } catch (error) {
      return { checkpoint: null, head: null, lag: null, parked: null, state: 'failing', lastError: messageOf(error) };
    }
  }

  /** One look for all who wait. */
  async #poll(): Promise<void> {
    if (this.#polling) return;
    this.#polling = true;
    while (this.#waiters.any()) {
      const checkpoint = await this.#store.checkpoint().catch(() => null);
      if (checkpoint !== null) this.#waiters.reached(checkpoint);
      if (this.#waiters.any()) await pause(POLL_MS);
    }
    this.#polling = false;
  }
}
