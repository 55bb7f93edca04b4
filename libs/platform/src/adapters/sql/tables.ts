import { type Generated, type Kysely, sql } from 'kysely';
import { readingsByDistribution } from './distribution-tables.js';
import { entriesMigration } from './entry-tables.js';
import { migrateSet, type Migrations } from './migrate.js';
import type { TableStyle } from './table-style.js';

/** The read models' tables, the same on every SQL database. States and bodies are JSON text, so that they stay the bytes written. */
export interface Tables {
  /** What projections remember of each stream. */
  readonly heads: {
    readonly projection: string;
    readonly stream: string;
    readonly revision: number;
    readonly state: string;
  };
  readonly entries: {
    /** By which its keys name it, as the database counts. */
    readonly id: Generated<number>;
    readonly projection: string;
    readonly stream: string;
    readonly revision: number;
    readonly from_position: string;
    /** `null` while the reading holds. */
    readonly to_position: string | null;
    readonly slice: string;
    readonly event: string;
    readonly day_from: string | null;
    /** `null` for what is no happening. */
    readonly day_to: string | null;
    readonly ordering: string;
    readonly distribution: string;
    readonly narrowest: string;
    /** JSON: an array of names, in their order. */
    readonly facts: string;
    readonly words: string;
    readonly brief: string | null;
    readonly body: string;
  };
  /** Under which keys entries are found, each in the order of lists. */
  readonly entry_keys: {
    readonly projection: string;
    readonly key: string;
    readonly ordering: string;
    readonly entry: number;
  };
  /** Which words a projection's entries are or were searched by. */
  readonly words: { readonly projection: string; readonly word: string; readonly distribution: string };
  /** Where instants rise to a new one; `run` begins at the position of its first event. */
  readonly log_time: {
    readonly projection: string;
    readonly run: string;
    readonly instant: string;
    readonly position: string;
  };
  readonly log_runs: { readonly projection: string; readonly run: string };
  readonly corrected_instants: {
    readonly projection: string;
    readonly position: string;
    readonly since: string;
    readonly by: string;
  };
  readonly checkpoints: {
    readonly projection: string;
    readonly partition: number;
    readonly version: number;
    readonly position: string | null;
    /** The run of instants that goes on, and the newest of them. */
    readonly run: string | null;
    readonly newest: string | null;
    /** Of the last event by which entries were made anew for others. */
    readonly renewed: string | null;
  };
  /** Which events are for others than when they were recorded. */
  readonly redistributed: {
    readonly projection: string;
    readonly stream: string;
    readonly event: string;
    readonly distribution: string;
  };
  /** Which entries are read: those under `physical`; a projection that is not here is read under its own name. */
  readonly live_rows: { readonly projection: string; readonly generation: number; readonly physical: string };
  readonly parked: {
    readonly projection: string;
    readonly stream: string;
    readonly revision: number;
    readonly event_id: string;
    readonly error: string;
    readonly parked_at: string;
    readonly waiting: number;
  };
}

