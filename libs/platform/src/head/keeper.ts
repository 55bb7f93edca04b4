import { setImmediate as turn } from 'node:timers/promises';
import { DamagedEvent } from '../leaf.js';
import { messageOf } from '../message.js';
import { type CheckResult, down, up } from '../ports/check.js';
import type { EventLog } from '../ports/event-log.js';
import type { HeadStore } from '../ports/head-store.js';
import { Delay } from '../delay.js';
import { within } from '../pause.js';
import { LogMismatch } from './check-head.js';
import { beginHead } from './remember-log.js';
import { HeadBuilder } from './head-builder.js';

/** Events of one turn: what their digests take is not felt by whoever waits for an answer. */
const AT_ONCE = 50;
const RETRY_MS = 5_000;
/** How long a stop goes on reading what is in the log; the next start reads the rest. */
const STOP_WITHIN_MS = 2_000;

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
  /** Called with what went wrong. It is tried again, but for `DamagedEvent` and `LogMismatch`, which end it. */
  onTrouble(error: unknown): void;
}

/**
 * Remembers the log as it grows. It reads after everybody else, from the head that is written down, and writes seldom and into
 * another store, so that no append waits for it. An event may be read twice, and is remembered once.
 */
export class HeadKeeper {
  readonly #options: Required<HeadKeeperOptions>;
  readonly #delay = new Delay();
  #stopAt = Number.POSITIVE_INFINITY;
  #running: Promise<void> | null = null;
  #end: string | null = null;
  #ended = false;
  #builder: HeadBuilder | null = null;
  #writtenAt = 0;
  /** Called once all that is in the log is remembered, or that it is not. */
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
    this.#stopAt = performance.now() + STOP_WITHIN_MS;
    this.#delay.wake();
    await this.#running;
  }

  /** Whether all that is in the log by now is remembered within this time; false at once where one of the two engines fails. */
  async caughtUp(timeoutMs: number): Promise<boolean> {
    if (this.#running === null || this.#ended) return false;
    const done = new Promise<boolean>((resolve) => {
      this.#waiting.push(resolve);
      this.#delay.wake();
    });
    return (await within(timeoutMs, done)) ?? false;
  }

  /** For health: down where the log is not what it was. */
  get state(): CheckResult {
    return this.#end === null ? up : down(this.#end);
  }

  async #run(): Promise<void> {
    await this.#loop();
    this.#ended = true;
    this.#resolveWaiting(false);
  }

  async #loop(): Promise<void> {
    const { pollMs, onTrouble } = this.#options;
    while (this.#end === null) {
      try {
        const more = await this.#advance();
        if (this.#stopping && (!more || performance.now() > this.#stopAt)) return;
        await (more ? turn() : this.#delay.wait(pollMs));
      } catch (error) {
        this.#builder = null;
        this.#resolveWaiting(false);
        onTrouble(error);
        if (error instanceof DamagedEvent || error instanceof LogMismatch) this.#end = messageOf(error);
        else if (this.#stopping) return;
        else await this.#delay.wait(RETRY_MS);
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
      this.#builder = null;
      return false;
    }
    if (this.#builder === null) {
      this.#builder = new HeadBuilder((await beginHead(log, heads, now())).head);
      this.#writtenAt = performance.now();
    }
    // Whoever asks from here on may know of events that this reads no more.
    const asking = this.#waiting.length;
    const events = await log.readAll(this.#builder.position, AT_ONCE);
    await this.#add(this.#builder, events);
    const more = events.length > 0;
    const wanted = this.#stopping || asking > 0;
    const due = performance.now() - this.#writtenAt >= everyMs || (wanted && !more);
    if (this.#builder.unwritten >= every || (due && this.#builder.unwritten > 0)) await this.#write(this.#builder);
    if (!more && this.#builder !== null) this.#resolveWaiting(true, asking);
    return more;
  }

  #resolveWaiting(caughtUp: boolean, first = this.#waiting.length): void {
    for (const resolve of this.#waiting.splice(0, first)) resolve(caughtUp);
  }

  /** What came before a damaged event is remembered. */
  async #add(builder: HeadBuilder, events: Awaited<ReturnType<EventLog['readAll']>>): Promise<void> {
    try {
      for (const event of events) builder.add(event);
    } catch (error) {
      if (builder.unwritten > 0) await this.#write(builder);
      throw error;
    }
  }

  async #write(builder: HeadBuilder): Promise<void> {
    if (!(await builder.write(this.#options.heads, this.#options.now()))) this.#builder = null;
    this.#writtenAt = performance.now();
  }
}
