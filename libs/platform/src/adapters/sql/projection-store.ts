import type { NextRows, ProjectionStore } from '../../ports/projection-store.js';
import type { Projection } from '../../ports/read-store.js';
import { NextSqlRows } from './next-rows.js';
import { liveNames } from './row-names.js';
import { type SqlDatabase, SqlRows } from './sql-rows.js';

/** The rows that are read, in a SQL database. */
export class SqlProjectionStore extends SqlRows implements ProjectionStore {
  readonly #db: SqlDatabase;

  constructor(db: SqlDatabase) {
    super(db, liveNames);
    this.#db = db;
  }

  beside(projections: readonly Pick<Projection, 'name' | 'version'>[]): Promise<NextRows> {
    return NextSqlRows.begin(this.#db, projections);
  }
}
