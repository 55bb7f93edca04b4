import type { Kysely, Selectable, Transaction } from 'kysely';
import { type Changes, type Checkpoint, type CheckpointMove, CheckpointMoved } from '../../ports/projection-store.js';
import type { ProjectionStore, Refit } from '../../ports/projection-store.js';
import type { ParkedStream, StoredRow } from '../../ports/read-store.js';
import { lowest } from '../checkpoint.js';
import type { Tables } from './tables.js';

/** Rows of one statement: well below every database's limit on parameters. */
const CHUNK = 1_000;

/** Takes what refits the store past everyone else who would, until the transaction ends. */
export type Alone = (db: Transaction<Tables>) => Promise<unknown>;

/** Rows, keys, parked streams and checkpoints in SQL. `writer` and `reader` may be the same. */
export class SqlProjectionStore implements ProjectionStore {
  readonly #writer: Kysely<Tables>;
  readonly #reader: Kysely<Tables>;

  readonly #alone: Alone;

  constructor(writer: Kysely<Tables>, reader: Kysely<Tables>, alone: Alone) {
    this.#writer = writer;
    this.#reader = reader;
    this.#alone = alone;
  }

  async row<Row>(projection: string, stream: string): Promise<StoredRow<Row> | null> {
    const found = await this.#rows()
      .where('projection', '=', projection)
      .where('stream', '=', stream)
      .executeTakeFirst();
    return found === undefined ? null : stored<Row>(found);
  }

  async rows<Row>(projection: string, key: string): Promise<readonly StoredRow<Row>[]> {
    const streams = this.#reader
      .selectFrom('row_keys')
      .select('stream')
      .where('projection', '=', projection)
      .where('key', '=', key);
    const found = await this.#rows().where('projection', '=', projection).where('stream', 'in', streams).execute();
    return found.map(stored<Row>).sort(byStream);
  }

  async all<Row>(projection: string): Promise<readonly StoredRow<Row>[]> {
    const found = await this.#rows().where('projection', '=', projection).execute();
    return found.map(stored<Row>).sort(byStream);
  }

  async checkpoint(): Promise<string | null> {
    return lowest(await this.checkpoints());
  }

  async parked(): Promise<readonly ParkedStream[]> {
    const found = await this.#reader.selectFrom('parked').selectAll().execute();
    return found
      .map(({ event_id, parked_at, ...rest }) => ({ ...rest, eventId: event_id, parkedAt: parked_at }))
      .sort(byStream);
  }

  async checkpoints(): Promise<readonly Checkpoint[]> {
    return this.#reader.selectFrom('progress').selectAll().execute();
  }

  async rowsOf(streams: readonly string[]): Promise<readonly (StoredRow & { projection: string })[]> {
    const found = await Promise.all(chunks(streams).map((some) => this.#rows().where('stream', 'in', some).execute()));
    return found.flat().map((row) => ({ ...stored(row), projection: row.projection }));
  }

  commit(changes: Changes): Promise<void> {
    return this.#writer.transaction().execute(async (db) => {
      // First: whoever moves the same checkpoint waits here, and then finds it moved.
      for (const [position, moves] of Map.groupBy(changes.checkpoints, (move) => move.position))
        await moveCheckpoints(db, position, moves);
      await putRows(db, changes.rows);
      for (const { projection, stream } of changes.unparked) {
        await db.deleteFrom('parked').where('projection', '=', projection).where('stream', '=', stream).execute();
      }
      await putParked(db, changes.parked);
    });
  }

  refit(decide: (found: readonly Checkpoint[]) => Refit): Promise<readonly Checkpoint[]> {
    return this.#writer.transaction().execute(async (db) => {
      await this.#alone(db);
      const { cleared, fresh } = decide(await db.selectFrom('progress').selectAll().execute());
      for (const projection of cleared) await clear(db, projection);
      for (const checkpoint of fresh) await db.insertInto('progress').values(checkpoint).execute();
      return db.selectFrom('progress').selectAll().execute();
    });
  }

  #rows() {
    return this.#reader.selectFrom('projection_rows').select(['projection', 'stream', 'revision', 'row']);
  }
}

async function clear(db: Transaction<Tables>, projection: string): Promise<void> {
  for (const table of ['projection_rows', 'row_keys', 'parked', 'progress'] as const) {
    await db.deleteFrom(table).where('projection', '=', projection).execute();
  }
}

async function putRows(db: Transaction<Tables>, rows: Changes['rows']): Promise<void> {
  for (const some of chunks(rows)) {
    await db
      .insertInto('projection_rows')
      .values(
        some.map(({ projection, stream, revision, row }) => ({
          projection,
          stream,
          revision,
          row: JSON.stringify(row),
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['projection', 'stream']).doUpdateSet(({ ref }) => ({
          revision: ref('excluded.revision'),
          row: ref('excluded.row'),
        })),
      )
      .execute();
    const known = some.filter(({ fresh, keys }) => !fresh && keys !== null);
    for (const [projection, changed] of Map.groupBy(known, (row) => row.projection)) {
      const streams = changed.map(({ stream }) => stream);
      await db.deleteFrom('row_keys').where('projection', '=', projection).where('stream', 'in', streams).execute();
    }
    const keys = some.flatMap(({ projection, stream, keys: under }) =>
      (under ?? []).map((key) => ({ projection, key, stream })),
    );
    for (const part of chunks(keys)) await db.insertInto('row_keys').values(part).execute();
  }
}

async function putParked(db: Transaction<Tables>, parked: readonly ParkedStream[]): Promise<void> {
  for (const { eventId, parkedAt, ...rest } of parked) {
    const row = { ...rest, event_id: eventId, parked_at: parkedAt };
    await db
      .insertInto('parked')
      .values(row)
      .onConflict((conflict) => conflict.columns(['projection', 'stream']).doUpdateSet(row))
      .execute();
  }
}

async function moveCheckpoints(
  db: Transaction<Tables>,
  position: string | null,
  moves: readonly CheckpointMove[],
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('progress')
    .set({ position })
    .where(({ and, eb, or }) =>
      or(
        moves.map(({ projection, partition, version, from }) =>
          and([
            eb('projection', '=', projection),
            eb('partition', '=', partition),
            eb('version', '=', version),
            eb('position', 'is not distinct from', from),
          ]),
        ),
      ),
    )
    .executeTakeFirst();
  if (Number(numUpdatedRows) === moves.length) return;
  const places = moves.map(({ projection, partition, from }) => `${projection}, partition ${partition}, at ${from}`);
  throw new CheckpointMoved(`no longer there: ${places.join('; ')}`);
}

// Sorted here and not by the database, whose idea of order is its own.
const byStream = (a: { readonly stream: string }, b: { readonly stream: string }): number =>
  a.stream < b.stream ? -1 : 1;

function chunks<T>(all: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let start = 0; start < all.length; start += CHUNK) parts.push(all.slice(start, start + CHUNK));
  return parts;
}

const stored = <Row>({ stream, revision, row }: Selectable<Tables['projection_rows']>): StoredRow<Row> => ({
  stream,
  revision,
  row: JSON.parse(row) as Row,
});
