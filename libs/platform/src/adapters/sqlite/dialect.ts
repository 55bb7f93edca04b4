import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
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
import { LRUCache } from 'lru-cache';
import { StoreUnavailable } from '../../ports/projection-store.js';
import type { SqliteFile } from './sqlite-file.js';

/**
 * Kysely over one of a file's two connections. The writing one is held by one user of the file's mutex at a time;
 * `rows`: by one who writes what the log can give again, and does not wait for the disk.
 */
export const sqliteDialect = (file: SqliteFile, use: 'writer' | 'rows' | 'reader'): Dialect => ({
  createAdapter: () => new TransactionalAdapter(),
  createDriver: () => (use === 'reader' ? new ReadingDriver(file) : new WritingDriver(file, use === 'writer')),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
});

/** SQLite's tables are made and changed within a transaction like their rows: a migration that is cut short leaves nothing of itself. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class ReadingDriver implements Driver {
  readonly #connection: DatabaseConnection;

  constructor(file: SqliteFile) {
    this.#connection = new Connection(file.reader, async (work) => file.state.reading(StoreUnavailable, work));
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
  readonly #durable: boolean;
  #release = (): void => {};

  constructor(file: SqliteFile, durable: boolean) {
    this.#file = file;
    this.#durable = durable;
    this.#connection = new Connection(file.writer, (work) => file.state.writing(StoreUnavailable, work));
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    this.#release = await this.#file.mutex.acquire();
    return this.#connection;
  }

  beginTransaction(): Promise<void> {
    return this.#file.state.writing(StoreUnavailable, () => this.#file.begin(this.#durable));
  }

  commitTransaction(): Promise<void> {
    return this.#file.state.writing(StoreUnavailable, () => this.#file.commit());
  }

  async rollbackTransaction(): Promise<void> {
    this.#file.rollback();
  }

  async releaseConnection(): Promise<void> {
    this.#release();
  }

  /** The file's owner closes it. */
  async destroy(): Promise<void> {}
}

/** Statements kept: the shapes that are asked again and again are few. */
const MOST_PREPARED = 200;

/** Does it, and notes what it says of the file where it cannot be done. */
type Watched = <T>(work: () => T) => Promise<T>;

class Connection implements DatabaseConnection {
  readonly #db: DatabaseSync;
  readonly #watched: Watched;
  readonly #prepared = new LRUCache<string, StatementSync>({ max: MOST_PREPARED });

  constructor(db: DatabaseSync, watched: Watched) {
    this.#db = db;
    this.#watched = watched;
  }

  executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    return this.#watched(() => this.#execute<Row>(query));
  }

  #execute<Row>({ sql, parameters }: CompiledQuery): QueryResult<Row> {
    const statement = this.#statement(sql);
    const values = parameters as readonly SQLInputValue[];
    if (statement.columns().length > 0) return { rows: statement.all(...values) as Row[] };
    const { changes, lastInsertRowid } = statement.run(...values);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  #statement(sql: string): StatementSync {
    const kept = this.#prepared.get(sql);
    if (kept !== undefined) return kept;
    const statement = this.#db.prepare(sql);
    this.#prepared.set(sql, statement);
    return statement;
  }

  async *streamQuery<Row>(query: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    yield await this.executeQuery<Row>(query);
  }
}
