import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { FolderInUse, isBusy } from './errors.js';

/** Holds a folder for one server. The operating system lets go of it however the process ends. */
export class FolderLock {
  readonly #db: DatabaseSync;

  private constructor(db: DatabaseSync) {
    this.#db = db;
  }

  /** Throws `FolderInUse`. The folder must exist. */
  static take(folder: string): FolderLock {
    const db = new DatabaseSync(join(folder, 'server.lock'), { timeout: 0 });
    try {
      db.exec('begin exclusive');
      return new FolderLock(db);
    } catch (error) {
      db.close();
      throw isBusy(error) ? new FolderInUse(folder) : error;
    }
  }

  release(): void {
    if (this.#db.isOpen) this.#db.close();
  }
}
