import { type Check, down } from '../../ports/check.js';
import { Kysely, sql } from 'kysely';
import pg from 'pg';
import type { ProjectionStore } from '../../ports/projection-store.js';
import type { HeadStore } from '../../ports/head-store.js';
import type { IdentityStore } from '../../ports/identity-store.js';
import type { TokenStore } from '../../ports/token-store.js';
import { SqlHeadStore } from '../sql/head-store.js';
import type { EpochStore } from '../../ports/epoch-store.js';
import { SqlEpochStore } from '../sql/epoch-store.js';
import { migratePeople } from '../sql/people-migrations.js';
import type { PeopleTables } from '../sql/people-tables.js';
import { SqlProjectionStore } from '../sql/projection-store.js';
import { migrateIdentity, type IdentityTables } from '../sql/identity-tables.js';
import { migrate, type Tables } from '../sql/tables.js';
import { SqlTokenStore } from '../sql/token-store.js';
import { peopleIn, peopleSchema } from './people.js';
import { DatabaseState } from './database-state.js';
import { GuardedPostgresDialect } from './dialect.js';
import { postgresWords } from './word-index.js';
import { migrateRelay, SqlRelayLease, type RelayTables } from './relay-lease.js';

/** All that the services share in PostgreSQL. */
export interface Database {
  readonly projectionStore: ProjectionStore;
  readonly tokens: TokenStore;
  /** Who may sign in, in a schema of its own. */
  readonly people: IdentityStore;
  readonly heads: HeadStore;
  readonly epochs: EpochStore;
  readonly relayLease: SqlRelayLease;
  /** Brings every table up to date. Kysely takes an advisory lock, so any number of services may do it at once. */
  migrate(): Promise<void>;
  /** Rejects with `StoreUnavailable` where the database does not answer. */
  ping(): Promise<void>;
  /** Whether it answers, its disk did what it was told, and, for who writes, whether it takes anything. */
  check(use: 'reads' | 'writes'): Check;
  close(): Promise<void>;
}

export interface PostgresOptions {
  readonly url: string;
  /** Most connections of this process. */
  readonly poolSize: number;
  /** How long a caller waits for a connection, and a statement may take, in ms. */
  readonly timeoutMs: number;
  /** Called when an idle connection breaks; the pool makes a new one when it is needed. */
  onTrouble(error: unknown): void;
}

/**
 * The driver takes these modes for verify-full, and says so on the console, with advice for another day. Where the address
 * asks for the meaning that they have elsewhere, it is left alone.
 */
const plainly = (url: string): string =>
  url.includes('uselibpqcompat=')
    ? url
    : url.replace(/([?&]sslmode=)(?:prefer|require|verify-ca)(?=&|$)/, '$1verify-full');

/** Connects when it is first asked; so a process may start before its database does. */
export function openPostgres({ url, poolSize, timeoutMs, onTrouble }: PostgresOptions): Database {
  const pool = new pg.Pool({
    connectionString: plainly(url),
    max: poolSize,
    connectionTimeoutMillis: timeoutMs,
    query_timeout: timeoutMs * 6,
    keepAlive: true,
    application_name: 'tanfidh',
  });
  pool.on('error', onTrouble);
  // A connection that breaks while it is lent out tells only itself, and would end the process.
  pool.on('connect', (client) => client.on('error', onTrouble));
  const state = new DatabaseState();
  const db = new Kysely<unknown>({ dialect: new GuardedPostgresDialect({ pool }, state) });
  const [rows, identity, relay] = [db as Kysely<Tables>, db as Kysely<IdentityTables>, db as Kysely<RelayTables>];
  const people = db as Kysely<PeopleTables>;
  return {
    // Nobody else may touch a checkpoint while a store is refitted.
    projectionStore: new SqlProjectionStore({
      writer: rows,
      reader: rows,
      alone: (alone) => sql`lock table checkpoints in share row exclusive mode`.execute(alone),
      // What it goes through it goes through by itself; only what it hands back takes time here.
      windows: { first: 200, most: 1_000_000 },
      words: postgresWords,
    }),
    tokens: new SqlTokenStore(identity),
    people: peopleIn(people),
    heads: new SqlHeadStore(identity),
    epochs: new SqlEpochStore(identity),
    relayLease: new SqlRelayLease(relay),
    async migrate() {
      await migrate(rows, {
        clustered: sql``,
        byLetters: sql`collate "C"`,
        numbered: sql`bigint generated always as identity primary key`,
        words: postgresWords,
      });
      await migrateIdentity(identity);
      await migratePeople(people, peopleSchema);
      await migrateRelay(relay);
    },
    async ping() {
      await sql`select 1`.execute(db);
    },
    check: (use) => ({
      name: 'database',
      of: 'database',
      needed: true,
      async look() {
        const { rows } = await sql<{ only: string }>`select current_setting('transaction_read_only') as only`.execute(
          db,
        );
        const closed = use === 'writes' && rows[0]?.only === 'on';
        return closed ? down('the database may only be read') : state.result;
      },
    }),
    close: () => db.destroy(),
  };
}
