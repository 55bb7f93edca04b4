import type { Kysely, Selectable, Transaction } from 'kysely';
import { sql } from 'kysely';
import type { Changes, Checkpoint, IndexEntry, Refit, RowsStore } from '../../ports/projection-store.js';
import type { ParkedStream, StoredRow } from '../../ports/read-store.js';
import { lowest } from '../../ports/checkpoint.js';
import { clear, moveCheckpoints, putParked, putRows } from './changes.js';
import { chunks } from './chunks.js';
import { ours, physicalName, type RowNames } from './row-names.js';
import type { Tables } from './tables.js';

/** Takes what refits the store past everyone else who would, until the transaction ends. */
export type Alone = (db: Transaction<Tables>) => Promise<unknown>;

/** One database: `writer` and `reader` may be the same. */
export interface SqlDatabase {
  readonly writer: Kysely<Tables>;
  readonly reader: Kysely<Tables>;
  readonly alone: Alone;
}

/** Rows, keys, parked streams and checkpoints in SQL. */
export class SqlRows implements RowsStore {
  readonly #db: SqlDatabase;
  readonly #names: RowNames;

  constructor(db: SqlDatabase, names: RowNames) {
    this.#db = db;
    this.#names = names;
  }

  async row<Row>(projection: string, stream: string): Promise<StoredRow<Row> | null> {
    const found = await this.#rows(projection).where('stream', '=', stream).executeTakeFirst();
    return found === undefined ? null : stored<Row>(found);
  }

  async rows<Row>(projection: string, key: string): Promise<readonly StoredRow<Row>[]> {
    const { reader } = this.#db;
    const streams = reader
      .selectFrom('row_index')
      .select('stream')
      .where(this.#names.is(projection))
      .where('key', '=', key);
    const found = await this.#rows(projection).where('stream', 'in', streams).execute();
    return found.map(stored<Row>).sort(byStream);
  }

  async briefs<Brief>(projection: string, key: string): Promise<readonly Brief[]> {
    const { reader } = this.#db;
    // One text in place of hundreds of rows: the figures of a resolution rest on as many.
    const { briefs } = await reader
      .selectFrom('row_index')
      .select(sql<string | null>`string_agg(brief, ',' order by stream)`.as('briefs'))
      .where(this.#names.is(projection))
      .where('key', '=', key)
      .executeTakeFirstOrThrow();
    return JSON.parse(`[${briefs ?? ''}]`) as readonly Brief[];
  }

  index(projection: string): Promise<readonly IndexEntry[]> {
    const { reader } = this.#db;
    return reader
      .selectFrom('row_index')
      .select(['stream', 'key', 'brief'])
      .where(this.#names.is(projection))
      .execute();
  }

  async all<Row>(projection: string): Promise<readonly StoredRow<Row>[]> {
    return (await this.#rows(projection).execute()).map(stored<Row>).sort(byStream);
  }

  async checkpoint(): Promise<string | null> {
    return lowest(await this.checkpoints());
  }

  async parked(): Promise<readonly ParkedStream[]> {
    const { reader } = this.#db;
    const generationOf = await this.#names.generations(reader);
    return ours(await reader.selectFrom('parked').selectAll().execute(), generationOf)
      .map(({ event_id, parked_at, generation: _, ...rest }) => ({ ...rest, eventId: event_id, parkedAt: parked_at }))
      .sort(byStream);
  }

  /** Rows change with a checkpoint, or with a stream that is parked no more. */
  async version(): Promise<string> {
    const [checkpoints, parked] = await Promise.all([this.checkpoints(), this.parked()]);
    return JSON.stringify([checkpoints, parked.map(({ projection, stream }) => [projection, stream])]);
  }

  checkpoints(): Promise<readonly Checkpoint[]> {
    return this.#checkpoints(this.#db.reader);
  }

  async rowsOf(streams: readonly string[]): Promise<readonly (StoredRow & { projection: string })[]> {
    const { reader } = this.#db;
    const generationOf = await this.#names.generations(reader);
    const read = (some: readonly string[]) =>
      reader
        .selectFrom('projection_rows')
        .select(['projection', 'stream', 'revision', 'row'])
        .where('stream', 'in', some)
        .execute();
    const found = (await Promise.all(chunks(streams).map(read))).flat();
    return ours(found, generationOf).map((row) => ({ ...stored(row), projection: row.projection }));
  }

  commit(changes: Changes): Promise<void> {
    return this.#db.writer.transaction().execute(async (db) => {
      const generationOf = await this.#names.generations(db);
      const physical = (projection: string): string => physicalName(projection, generationOf(projection));
      // First: whoever moves the same checkpoint waits here, and then finds it moved.
      for (const [position, moves] of Map.groupBy(changes.checkpoints, (move) => move.position))
        await moveCheckpoints(db, position, moves);
      await putRows(
        db,
        changes.rows.map((row) => ({ ...row, projection: physical(row.projection) })),
      );
      for (const { projection, stream } of changes.unparked) {
        const name = physical(projection);
        await db.deleteFrom('parked').where('projection', '=', name).where('stream', '=', stream).execute();
      }
      await putParked(
        db,
        changes.parked.map((one) => ({ ...one, projection: physical(one.projection) })),
      );
    });
  }

  refit(decide: (found: readonly Checkpoint[]) => Refit): Promise<readonly Checkpoint[]> {
    return this.#db.writer.transaction().execute(async (db) => {
      await this.#db.alone(db);
      const generationOf = await this.#names.generations(db);
      const { cleared, fresh } = decide(await this.#checkpoints(db));
      for (const projection of cleared) await clear(db, physicalName(projection, generationOf(projection)));
      for (const { projection, ...checkpoint } of fresh) {
        const values = { ...checkpoint, projection: physicalName(projection, generationOf(projection)) };
        await db.insertInto('progress').values(values).execute();
      }
      return this.#checkpoints(db);
    });
  }

  async #checkpoints(db: Kysely<Tables>): Promise<readonly Checkpoint[]> {
    const generationOf = await this.#names.generations(db);
    return ours(await db.selectFrom('progress').selectAll().execute(), generationOf);
  }

  #rows(projection: string) {
    const { reader } = this.#db;
    return reader.selectFrom('projection_rows').select(['stream', 'revision', 'row']).where(this.#names.is(projection));
  }
}

// Sorted here and not by the database, whose idea of order is its own.
const byStream = (a: { readonly stream: string }, b: { readonly stream: string }): number =>
  a.stream < b.stream ? -1 : 1;

const stored = <Row>({
  stream,
  revision,
  row,
}: Pick<Selectable<Tables['projection_rows']>, 'stream' | 'revision' | 'row'>): StoredRow<Row> => ({
  stream,
  revision,
  row: JSON.parse(row) as Row,
});
