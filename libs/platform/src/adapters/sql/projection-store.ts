import type { NextEntries, ProjectionStore } from '../../ports/projection-store.js';
import type { Projection } from '../../ports/read-store.js';
import { NextSqlEntries } from './next-entries.js';
import { liveNames } from './row-names.js';
import type { SqlDatabase } from './sql-database.js';
import { SqlStore } from './sql-store.js';

/** The entries that are read, in a SQL database. */
export class SqlProjectionStore extends SqlStore implements ProjectionStore {
  readonly #db: SqlDatabase;

  constructor(db: SqlDatabase) {
    super(db, liveNames);
    this.#db = db;
  }

  openNext(projections: readonly Pick<Projection, 'name' | 'version'>[]): Promise<NextEntries> {
    return NextSqlEntries.begin(this.#db, projections);
  }
}
