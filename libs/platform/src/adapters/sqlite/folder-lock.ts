import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { FolderInUse } from './errors.js';
import { opening } from './opening.js';
import { isBusy } from './result-code.js';

/** Holds a folder for one server. The operating system lets go of it however the process ends. */
export class FolderLock {
  readonly #db: DatabaseSync;

  private constructor(db: DatabaseSync) {
    this.#db = db;
  }

  /** Throws `FolderInUse`, `Unusable`, `DiskTrouble`. The folder must exist. */
  static take(folder: string): FolderLock {
    const path = join(folder, 'server.lock');
    return opening(path, () => {
      const db = new DatabaseSync(path, { timeout: 0 });
      try {
        db.exec('begin exclusive');
        return new FolderLock(db);
      } catch (error) {
        db.close();
        throw isBusy(error) ? new FolderInUse(folder) : error;
      }
    });
  }

  release(): void {
    if (this.#db.isOpen) this.#db.close();
  }
}

/** Whether a server holds the folder now. Asks for a reader's share of the lock alone, and for an instant. */
export function isServed(folder: string): boolean {
  const path = join(folder, 'server.lock');
  if (!existsSync(path)) return false;
  const db = new DatabaseSync(path, { readOnly: true, timeout: 0 });
  try {
    db.prepare('select count(*) from sqlite_schema').get();
    return false;
  } catch (error) {
    if (isBusy(error)) return true;
    throw error;
  } finally {
    db.close();
  }
}
