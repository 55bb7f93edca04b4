import { type CheckResult, down, up } from '../../ports/check.js';
import { Damaged } from '../../damaged.js';
import { EventLogUnavailable } from '../../ports/event-log.js';
import { StoreUnavailable } from '../../ports/projection-store.js';
import { type FileTrouble, fileTrouble } from './result-code.js';

/** A read that met a bad place of the disk says something for so long, though others went well. */
const READ_FAILURE_COUNTS_MS = 30_000;

const reasons: Readonly<Record<Exclude<FileTrouble, 'damaged' | 'not-a-database'>, string>> = {
  full: 'the disk is full',
  disk: 'the disk answers with an error',
  'not-permitted': 'the file, its folder or its disk does not permit it',
  held: 'another process holds the file',
};

type Unavailable = typeof EventLogUnavailable | typeof StoreUnavailable;

/**
 * How reading and writing one file last went, each by itself: what real work met is remembered, so that nobody has to
 * guess. Damage is never forgotten: what was read well since lies somewhere else.
 */
export class FileState {
  /** What is in the file, for sentences: "the record". */
  readonly #what: string;
  readonly #now: () => number;
  #damage: string | null = null;
  #replaced: () => string | null = () => null;
  #write: { readonly reason: string | null; readonly at: number } = { reason: null, at: Number.NEGATIVE_INFINITY };
  #read: { readonly reason: string; readonly at: number } | null = null;

  constructor(what: string, now: () => number = () => performance.now()) {
    this.#what = what;
    this.#now = now;
  }

  /** `notOurs`: why the file is not the one that was opened, `null` where it is: then that is the matter, whatever SQLite says. */
  watchReplacement(replaced: () => string | null): void {
    this.#replaced = replaced;
  }

  /** `work`'s answer. What the file is to blame for is noted and thrown as `kind` or `Damaged`; the rest as it came. */
  reading<T>(kind: Unavailable, work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw this.#noted('read', kind, error);
    }
  }

  /** The same of writing; done only when it is committed, so whoever commits says `written`. */
  async writing<T>(kind: Unavailable, work: () => T | Promise<T>): Promise<T> {
    if (this.#damage !== null) throw new kind(this.#damage);
    try {
      return await work();
    } catch (error) {
      throw this.#noted('written', kind, error);
    }
  }

  written(): void {
    this.#write = { reason: null, at: this.#now() };
  }

  /** Milliseconds since a write last went well or did not. */
  get sinceWrite(): number {
    return this.#now() - this.#write.at;
  }

  get writes(): CheckResult {
    const reason = this.#damage ?? this.#write.reason;
    return reason === null ? up : down(reason);
  }

  get reads(): CheckResult {
    if (this.#damage !== null) return down(this.#damage);
    const recent = this.#read !== null && this.#now() - this.#read.at < READ_FAILURE_COUNTS_MS;
    return this.#read !== null && recent ? down(this.#read.reason) : up;
  }

  #noted(way: 'read' | 'written', kind: Unavailable, error: unknown): unknown {
    const lost = this.#replaced();
    if (lost !== null) return new kind(lost, { cause: error });
    if (error instanceof Damaged) {
      this.#damage = error.message;
      return error;
    }
    const trouble = error instanceof SyntaxError ? 'damaged' : fileTrouble(error);
    if (trouble === null) return error;
    if (trouble === 'damaged' || trouble === 'not-a-database') {
      this.#damage = `${this.#what} is damaged: stop the server and restore a backup`;
      return new Damaged(this.#damage, { cause: error });
    }
    const reason = `${this.#what} cannot be ${way}: ${reasons[trouble]}`;
    if (way === 'read') this.#read = { reason, at: this.#now() };
    else this.#write = { reason, at: this.#now() };
    return new kind(reason, { cause: error });
  }
}
