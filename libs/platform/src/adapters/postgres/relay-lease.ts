import { type Kysely, sql } from 'kysely';
import type { RelayProgress } from '../../ports/relay-lease.js';
import type { RelayLease as RelayLeasePort } from '../../ports/relay-lease.js';
import { migrateSet, type Migrations } from '../sql/migrate.js';

export interface RelayTables {
  readonly relay_lease: {
    readonly name: string;
    readonly holder: string;
    readonly until: Date;
    readonly sent: string;
  };
}

const migrations: Migrations = {
  '0001-relay-lease': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('relay_seat')
        .addColumn('name', 'text', (column) => column.primaryKey())
        .addColumn('holder', 'text', (column) => column.notNull())
        .addColumn('until', 'timestamptz', (column) => column.notNull())
        .addColumn('sent', 'text', (column) => column.notNull())
        .execute();
    },
  },
  '0002-relay-lease-by-its-name': {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable('relay_seat').renameTo('relay_lease').execute();
    },
  },
};

export const migrateRelay = (db: Kysely<RelayTables>): Promise<void> => migrateSet(db, migrations, 'relay_migration');

const nothingSent: RelayProgress = { position: null, byPartition: {} };

/** One row that one relay holds at a time. Only the database's clock counts, so that the relays' own may differ. */
export class SqlRelayLease implements RelayLeasePort {
  readonly #db: Kysely<RelayTables>;

  constructor(db: Kysely<RelayTables>) {
    this.#db = db;
  }

  async acquire(name: string, holder: string, forMs: number): Promise<RelayProgress | null> {
    const { rows } = await sql<{ sent: string }>`
      insert into relay_lease as lease (name, holder, until, sent)
      values (${name}, ${holder}, clock_timestamp() + ${forMs} * interval '1 millisecond', ${JSON.stringify(nothingSent)})
      on conflict (name) do update set holder = excluded.holder, until = excluded.until
      where lease.holder = excluded.holder or lease.until < clock_timestamp()
      returning sent`.execute(this.#db);
    return rows[0] === undefined ? null : (JSON.parse(rows[0].sent) as RelayProgress);
  }

  async renew(name: string, holder: string, forMs: number, sent: RelayProgress): Promise<boolean> {
    const { numAffectedRows } = await sql`
      update relay_lease
      set until = clock_timestamp() + ${forMs} * interval '1 millisecond', sent = ${JSON.stringify(sent)}
      where name = ${name} and holder = ${holder}`.execute(this.#db);
    return numAffectedRows === 1n;
  }

  async release(name: string, holder: string, sent: RelayProgress): Promise<void> {
    await sql`
      update relay_lease set until = clock_timestamp() - interval '1 second', sent = ${JSON.stringify(sent)}
      where name = ${name} and holder = ${holder}`.execute(this.#db);
  }
}
