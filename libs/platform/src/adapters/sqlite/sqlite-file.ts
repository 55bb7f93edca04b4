import { DatabaseSync } from 'node:sqlite';
import { statSync } from 'node:fs';
import { EventLogUnavailable } from '../../ports/event-log.js';
import type { CheckResult } from '../../ports/check.js';
import { NotDurable } from './errors.js';
import { FileState } from './file-state.js';
import { checkOpened, checkUnopened, type Format, numberOf } from './format.js';
import { damagedAt, opening } from './opening.js';
import { fileTrouble, isBusy, isUnsynced } from './result-code.js';
import { pause } from '../../pause.js';
import { Mutex } from '../../mutex.js';

const SYNCHRONOUS_FULL = 2;
const BUSY_PATIENCE_MS = 5_000;
/** Whoever writes beside us leaves the file for a moment only, between two transactions. */
const BUSY_POLL_MS = 2;

/**
 * After how many pages in the write-ahead log a commit also copies them into the file, which takes its time. A server has
 * somebody waiting at every commit and does it seldom; a command beside it, such as a rebuild, does it often and so for both.
 */
export const Checkpoints = { often: 1_000, seldom: 8_000 } as const;

/** A file that is known not to take writes is tried again after so long. */
const TRY_AGAIN_MS = 2_000;
/** Up to here a start reads the whole file: under two seconds on a slow disk. `verify` reads it whatever its size. */
const LARGEST_READ_AT_START = 512 * 1024 * 1024;

/** What SQLite says where somebody else holds the file, said by us. */
class Held extends Error {
  readonly errcode = 5;
}

/**
 * One SQLite file: a connection that writes, one turn at a time, and one that only reads.
 * Both answer "busy" at once, and the waiting is done here, so that no wait blocks the event loop.
 */
export class SqliteFile {
  readonly mutex = new Mutex();
  readonly state: FileState;
  #synced = true;
  /** Whether the disk has once not kept what it was told to keep. */
  #unsynced = false;
  #probing: Promise<void> | null = null;

  private constructor(
    readonly path: string,
    holds: string,
    readonly writer: DatabaseSync,
    readonly reader: DatabaseSync,
    /** The version of the format that was found, which may be older than the one it has now. */
    readonly foundVersion: number,
  ) {
    this.state = new FileState(holds);
  }

  /** `checkpointPages`: see `Checkpoints`. Throws `NotOurLog`, `NewerLog`, `NotDurable`, `Damaged`, `Unusable`, `DiskTrouble`. */
  static open(path: string, format: Format, checkpointPages: number = Checkpoints.often): SqliteFile {
    return opening(path, () => {
      checkUnopened(path, format);
      const writer = new DatabaseSync(path, { timeout: 1_000 });
      try {
        const found = checkOpened(writer, path, format);
        writer.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on');
        const synchronous = numberOf(writer, 'pragma synchronous');
        if (synchronous !== SYNCHRONOUS_FULL) throw new NotDurable(`${path}: synchronous is ${synchronous}, not FULL`);
        const reader = new DatabaseSync(path, { readOnly: true, timeout: 1_000 });
        writer.exec(`pragma busy_timeout = 0; pragma wal_autocheckpoint = ${checkpointPages}`);
        return new SqliteFile(path, format.holds, writer, reader, found);
      } catch (error) {
        writer.close();
        throw error;
      }
    });
  }

  /** For a server that starts: that every page can be read. Throws `Damaged`. */
  tryReading(): void {
    opening(this.path, () => {
      if (statSync(this.path).size > LARGEST_READ_AT_START) return;
      const found = this.reader.prepare('pragma quick_check(1)').get()?.['quick_check'];
      if (found !== 'ok') throw damagedAt(this.path, String(found));
    });
  }

  /** For a server that starts, once it is known that the file is one of this version: that it may be written. Throws `Unusable`. */
  async tryWriting(): Promise<void> {
    await this.#probe().catch((error: unknown) => {
      // With a full disk one still reads; what is not permitted is somebody's setting.
      if (error instanceof Error && fileTrouble(error.cause) === 'not-permitted')
        opening(this.path, () => {
          throw error.cause;
        });
    });
  }

  /** `work` and what it wrote, committed, or nothing. It is called under the mutex and must not wait. */
  transaction<T>(work: (db: DatabaseSync) => T): Promise<T> {
    return this.state.writing(EventLogUnavailable, () =>
      this.mutex.runExclusive(async () => {
        try {
          await this.begin();
          const result = work(this.writer);
          await this.commit();
          return result;
        } catch (error) {
          this.rollback();
          throw error;
        }
      }),
    );
  }

  /**
   * Only for the holder of the mutex. `durable` false: the commit does not wait for the disk; for what the log can give again.
   * The next durable commit syncs it too, in the same file and order, so after a power cut rows are never ahead of the log.
   */
  async begin(durable = true): Promise<void> {
    if (this.#unsynced) await this.#patiently(() => this.#settle());
    if (durable !== this.#synced) this.writer.exec(`pragma synchronous = ${durable ? 'full' : 'normal'}`);
    this.#synced = durable;
    await this.#patiently(() => this.writer.exec('begin immediate'));
  }

  /** Only for the holder of the mutex. */
  async commit(): Promise<void> {
    try {
      await this.#patiently(() => this.writer.exec('commit'));
    } catch (error) {
      this.#unsynced ||= isUnsynced(error);
      throw error;
    }
  }

  /** Only for the holder of the mutex. SQLite has sometimes rolled back by itself (disk full). */
  rollback(): void {
    if (this.writer.isTransaction) this.writer.exec('rollback');
  }

  /**
   * Whether it can be written, by what real writes met; where that went wrong, or nothing was written for `idleMs`, by a
   * write of its own. For health, so never rejects.
   */
  async writes(idleMs = Number.POSITIVE_INFINITY): Promise<CheckResult> {
    const patience = this.state.writes.state === 'down' ? TRY_AGAIN_MS : idleMs;
    if (this.state.sinceWrite > patience) await this.#probe().catch(() => undefined);
    return this.state.writes;
  }

  /** A commit that waits for the disk and changes nothing: the number of the file's format is written once more. */
  #probe(): Promise<void> {
    const write = async (): Promise<void> => {
      await this.transaction((db) => db.exec(`pragma user_version = ${numberOf(db, 'pragma user_version')}`));
      this.state.written();
    };
    this.#probing ??= write().finally(() => (this.#probing = null));
    return this.#probing;
  }

  /**
   * After a sync that the disk refused, the system takes what was not kept for kept, and the next sync would say so too:
   * whatever still lies in the write-ahead log alone is copied into the file, and synced there, before anything follows it.
   */
  #settle(): void {
    const busy = numberOf(this.writer, 'pragma wal_checkpoint(truncate)');
    if (busy !== 0) throw new Held('a reader holds the write-ahead log');
    this.#unsynced = false;
  }

  /** After whoever holds the mutex. */
  close(): Promise<void> {
    return this.mutex.runExclusive(() => {
      if (this.reader.isOpen) this.reader.close();
      if (this.writer.isOpen) this.writer.close();
    });
  }

  async #patiently(work: () => void): Promise<void> {
    const deadline = performance.now() + BUSY_PATIENCE_MS;
    for (;;) {
      try {
        work();
        return;
      } catch (error) {
        if (!isBusy(error) || performance.now() > deadline) throw error;
        await pause(BUSY_POLL_MS);
      }
    }
  }
}
