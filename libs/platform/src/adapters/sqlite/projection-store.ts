import { Kysely } from 'kysely';
import { SqlProjectionStore } from '../sql/projection-store.js';
import { migrate, type Tables } from '../sql/tables.js';
import { sqliteDialect } from './dialect.js';
import type { SqliteFile } from './sqlite-file.js';

/** The read models in the record's own file. Rejects where its tables are newer than this version. */
export async function openProjectionStore(file: SqliteFile): Promise<SqlProjectionStore> {
  const writer = new Kysely<Tables>({ dialect: sqliteDialect(file, 'writer') });
  await migrate(writer);
  const reader = new Kysely<Tables>({ dialect: sqliteDialect(file, 'reader') });
  // A transaction of the one writing connection is alone as it is.
  return new SqlProjectionStore({ writer, reader, alone: async () => {} });
}
