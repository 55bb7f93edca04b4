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
    /** Of one that is held: since when, so that no version lets it in. */
    readonly revoked_at: string | null;
    readonly held_since: string | null;
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

/** An account of their own: an older version goes on with the tokens, and takes one that is held for revoked. */
const holdMigrations: Migrations = {
  '0001-held-tokens': {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable('tokens').addColumn('held_since', 'text').execute();
    },
  },
};

export const migrateIdentity = async (db: Kysely<IdentityTables>): Promise<void> => {
  await migrateSet(db, migrations, 'identity_migration');
  await migrateSet(db, holdMigrations, 'hold_migration');
};
