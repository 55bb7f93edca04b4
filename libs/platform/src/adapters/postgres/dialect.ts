import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  PostgresDialect,
  type PostgresDialectConfig,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import { fieldOf, messageOf } from '../../message.js';
import { Damaged } from '../../damaged.js';
import { StoreUnavailable } from '../../ports/projection-store.js';
import { type DatabaseState, isDamage, reasonOf } from './database-state.js';

/** Kysely's own dialect, which tells a database that is away from one that refuses a statement: `StoreUnavailable`. */
export class GuardedPostgresDialect extends PostgresDialect {
  readonly #state: DatabaseState;

  constructor(config: PostgresDialectConfig, state: DatabaseState) {
    super(config);
    this.#state = state;
  }

  override createDriver(): Driver {
    return new GuardedDriver(super.createDriver(), guardedBy(this.#state));
  }
}

class GuardedDriver implements Driver {
  readonly #inner: Driver;
  readonly #guarded: Guarded;

  constructor(inner: Driver, guarded: Guarded) {
    this.#inner = inner;
    this.#guarded = guarded;
  }

  init(): Promise<void> {
    return this.#inner.init();
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    return new GuardedConnection(await this.#guarded(this.#inner.acquireConnection()), this.#guarded);
  }

  beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    return this.#guarded(this.#inner.beginTransaction(innerOf(connection), settings));
  }

  commitTransaction(connection: DatabaseConnection): Promise<void> {
    return this.#guarded(this.#inner.commitTransaction(innerOf(connection)));
  }

  rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    return this.#guarded(this.#inner.rollbackTransaction(innerOf(connection)));
  }

  releaseConnection(connection: DatabaseConnection): Promise<void> {
    return this.#inner.releaseConnection(innerOf(connection));
  }

  destroy(): Promise<void> {
    return this.#inner.destroy();
  }
}

class GuardedConnection implements DatabaseConnection {
  constructor(
    readonly inner: DatabaseConnection,
    readonly guarded: Guarded,
  ) {}

  executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    return this.guarded(this.inner.executeQuery<Row>(query));
  }

  streamQuery<Row>(query: CompiledQuery, chunk?: number): AsyncIterableIterator<QueryResult<Row>> {
    return this.inner.streamQuery<Row>(query, chunk ?? 1);
  }
}

const innerOf = (connection: DatabaseConnection): DatabaseConnection =>
  connection instanceof GuardedConnection ? connection.inner : connection;

type Guarded = <T>(work: Promise<T>) => Promise<T>;

const codeOf = (error: unknown): string | null => {
  const code = fieldOf(error, 'code');
  return code === undefined ? null : String(code);
};

const guardedBy =
  (state: DatabaseState): Guarded =>
  async (work) => {
    try {
      return await work;
    } catch (error) {
      const code = codeOf(error) ?? '';
      state.note(code);
      if (isDamage(code)) throw new Damaged(reasonOf(code) ?? '', { cause: error });
      throw isAway(error) ? new StoreUnavailable(messageOf(error), { cause: error }) : error;
    }
  };

/** Classes of SQLSTATE that speak of the server and not of the statement: connection, resources, shut down, system, and who may connect. */
const awayClasses = ['08', '53', '57', '58', '28', '3D'];
/** The server takes reads only: a standby, or one whose disk its keeper has closed to writing. */
const READ_ONLY = '25006';
/** A dead lock, or rows that somebody else has changed: the same again may succeed. */
const passing = ['40001', '40P01', '55P03'];

function isAway(error: unknown): boolean {
  const code = codeOf(error);
  // `pg` has no code of its own for a connection that broke, could not be had in time, or belongs to a closed pool.
  if (code === null) return /connect|terminated|timeout|pool after calling end/i.test(messageOf(error));
  return (
    /^E[A-Z]+$/.test(code) ||
    passing.includes(code) ||
    code === READ_ONLY ||
    (code.length === 5 && awayClasses.includes(code.slice(0, 2)))
  );
}
