import { statSync } from 'node:fs';
import { basename } from 'node:path';

interface Found {
  readonly dev: number;
  readonly ino: number;
  readonly size: number;
}

/**
 * Whether a file that is open is still the one at its path. SQLite goes on in a file that was deleted, and nobody ever reads what it
 * writes there. Only looked at from outside: to open and close it here would let go of SQLite's own locks on it (POSIX).
 */
export class OwnFile {
  readonly #path: string;
  readonly #opened: Found | null;
  #wal: Found | null;
  #largest: number;
  #trouble: string | null = null;

  /** Right after SQLite has opened it and read from it. */
  constructor(path: string) {
    this.#path = path;
    this.#opened = found(path);
    this.#wal = found(walOf(path));
    this.#largest = this.#opened?.size ?? 0;
  }

  /** What is the matter, `null` where nothing is. Once it is not ours it is never again: who knows what was written meanwhile. */
  trouble(): string | null {
    return (this.#trouble ??= this.#look());
  }

  #look(): string | null {
    const [now, wal, name] = [found(this.#path), found(walOf(this.#path)), basename(this.#path)];
    const end = 'while the server was running: stop it, and see docs/operations.md, "What is remembered of the record"';
    if (now === null) return `${name} was removed ${end}`;
    if (!isSame(now, this.#opened)) return `another file was put in the place of ${name} ${end}`;
    // Nothing that works on it ever makes it shorter.
    if (now.size < this.#largest) return `${name} was cut short ${end}`;
    if (this.#wal !== null && !isSame(wal, this.#wal)) return `what is to come into ${name} was removed ${end}`;
    this.#largest = now.size;
    this.#wal = wal;
    return null;
  }
}

/** Where SQLite writes first what is committed. It is there for as long as the file is open. */
const walOf = (path: string): string => `${path}-wal`;

const found = (path: string): Found | null => statSync(path, { throwIfNoEntry: false }) ?? null;

const isSame = (one: Found | null, other: Found | null): boolean => one?.dev === other?.dev && one?.ino === other?.ino;
