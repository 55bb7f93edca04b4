import { type Kysely, sql } from 'kysely';
import { migrateSet, type Migrations } from './migrate.js';
import { sealOf } from './token-seal.js';

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
    /** With a space between. */
    readonly scopes: string | null;
    readonly expires_at: string | null;
  };
  /** The digest of each token's row as it was last written. */
  readonly token_seals: { readonly token: string; readonly seal: string };
  /** Of each event, in the order of the log. */
  readonly leaves: {
    /** From 0. */
    readonly number: number;
    readonly position: string;
    /** SHA-256, hexadecimal. */
    readonly leaf: string;
  };
  /** One row, or none. */
  readonly remembered_head: {
    readonly one: number;
    readonly size: number;
    /** JSON. */
    readonly peaks: string;
    readonly root: string;
    readonly position: string | null;
    readonly at: string;
    readonly trusted_to: string | null;
    readonly trusted_at: string | null;
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

/** An account of their own: an older version goes on with the tokens, and takes one that is held for revoked. */
const holdMigrations: Migrations = {
  '0001-held-tokens': {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable('tokens').addColumn('held_since', 'text').execute();
    },
  },
};

/** An account of their own: an older version goes on with the tokens, and knows neither. */
const scopeMigrations: Migrations = {
  '0001-scopes-and-expiry': {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable('tokens').addColumn('scopes', 'text').execute();
      await db.schema.alterTable('tokens').addColumn('expires_at', 'text').execute();
    },
  },
};

/** Of the remembered head. An account of their own: an older version goes on with the tokens and does not mind what it does not use. */
const headMigrations: Migrations = {
  '0001-remembered-head': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('leaves')
        .addColumn('number', 'integer', (column) => column.primaryKey())
        .addColumn('position', 'text', (column) => column.notNull())
        .addColumn('leaf', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('remembered_head')
        .addColumn('one', 'integer', (column) => column.primaryKey().check(sql`one = 1`))
        .addColumn('size', 'integer', (column) => column.notNull())
        .addColumn('peaks', 'text', (column) => column.notNull())
        .addColumn('root', 'text', (column) => column.notNull())
        .addColumn('position', 'text')
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('trusted_to', 'text')
        .addColumn('trusted_at', 'text')
        .execute();
    },
  },
};

/** Within the transaction that wrote the token. */
export async function seal(db: Kysely<IdentityTables>, id: string): Promise<void> {
  const row = await db.selectFrom('tokens').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return;
  const sealed = { seal: sealOf(row) };
  await db
    .insertInto('token_seals')
    .values({ token: id, ...sealed })
    .onConflict((conflict) => conflict.column('token').doUpdateSet(sealed))
    .execute();
}

/** Apart from the tokens' own, for the same reason; those that are there are sealed as they are found. */
const sealMigrations: Migrations = {
  '0001-token-seals': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('token_seals')
        .addColumn('token', 'text', (column) => column.primaryKey())
        .addColumn('seal', 'text', (column) => column.notNull())
        .execute();
      const identity = db as Kysely<IdentityTables>;
      for (const { id } of await identity.selectFrom('tokens').select('id').execute()) await seal(identity, id);
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
  await migrateSet(db, holdMigrations, 'hold_migration');
  await migrateSet(db, headMigrations, 'head_migration');
  await migrateSet(db, sealMigrations, 'seal_migration');
  await migrateSet(db, epochMigrations, 'epoch_migration');
  await migrateSet(db, scopeMigrations, 'scope_migration');
};
