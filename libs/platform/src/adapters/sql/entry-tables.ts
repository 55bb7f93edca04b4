import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Migrations } from './migrate.js';
import type { TableStyle } from './table-style.js';

/**
 * One entry per event and reading, in place of one row per stream. What was kept before is dropped: a read model of a newer
 * version is rebuilt from the log in any case.
 */
export const entriesMigration = ({ clustered, byLetters, numbered }: TableStyle): Migrations[string] => {
  const name = (length: number) => sql`varchar(${sql.lit(length)}) ${byLetters}`;
  const text = sql`text ${byLetters}`;
  return {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('heads')
        .addColumn('projection', 'varchar(120)', (column) => column.notNull())
        .addColumn('stream', 'varchar(300)', (column) => column.notNull())
        .addColumn('revision', 'integer', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('heads_pk', ['projection', 'stream'])
        .execute();
      await db.schema
        .createTable('entries')
        .addColumn('id', numbered)
        .addColumn('projection', 'varchar(120)', (column) => column.notNull())
        .addColumn('stream', name(300), (column) => column.notNull())
        .addColumn('revision', 'integer', (column) => column.notNull())
        .addColumn('from_position', name(100), (column) => column.notNull())
        .addColumn('to_position', name(100))
        .addColumn('slice', 'varchar(100)', (column) => column.notNull())
        .addColumn('event', 'varchar(100)', (column) => column.notNull())
        .addColumn('day_from', name(10))
        .addColumn('day_to', name(10))
        .addColumn('ordering', name(500), (column) => column.notNull())
        .addColumn('distribution', 'varchar(300)', (column) => column.notNull())
        .addColumn('facts', text, (column) => column.notNull())
        .addColumn('words', 'text', (column) => column.notNull())
        .addColumn('brief', 'text')
        .addColumn('body', 'text', (column) => column.notNull())
        .execute();
      // Each costs a page written at nearly every entry; whatever else is asked for is found by its key.
      await db.schema
        .createIndex('entries_by_stream')
        .unique()
        .on('entries')
        .columns(['projection', 'stream', 'revision', 'from_position'])
        .execute();
      for (const [name, column] of [
        ['entries_in_order', 'ordering'],
        ['entries_by_position', 'from_position'],
      ] as const)
        await db.schema.createIndex(name).on('entries').columns(['projection', column]).execute();
      await db.schema
        .createTable('entry_keys')
        .addColumn('projection', 'varchar(120)', (column) => column.notNull())
        .addColumn('key', 'varchar(300)', (column) => column.notNull())
        .addColumn('ordering', name(500), (column) => column.notNull())
        .addColumn('entry', 'bigint', (column) => column.notNull())
        .addPrimaryKeyConstraint('entry_keys_pk', ['projection', 'key', 'ordering', 'entry'])
        .modifyEnd(clustered)
        .execute();
      await timeTables(db, clustered, name);
      for (const table of ['projection_rows', 'row_index']) await db.schema.dropTable(table).execute();
      for (const table of ['progress', 'parked']) await sql`delete from ${sql.table(table)}`.execute(db);
    },
  };
};

async function timeTables(
  db: Kysely<unknown>,
  clustered: RawBuilder<unknown>,
  name: (length: number) => RawBuilder<unknown>,
): Promise<void> {
  await db.schema
    .createTable('log_time')
    .addColumn('projection', 'varchar(120)', (column) => column.notNull())
    .addColumn('run', name(100), (column) => column.notNull())
    .addColumn('instant', name(30), (column) => column.notNull())
    .addColumn('position', name(100), (column) => column.notNull())
    .addPrimaryKeyConstraint('log_time_pk', ['projection', 'run', 'instant'])
    .modifyEnd(clustered)
    .execute();
  await db.schema
    .createTable('log_runs')
    .addColumn('projection', 'varchar(120)', (column) => column.notNull())
    .addColumn('run', name(100), (column) => column.notNull())
    .addPrimaryKeyConstraint('log_runs_pk', ['projection', 'run'])
    .modifyEnd(clustered)
    .execute();
  await db.schema
    .createTable('corrected_instants')
    .addColumn('projection', 'varchar(120)', (column) => column.notNull())
    .addColumn('position', name(100), (column) => column.notNull())
    .addColumn('since', name(30), (column) => column.notNull())
    .addColumn('by', name(30), (column) => column.notNull())
    .addPrimaryKeyConstraint('corrected_instants_pk', ['projection', 'position'])
    .execute();
  for (const column of ['run', 'newest']) await db.schema.alterTable('progress').addColumn(column, name(100)).execute();
}
