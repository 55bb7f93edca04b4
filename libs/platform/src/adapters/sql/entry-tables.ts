import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Migrations } from './migrate.js';

/**
 * One entry per event and reading, in place of one row per stream. What was kept before is dropped: a read model of a newer
 * version is made anew from the log in any case.
 */
export const entriesMigration = (
  clustered: RawBuilder<unknown>,
  byLetters: RawBuilder<unknown>,
): Migrations[string] => {
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
      await db.schema.createIndex('heads_by_stream').on('heads').column('stream').execute();
      await db.schema
        .createTable('entries')
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
        .addPrimaryKeyConstraint('entries_pk', ['projection', 'stream', 'revision', 'from_position'])
        .execute();
      const index = (of: string, columns: string[]) =>
        db.schema.createIndex(of).on('entries').columns(columns).execute();
      await index('entries_in_order', ['projection', 'ordering']);
      await index('entries_by_slice', ['projection', 'slice', 'ordering']);
      await index('entries_by_event', ['projection', 'event']);
      await index('entries_by_position', ['projection', 'from_position']);
      await db.schema
        .createTable('entry_keys')
        .addColumn('projection', 'varchar(120)', (column) => column.notNull())
        .addColumn('key', 'varchar(300)', (column) => column.notNull())
        .addColumn('ordering', name(500), (column) => column.notNull())
        .addColumn('stream', name(300), (column) => column.notNull())
        .addColumn('revision', 'integer', (column) => column.notNull())
        .addColumn('from_position', name(100), (column) => column.notNull())
        .addPrimaryKeyConstraint('entry_keys_pk', [
          ...(['projection', 'key', 'ordering', 'stream', 'revision', 'from_position'] as const),
        ])
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
