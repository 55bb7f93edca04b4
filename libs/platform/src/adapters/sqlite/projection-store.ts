import { Kysely, sql } from 'kysely';
import { SqlProjectionStore } from '../sql/projection-store.js';
import type { Windows } from '../sql/sql-database.js';
import type { TableStyle } from '../sql/table-style.js';
import { migrate, type Tables } from '../sql/tables.js';
import { sqliteDialect } from './dialect.js';
import type { SqliteFile } from './sqlite-file.js';
import { sqliteWords } from './word-index.js';

/** SQLite compares texts by their letters' numbers as it is. */
export const sqliteTables: TableStyle = {
  clustered: sql`without rowid`,
  byLetters: sql``,
  numbered: sql`integer primary key`,
  words: sqliteWords,
};

/** The read models in the record's own file. */
class SqliteProjectionStore extends SqlProjectionStore {
  readonly #version: () => string;

  constructor(file: SqliteFile, writer: Kysely<Tables>, windows: Windows) {
    const reader = new Kysely<Tables>({ dialect: sqliteDialect(file, 'reader') });
    // A transaction of the one writing connection is alone as it is.
    super({ writer, reader, alone: async () => {}, windows, words: sqliteWords });
    // SQLite counts what other connections, and so whoever writes, have changed in the file.
    const changes = file.reader.prepare('pragma data_version');
    this.#version = () => String(changes.get()?.['data_version']);
  }

  override async version(): Promise<string> {
    return this.#version();
  }
}

/** While a statement runs, nothing else does. */
export const inThread: Windows = { first: 200, most: 200 };

/** Rejects where its tables are newer than this version. */
export async function openProjectionStore(file: SqliteFile, windows = inThread): Promise<SqlProjectionStore> {
  const writer = new Kysely<Tables>({ dialect: sqliteDialect(file, 'rows') });
  await migrate(writer, sqliteTables);
  return new SqliteProjectionStore(file, writer, windows);
}