const migrations = (style: TableStyle): Migrations => ({
  '0001-read-models': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('projection_rows')
        .addColumn('projection', 'varchar(100)', (column) => column.notNull())
        .addColumn('stream', 'varchar(300)', (column) => column.notNull())
        .addColumn('revision', 'integer', (column) => column.notNull())
        .addColumn('row', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('projection_rows_pk', ['projection', 'stream'])
        .execute();
      await db.schema.createIndex('projection_rows_by_stream').on('projection_rows').column('stream').execute();
      await db.schema
        .createTable('row_keys')
        .addColumn('projection', 'varchar(100)', (column) => column.notNull())
        .addColumn('key', 'varchar(300)', (column) => column.notNull())
        .addColumn('stream', 'varchar(300)', (column) => column.notNull())
        .addPrimaryKeyConstraint('row_keys_pk', ['projection', 'key', 'stream'])
        .execute();
      await db.schema.createIndex('row_keys_by_stream').on('row_keys').columns(['projection', 'stream']).execute();
      await db.schema
        .createTable('checkpoints')
        .addColumn('projection', 'varchar(100)', (column) => column.primaryKey())
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('position', 'varchar(100)')
        .execute();
      await db.schema
        .createTable('parked')
        .addColumn('projection', 'varchar(100)', (column) => column.notNull())
        .addColumn('stream', 'varchar(300)', (column) => column.notNull())
        .addColumn('revision', 'integer', (column) => column.notNull())
        .addColumn('event_id', 'varchar(100)', (column) => column.notNull())
        .addColumn('error', 'text', (column) => column.notNull())
        .addColumn('parked_at', 'varchar(30)', (column) => column.notNull())
        .addColumn('waiting', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('parked_pk', ['projection', 'stream'])
        .execute();
    },
  },
  '0002-progress-per-partition': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('progress')
        .addColumn('projection', 'varchar(100)', (column) => column.notNull())
        .addColumn('partition', 'integer', (column) => column.notNull())
        .addColumn('version', 'integer', (column) => column.notNull())
        .addColumn('position', 'varchar(100)')
        .addPrimaryKeyConstraint('progress_pk', ['projection', 'partition'])
        .execute();
      await sql`insert into progress (projection, "partition", version, "position")
        select projection, 0, version, "position" from checkpoints`.execute(db);
      await db.schema.dropTable('checkpoints').execute();
    },
  },
  '0003-rows-beside-rows': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('live_rows')
        .addColumn('projection', 'varchar(100)', (column) => column.primaryKey())
        .addColumn('generation', 'integer', (column) => column.notNull())
        .addColumn('physical', 'varchar(120)', (column) => column.notNull())
        .execute();
    },
  },
  '0004-briefs-in-the-index': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('row_index')
        .addColumn('projection', 'varchar(100)', (column) => column.notNull())
        .addColumn('key', 'varchar(300)', (column) => column.notNull())
        .addColumn('stream', 'varchar(300)', (column) => column.notNull())
        .addColumn('brief', 'text')
        // Not the projection first: asked for some streams of it, SQLite would then go through all its keys.
        .addPrimaryKeyConstraint('row_index_pk', ['key', 'projection', 'stream'])
        .modifyEnd(style.clustered)
        .execute();
      await db.schema.createIndex('row_index_by_stream').on('row_index').columns(['projection', 'stream']).execute();
      await sql`insert into row_index (projection, "key", stream) select projection, "key", stream from row_keys`.execute(
        db,
      );
      await db.schema.dropTable('row_keys').execute();
    },
  },
  '0005-entries': entriesMigration(style),
  '0006-checkpoints': {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable('progress').renameTo('checkpoints').execute();
    },
  },
  '0007-words': {
    async up(db: Kysely<unknown>) {
      await style.words.create(db);
      await db.schema
        .createTable('words')
        .addColumn('projection', 'varchar(120)', (column) => column.notNull())
        .addColumn('word', sql`varchar(100) ${style.byLetters}`, (column) => column.notNull())
        .addPrimaryKeyConstraint('words_pk', ['projection', 'word'])
        .modifyEnd(style.clustered)
        .execute();
    },
  },
  // Words that who asks may not see are not even tried as spellings of what he looked for.
  '0008-words-by-distribution': {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable('words').renameTo('words_of_all').execute();
      await db.schema
        .createTable('words')
        .addColumn('projection', 'varchar(120)', (column) => column.notNull())
        .addColumn('word', sql`varchar(100) ${style.byLetters}`, (column) => column.notNull())
        .addColumn('distribution', 'varchar(300)', (column) => column.notNull())
        .addPrimaryKeyConstraint('words_by_distribution', ['projection', 'word', 'distribution'])
        .modifyEnd(style.clustered)
        .execute();
      // All that there was until now is general.
      await sql`insert into words (projection, word, distribution) select projection, word, 'general' from words_of_all`.execute(
        db,
      );
      await db.schema.dropTable('words_of_all').execute();
    },
  },
  '0009-read-otherwise-by-who-sees-more': readingsByDistribution(style),
});

/** Brings the read models' tables up to date; rejects where they are newer than this version. */
export const migrate = (db: Kysely<Tables>, style: TableStyle): Promise<void> => migrateSet(db, migrations(style));
