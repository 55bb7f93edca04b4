import type { StatementSync } from 'node:sqlite';
import { EventLogUnavailable } from '../../ports/event-log.js';
import { positionOf } from '../position.js';
import { refuseFuture, type Stamps } from '../stamps.js';
import type { SqliteFile } from './sqlite-file.js';

/** How far ahead a promise is written down, so that one write serves all who ask within that time. */
const LEASE_MS = 1_000;

/**
 * The time of a log in a SQLite file. What was answered as settled stays so after a kill and with a clock set back: the file
 * holds an instant before which nothing is recorded any more, and a start begins from it.
 */
export class LogClock {
  readonly #file: SqliteFile;
  readonly #stamps: Stamps;
  readonly #last: StatementSync;
  readonly #write: StatementSync;
  /** What the file promises. */
  #lease: number;

  constructor(file: SqliteFile, stamps: Stamps) {
    this.#file = file;
    this.#stamps = stamps;
    this.#last = file.writer.prepare('select position, stream, meta from events order by position desc limit 1');
    this.#write = file.writer.prepare('update clock set floor = ?');
    this.#lease = Date.parse(String(file.writer.prepare('select floor from clock').get()?.['floor']));
    // An event that begins the time anew has written its own promise over those before it: the file's is the newer word.
    const lease = this.#lease;
    this.look();
    stamps.notBefore(lease);
    this.#lease = lease;
  }

  /** What is in the log by now, whoever wrote it. Under the mutex, between transactions or at the beginning of one. */
  look(): void {
    const { position, stream, meta } = this.#last.get() ?? {};
    if (typeof meta !== 'string') return;
    const { recordedAt } = JSON.parse(meta) as { readonly recordedAt: string };
    const seen = { stream: String(stream), position: positionOf(Number(position)), meta: { recordedAt } };
    if (this.#stamps.saw(seen)) this.#lease = Date.parse(recordedAt);
  }

  behind(): number {
    this.look();
    return this.#stamps.ahead();
  }

  /** From when this is answered no event is recorded at `instant` or before it. Throws `RangeError`. */
  async settle(instant: number): Promise<void> {
    // By a wrong time that another process has put right nothing is settled any more, and nothing is promised.
    this.look();
    if (this.#stamps.isSettled(instant)) return this.#stamps.settle(instant);
    // Under the mutex, so after whatever is being written with an instant of its own.
    await this.#file.mutex.runExclusive(async () => {
      this.look();
      const [settled, now] = [this.#stamps.isSettled(instant), this.#stamps.now()];
      if (!settled) refuseFuture(instant, now);
      if (!settled && instant >= this.#lease) await this.#promise(Math.max(now, instant) + LEASE_MS);
      this.#stamps.settle(instant);
    });
  }

  async #promise(until: number): Promise<void> {
    await this.#file.state.writing(EventLogUnavailable, async () => {
      try {
        await this.#file.begin();
        this.#write.run(new Date(until).toISOString());
        await this.#file.commit();
      } catch (error) {
        this.#file.rollback();
        throw error;
      }
    });
    this.#lease = until;
  }
}
