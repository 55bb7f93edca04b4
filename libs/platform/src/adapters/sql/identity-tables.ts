import type { Kysely } from 'kysely';
import { migrateSet, type Migrations } from './migrate.js';

/** Who may do what; kept apart from the record, which may be published whole. */
export interface IdentityTables {
  readonly tokens: {
    readonly id: string;
    readonly name: string;
    readonly role: string;
    readonly party: string | null;
    /** SHA-256, hexadecimal. */
    readonly hash: string;
    readonly created_at: string;
    readonly revoked_at: string | null;
  };
  readonly epochs: {
    readonly number: number;
    /** Position of the log. */
    readonly start: string | null;
    readonly opened_at: string;
  };
}

const migrations: Migrations = {
  '0001-tokens': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('tokens')
        // The first folders had it before there were migrations.
        .ifNotExists()
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('role', 'text', (column) => column.notNull())
        .addColumn('party', 'text')
        .addColumn('hash', 'text', (column) => column.notNull().unique())
        .addColumn('created_at', 'text', (column) => column.notNull())
        .addColumn('revoked_at', 'text')
        .execute();
    },
  },
};

/** An account of their own: an older version goes on with the tokens and does not mind what it does not use. */
const epochMigrations: Migrations = {
  '0001-epochs': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('epochs')
        .addColumn('number', 'integer', (column) => column.primaryKey())
        .addColumn('start', 'text')
        .addColumn('opened_at', 'text', (column) => column.notNull())
        .execute();
    },
  },
};

export const migrateIdentity = async (db: Kysely<IdentityTables>): Promise<void> => {
  await migrateSet(db, migrations, 'identity_migration');
  await migrateSet(db, epochMigrations, 'epoch_migration');
};
