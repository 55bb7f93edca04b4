import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { SqliteFile } from './sqlite-file.js';

/** Kysely over one of a file's two connections. The writing one is held by one user of the file's lane at a time. */
export const sqliteDialect = (file: SqliteFile, use: 'writer' | 'reader'): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => (use === 'writer' ? new WritingDriver(file) : new ReadingDriver(file)),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
});

class ReadingDriver implements Driver {
  readonly #connection: DatabaseConnection;

  constructor(file: SqliteFile) {
    this.#connection = new Connection(file.reader);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return this.#connection;
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin'));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async releaseConnection(): Promise<void> {}

  /** The file's owner closes it. */
  async destroy(): Promise<void> {}
}

class WritingDriver implements Driver {
  readonly #file: SqliteFile;
  readonly #connection: DatabaseConnection;
  #leave = (): void => {};

  constructor(file: SqliteFile) {
    this.#file = file;
    this.#connection = new Connection(file.writer);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    this.#leave = await this.#file.lane.enter();
    return this.#connection;
  }

  beginTransaction(): Promise<void> {
    return this.#file.begin();
  }

  commitTransaction(): Promise<void> {
    return this.#file.commit();
  }

  async rollbackTransaction(): Promise<void> {
    this.#file.rollback();
  }

  async releaseConnection(): Promise<void> {
    this.#leave();
  }

  /** The file's owner closes it. */
  async destroy(): Promise<void> {}
}

class Connection implements DatabaseConnection {
  readonly #db: DatabaseSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const statement = this.#db.prepare(sql);
    const values = parameters as readonly SQLInputValue[];
    if (statement.columns().length > 0) return { rows: statement.all(...values) as Row[] };
    const { changes, lastInsertRowid } = statement.run(...values);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    yield await this.executeQuery<Row>(query);
  }
}
