import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { insertAct, insertAppointment } from './appointment-rows.js';
import { migrateSet, type Migrations } from './migrate.js';
import type { PeopleTables } from './people-tables.js';

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

/** An account of their own: an older version goes on with people, each in the function of the invitation, whatever its term. */
const appointmentMigrations: Migrations = {
  '0001-appointments': {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable('sessions').addColumn('acts_by', 'text').execute();
      await db.schema
        .createTable('appointments')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('account', 'text', (column) => column.notNull())
        .addColumn('role', 'text', (column) => column.notNull())
        .addColumn('party', 'text')
        .addColumn('way', 'text', (column) => column.notNull())
        .addColumn('from_day', 'text', (column) => column.notNull())
        .addColumn('until_day', 'text')
        .addColumn('authority', 'text')
        .addColumn('ended_at', 'text')
        .addColumn('lost', 'integer', (column) => column.notNull())
        .addColumn('given_at', 'text', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('appointments_account').on('appointments').column('account').execute();
      await db.schema
        .createTable('appointment_acts')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('appointment', 'text', (column) => column.notNull())
        .addColumn('act', 'text', (column) => column.notNull())
        .addColumn('at', 'text', (column) => column.notNull())
        .addColumn('recorded', 'integer', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('appointments_taken')
        .addColumn('id', 'integer', (column) => column.primaryKey())
        .addColumn('position', 'text')
        .execute();
      await haveWhatTheyWereInvitedTo(db as Kysely<PeopleTables>);
    },
  },
};

/** Whoever was invited before there were appointments has the function of the invitation, from that day on. */
const haveWhatTheyWereInvitedTo = async (db: Kysely<PeopleTables>): Promise<void> => {
  const columns = ['id', 'role', 'party', 'created_at', 'ended_at'] as const;
  for (const { id, role, party, created_at: at, ended_at: endedAt } of await db
    .selectFrom('accounts')
    .select(columns)
    .execute()) {
    const from = at.slice(0, 10);
    const has = { id, account: id, role, party, way: 'holder', from, until: null, authority: null } as const;
    await insertAppointment(db, { ...has, endedAt, lost: false }, at);
    if (endedAt === null) await insertAct(db, { id: randomUUID(), by: 'operator', at, given: has }, false);
  }
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
  await migrateSet(within, appointmentMigrations, 'appointment_migration', schema);
  if (schema !== undefined) await migrateSet(within, unnotedMigrations(schema), 'unnoted_migration', schema);
};
