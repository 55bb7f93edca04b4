import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseSync } from 'node:sqlite';
import { isBusy, NotDurable } from './errors.js';
import { checkOpened, checkUnopened, type Format, numberOf } from './format.js';
import { Lane } from '../../lane.js';

const SYNCHRONOUS_FULL = 2;
const BUSY_PATIENCE_MS = 5_000;
/** Whoever writes beside us leaves the file for a moment only, between two transactions. */
const BUSY_POLL_MS = 2;

/**
 * After how many pages in the write-ahead log a commit also copies them into the file, which takes its time. A server has
 * somebody waiting at every commit and does it seldom; a command beside it, such as a rebuild, does it often and so for both.
 */
export const Checkpoints = { often: 1_000, seldom: 8_000 } as const;

/**
 * One SQLite file: a connection that writes, one turn at a time, and one that only reads.
 * Both answer "busy" at once, and the waiting is done here, so that no wait blocks the event loop.
 */
export class SqliteFile {
  readonly lane = new Lane();
  #synced = true;

  private constructor(
    readonly path: string,
    readonly writer: DatabaseSync,
    readonly reader: DatabaseSync,
    /** The version of the format that was found, which may be older than the one it has now. */
    readonly foundVersion: number,
  ) {}

  /** `checkpointPages`: see `Checkpoints`. Throws `NotOurLog`, `NewerLog`, `NotDurable`. */
  static open(path: string, format: Format, checkpointPages: number = Checkpoints.often): SqliteFile {
    checkUnopened(path, format);
    const writer = new DatabaseSync(path, { timeout: 1_000 });
    try {
      const found = checkOpened(writer, path, format);
      writer.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on');
      const synchronous = numberOf(writer, 'pragma synchronous');
      if (synchronous !== SYNCHRONOUS_FULL) throw new NotDurable(`${path}: synchronous is ${synchronous}, not FULL`);
      const reader = new DatabaseSync(path, { readOnly: true, timeout: 1_000 });
      writer.exec(`pragma busy_timeout = 0; pragma wal_autocheckpoint = ${checkpointPages}`);
      return new SqliteFile(path, writer, reader, found);
    } catch (error) {
      writer.close();
      throw error;
    }
  }

  /** `work` and what it wrote, committed, or nothing. It is called within the lane and must not wait. */
  transaction<T>(work: (db: DatabaseSync) => T): Promise<T> {
    return this.lane.run(async () => {
      await this.begin();
      try {
        const result = work(this.writer);
        await this.commit();
        return result;
      } catch (error) {
        this.rollback();
        throw error;
      }
    });
  }

  /**
   * Only for the holder of the lane. `durable` false: the commit does not wait for the disk; for what the log can give again.
   * The next durable commit syncs it too, in the same file and order, so after a power cut rows are never ahead of the log.
   */
  begin(durable = true): Promise<void> {
    if (durable !== this.#synced) this.writer.exec(`pragma synchronous = ${durable ? 'full' : 'normal'}`);
    this.#synced = durable;
    return this.#patiently('begin immediate');
  }

  /** Only for the holder of the lane. */
  commit(): Promise<void> {
    return this.#patiently('commit');
  }

  /** Only for the holder of the lane. SQLite has sometimes rolled back by itself (disk full). */
  rollback(): void {
    if (this.writer.isTransaction) this.writer.exec('rollback');
  }

  /** After whoever is in the lane. */
  close(): Promise<void> {
    return this.lane.run(() => {
      if (this.reader.isOpen) this.reader.close();
      if (this.writer.isOpen) this.writer.close();
    });
  }

  async #patiently(sql: string): Promise<void> {
    const deadline = performance.now() + BUSY_PATIENCE_MS;
    for (;;) {
      try {
        this.writer.exec(sql);
        return;
      } catch (error) {
        if (!isBusy(error) || performance.now() > deadline) throw error;
        await sleep(BUSY_POLL_MS);
      }
    }
  }
}
