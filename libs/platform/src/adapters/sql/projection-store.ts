import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Changes, Checkpoint, ProjectionStore } from '../../ports/projection-store.js';
import type { ParkedStream, StoredRow } from '../../ports/read-store.js';
import { lowest } from '../checkpoint.js';
import type { Tables } from './tables.js';

/** Rows of one statement: well below every database's limit on parameters. */
const CHUNK = 200;

/** Rows, keys, parked streams and checkpoints in SQL. `writer` and `reader` may be the same. */
export class SqlProjectionStore implements ProjectionStore {
  readonly #writer: Kysely<Tables>;
  readonly #reader: Kysely<Tables>;

  constructor(writer: Kysely<Tables>, reader: Kysely<Tables>) {
    this.#writer = writer;
    this.#reader = reader;
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
    const found = await this.#rows()
      .where('projection', '=', projection)
      .where('stream', 'in', streams)
      .orderBy('stream')
      .execute();
    return found.map(stored<Row>);
  }

  async all<Row>(projection: string): Promise<readonly StoredRow<Row>[]> {
    const found = await this.#rows().where('projection', '=', projection).orderBy('stream').execute();
    return found.map(stored<Row>);
  }

  async checkpoint(): Promise<string | null> {
    return lowest(await this.checkpoints());
  }

  async parked(): Promise<readonly ParkedStream[]> {
    const found = await this.#reader.selectFrom('parked').selectAll().orderBy('stream').execute();
    return found.map(({ event_id, parked_at, ...rest }) => ({ ...rest, eventId: event_id, parkedAt: parked_at }));
  }

  async checkpoints(): Promise<readonly Checkpoint[]> {
    return this.#reader.selectFrom('checkpoints').selectAll().execute();
  }

  async rowsOf(streams: readonly string[]): Promise<readonly (StoredRow & { projection: string })[]> {
    const found = await Promise.all(
      chunks(streams).map((some) => this.#rows().where('stream', 'in', some).orderBy('stream').execute()),
    );
    return found.flat().map((row) => ({ ...stored(row), projection: row.projection }));
  }

  commit(changes: Changes): Promise<void> {
    return this.#writer.transaction().execute(async (db) => {
      for (const projection of changes.cleared) await clear(db, projection);
      await putRows(db, changes.rows);
      for (const { projection, stream } of changes.unparked) {
        await db.deleteFrom('parked').where('projection', '=', projection).where('stream', '=', stream).execute();
      }
      await putParked(db, changes.parked);
      for (const checkpoint of changes.checkpoints) await putCheckpoint(db, checkpoint);
    });
  }

  #rows() {
    return this.#reader.selectFrom('projection_rows').select(['projection', 'stream', 'revision', 'row']);
  }
}

async function clear(db: Transaction<Tables>, projection: string): Promise<void> {
  for (const table of ['projection_rows', 'row_keys', 'parked', 'checkpoints'] as const) {
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
    for (const [projection, changed] of Map.groupBy(some, (row) => row.projection)) {
      const streams = changed.map(({ stream }) => stream);
      await db.deleteFrom('row_keys').where('projection', '=', projection).where('stream', 'in', streams).execute();
    }
    const keys = some.flatMap(({ projection, stream, keys }) => keys.map((key) => ({ projection, key, stream })));
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

async function putCheckpoint(db: Transaction<Tables>, { projection, version, position }: Checkpoint): Promise<void> {
  await db
    .insertInto('checkpoints')
    .values({ projection, version, position })
    .onConflict((conflict) => conflict.column('projection').doUpdateSet({ version, position }))
    .execute();
}

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
