import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import { DamagedEvent } from '../leaf.js';
import { messageOf } from '../message.js';
import { type CheckResult, down, up } from '../ports/check.js';
import type { EventLog } from '../ports/event-log.js';
import type { HeadStore } from '../ports/head-store.js';
import { Nap } from '../nap.js';
import { OtherThanRemembered } from './check-head.js';
import { beginHead } from './remember-log.js';
import { Seen } from './seen.js';

/** Events of one turn: what their digests take is not felt by whoever waits for an answer. */
const AT_ONCE = 50;
const RETRY_MS = 5_000;
/** How long a stop goes on reading what is in the log; the next start reads the rest. */
const LAST_LOOK_MS = 2_000;

export interface HeadKeeperOptions {
  readonly log: Pick<EventLog, 'readAll' | 'head'>;
  readonly heads: HeadStore;
  /** Leaves after which the head is written. */
  readonly every?: number;
  /** And the longest that one waits to be written. */
  readonly everyMs?: number;
  /** How often it looks whether the log grew. */
  readonly pollMs?: number;
  /** Whether it is this process's turn: where several keep one memory, one at a time is enough. */
  readonly active?: () => boolean;
  readonly now?: () => Date;
  /** Told of what went wrong. It is tried again, but for `DamagedEvent` and `OtherThanRemembered`, which end it. */
  onTrouble(error: unknown): void;
}

/**
 * Remembers the log as it grows. It reads after everybody else, from the head that is written down, and writes seldom and into
 * another store, so that no append waits for it. An event may be read twice, and is remembered once.
 */
export class HeadKeeper {
  readonly #options: Required<HeadKeeperOptions>;
  readonly #nap = new Nap();
  #stopAt = Number.POSITIVE_INFINITY;
  #running: Promise<void> | null = null;
  #end: string | null = null;
  #ended = false;
  #seen: Seen | null = null;
  #writtenAt = 0;
  /** Told once all that is in the log is remembered, or that it is not. */
  #waiting: ((caughtUp: boolean) => void)[] = [];

  constructor(options: HeadKeeperOptions) {
    const usual = { every: 1_000, everyMs: 10_000, pollMs: 1_000, active: () => true, now: () => new Date() };
    this.#options = { ...usual, ...options };
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Once all that is in the log is remembered, where that takes a moment only. */
  async stop(): Promise<void> {
    this.#stopAt = performance.now() + LAST_LOOK_MS;
    this.#nap.rouse();
    await this.#running;
  }

  /** Whether all that is in the log by now is remembered within this time; false at once where one of the two engines fails. */
  async caughtUp(patienceMs: number): Promise<boolean> {
    if (this.#running === null || this.#ended) return false;
    const enough = new AbortController();
    const late = sleep(patienceMs, false, { signal: enough.signal }).catch(() => false);
    const done = new Promise<boolean>((resolve) => {
      this.#waiting.push(resolve);
      this.#nap.rouse();
    });
    const caughtUp = await Promise.race([done, late]);
    enough.abort();
    return caughtUp;
  }

  /** For health: down where the log is not what it was. */
  get state(): CheckResult {
    return this.#end === null ? up : down(this.#end);
  }

  async #run(): Promise<void> {
    await this.#keep();
    this.#ended = true;
    this.#tellWaiting(false);
  }

  async #keep(): Promise<void> {
    const { pollMs, onTrouble } = this.#options;
    while (this.#end === null) {
      try {
        const more = await this.#advance();
        if (this.#stopping && (!more || performance.now() > this.#stopAt)) return;
        await (more ? turn() : this.#nap.sleep(pollMs));
      } catch (error) {
        this.#seen = null;
        this.#tellWaiting(false);
        onTrouble(error);
        if (error instanceof DamagedEvent || error instanceof OtherThanRemembered) this.#end = messageOf(error);
        else if (this.#stopping) return;
        else await this.#nap.sleep(RETRY_MS);
      }
    }
  }

  get #stopping(): boolean {
    return this.#stopAt !== Number.POSITIVE_INFINITY;
  }

  /** One step; answers whether there may be more to read. */
  async #advance(): Promise<boolean> {
    const { log, heads, every, everyMs, active, now } = this.#options;
    if (!active()) {
      this.#seen = null;
      return false;
    }
    if (this.#seen === null) {
      this.#seen = new Seen((await beginHead(log, heads, now())).head);
      this.#writtenAt = performance.now();
    }
    // Whoever asks from here on may know of events that this reads no more.
    const asking = this.#waiting.length;
    const events = await log.readAll(this.#seen.position, AT_ONCE);
    await this.#add(this.#seen, events);
    const more = events.length > 0;
    const asked = this.#stopping || asking > 0;
    const due = performance.now() - this.#writtenAt >= everyMs || (asked && !more);
    if (this.#seen.unwritten >= every || (due && this.#seen.unwritten > 0)) await this.#write(this.#seen);
    if (!more && this.#seen !== null) this.#tellWaiting(true, asking);
    return more;
  }

  #tellWaiting(caughtUp: boolean, first = this.#waiting.length): void {
    for (const told of this.#waiting.splice(0, first)) told(caughtUp);
  }

  /** What came before a damaged event is remembered. */
  async #add(seen: Seen, events: Awaited<ReturnType<EventLog['readAll']>>): Promise<void> {
    try {
      for (const event of events) seen.add(event);
    } catch (error) {
      if (seen.unwritten > 0) await this.#write(seen);
      throw error;
    }
  }

  async #write(seen: Seen): Promise<void> {
    if (!(await seen.write(this.#options.heads, this.#options.now()))) this.#seen = null;
    this.#writtenAt = performance.now();
  }
}
