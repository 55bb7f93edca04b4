import { type Kysely, sql } from 'kysely';
import type { Migrations } from './migrate.js';
import type { TableStyle } from './table-style.js';

/**
 * One entry per event, reading and those who read it so; and what was made available, or withdrawn from sight, since it was recorded.
 * All that there was until now is read alike by all who see it.
 */
export const readingsByDistribution = ({ clustered, byLetters }: TableStyle): Migrations[string] => ({
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('entries')
      .addColumn('narrowest', 'varchar(300)', (column) => column.notNull().defaultTo('desk'))
      .execute();
    await db.schema.dropIndex('entries_by_stream').execute();
    await db.schema
      .createIndex('entries_by_stream')
      .unique()
      .on('entries')
      .columns(['projection', 'stream', 'revision', 'from_position', 'narrowest'])
      .execute();
    await db.schema
      .alterTable('checkpoints')
      .addColumn('renewed', sql`varchar(100) ${byLetters}`)
      .execute();
    await db.schema
      .createTable('redistributed')
      .addColumn('projection', 'varchar(120)', (column) => column.notNull())
      .addColumn('stream', sql`varchar(300) ${byLetters}`, (column) => column.notNull())
      .addColumn('event', 'varchar(100)', (column) => column.notNull())
      .addColumn('distribution', 'varchar(300)', (column) => column.notNull())
      .addPrimaryKeyConstraint('redistributed_pk', ['projection', 'stream', 'event'])
      .modifyEnd(clustered)
      .execute();
  },
});
