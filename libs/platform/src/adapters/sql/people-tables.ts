import { type Kysely, sql } from 'kysely';
import { migrateSet, type Migrations } from './migrate.js';

/** Who may sign in, in a file or a schema of its own. */
export interface PeopleTables {
  readonly people: {
    /** Of the account. */
    readonly id: string;
    readonly name: string;
    readonly address: string | null;
    readonly sign_in_name: string;
  };
  readonly accounts: {
    readonly id: string;
    readonly role: string;
    readonly party: string | null;
    readonly lang: string | null;
    readonly created_at: string;
    readonly ended_at: string | null;
    readonly held_since: string | null;
    /** A PHC string. */
    readonly password: string | null;
  };
  /** At most one of an account; it is gone once it was used. */
  readonly letters: {
    readonly account: string;
    /** SHA-256, hexadecimal. */
    readonly hash: string;
    readonly ends_at: string;
  };
  readonly sessions: {
    readonly id: string;
    readonly account: string;
    /** SHA-256, hexadecimal. */
    readonly hash: string;
    readonly opened_at: string;
    readonly seen_at: string;
    /** When the second factor was given in it last. */
    readonly factor_at: string | null;
  };
  readonly factors: {
    readonly account: string;
    /** Base64url, both. */
    readonly secret: string | null;
    readonly offered: string | null;
    readonly last_step: number | null;
  };
  readonly recovery_codes: {
    readonly account: string;
    /** SHA-256, hexadecimal. */
    readonly hash: string;
  };
  readonly audit: {
    readonly id: string;
    readonly at: string;
    readonly what: string;
    readonly account: string | null;
    readonly by: string | null;
    readonly network: string | null;
  };
  readonly drafts: {
    readonly id: string;
    readonly account: string;
    readonly task: string;
    /** JSON. */
    readonly about: string;
    /** JSON. */
    readonly fields: string;
    readonly saved_at: string;
  };
  /** Secrets of the store's own, by what they are for. */
  readonly keys: {
    readonly name: string;
    readonly secret: string;
  };
}

const migrations: Migrations = {
  '0001-people': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('people')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('address', 'text')
        .addColumn('sign_in_name', 'text', (column) => column.notNull().unique())
        .execute();
      await db.schema
        .createTable('accounts')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('role', 'text', (column) => column.notNull())
        .addColumn('party', 'text')
        .addColumn('lang', 'text')
        .addColumn('created_at', 'text', (column) => column.notNull())
        .addColumn('ended_at', 'text')
        .addColumn('held_since', 'text')
        .addColumn('password', 'text')
        .execute();
      await db.schema
        .createTable('letters')
        .addColumn('account', 'text', (column) => column.primaryKey())
        .addColumn('hash', 'text', (column) => column.notNull().unique())
        .addColumn('ends_at', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('sessions')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('account', 'text', (column) => column.notNull())
        .addColumn('hash', 'text', (column) => column.notNull().unique())
        .addColumn('opened_at', 'text', (column) => column.notNull())
        .addColumn('seen_at', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('audit')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('what', 'text', (column) => column.notNull())
        .addColumn('account', 'text')
        .addColumn('network', 'text')
        .execute();
      await db.schema.createIndex('audit_at').on('audit').column('at').execute();
    },
  },
  '0003-drafts': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('drafts')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('account', 'text', (column) => column.notNull())
        .addColumn('task', 'text', (column) => column.notNull())
        .addColumn('about', 'text', (column) => column.notNull())
        .addColumn('fields', 'text', (column) => column.notNull())
        .addColumn('saved_at', 'text', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('drafts_account').on('drafts').column('account').execute();
      await db.schema
        .createTable('keys')
        .addColumn('name', 'text', (column) => column.primaryKey())
        .addColumn('secret', 'text', (column) => column.notNull())
        .execute();
    },
  },
};

/** An account of their own: an older version goes on with people, and lets nobody do what asks for a second factor. */
const factorMigrations: Migrations = {
  '0001-second-factors': {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable('sessions').addColumn('factor_at', 'text').execute();
      await db.schema
        .createTable('factors')
        .addColumn('account', 'text', (column) => column.primaryKey())
        .addColumn('secret', 'text')
        .addColumn('offered', 'text')
        .addColumn('last_step', 'integer')
        .execute();
      await db.schema
        .createTable('recovery_codes')
        .addColumn('hash', 'text', (column) => column.primaryKey())
        .addColumn('account', 'text', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('recovery_codes_account').on('recovery_codes').column('account').execute();
    },
  },
};

/** Apart as well: an older version goes on noting, without saying who administers. */
const auditMigrations: Migrations = {
  '0001-by-whom': {
    up: (db: Kysely<unknown>) => db.schema.alterTable('audit').addColumn('by', 'text').execute(),
  },
};

/** What says who somebody is, or where, or lets them in. */
const telling = [
  ['people', ['name', 'address', 'sign_in_name']],
  ['audit', ['network']],
  ['accounts', ['password']],
  ['factors', ['secret', 'offered']],
  ['drafts', ['about', 'fields']],
] as const;

/**
 * PostgreSQL notes what columns hold, to plan by, in a table of its own that erasing does not reach: of these nothing is noted any
 * more, and by saying their type anew what was is dropped.
 */
const unnotedMigrations = (schema: string): Migrations => ({
  '0001-unnoted-columns': {
    async up(db: Kysely<unknown>) {
      for (const [table, columns] of telling)
        for (const name of columns) {
          const column = sql`alter column ${sql.ref(name)}`;
          await sql`alter table ${sql.table(`${schema}.${table}`)} ${column} type text, ${column} set statistics 0`.execute(
            db,
          );
        }
    },
  },
});

/** `schema`: where the database has such; it is made where there is none. */
export const migratePeople = async (db: Kysely<PeopleTables>, schema?: string): Promise<void> => {
  const within = schema === undefined ? db : db.withSchema(schema);
  await migrateSet(within, migrations, 'people_migration', schema);
  await migrateSet(within, factorMigrations, 'factor_migration', schema);
  await migrateSet(within, auditMigrations, 'audit_migration', schema);
  if (schema !== undefined) await migrateSet(within, unnotedMigrations(schema), 'unnoted_migration', schema);
};
