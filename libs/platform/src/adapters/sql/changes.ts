import type { Transaction } from 'kysely';
import { type Changes, type CheckpointMove, CheckpointMoved } from '../../ports/projection-store.js';
import type { ParkedStream } from '../../ports/read-store.js';
import { chunks } from './chunks.js';
import { physicalName } from './row-names.js';
import type { Tables } from './tables.js';

// Within one transaction; names of projections are those under which their rows lie.

export async function clear(db: Transaction<Tables>, projection: string): Promise<void> {
  for (const table of ['projection_rows', 'row_index', 'parked', 'progress'] as const) {
    await db.deleteFrom(table).where('projection', '=', projection).execute();
  }
}

export async function putRows(db: Transaction<Tables>, rows: Changes['rows']): Promise<void> {
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
      await db.deleteFrom('row_index').where('projection', '=', projection).where('stream', 'in', streams).execute();
    }
    const keys = some.flatMap(({ projection, stream, keys: under, briefs }) =>
      (under ?? []).map((key) => ({ projection, key, stream, brief: JSON.stringify(briefs?.[key]) ?? null })),
    );
    for (const part of chunks(keys)) await db.insertInto('row_index').values(part).execute();
  }
}

export async function putParked(db: Transaction<Tables>, parked: readonly ParkedStream[]): Promise<void> {
  for (const { eventId, parkedAt, ...rest } of parked) {
    const row = { ...rest, event_id: eventId, parked_at: parkedAt };
    await db
      .insertInto('parked')
      .values(row)
      .onConflict((conflict) => conflict.columns(['projection', 'stream']).doUpdateSet(row))
      .execute();
  }
}

export async function moveCheckpoints(
  db: Transaction<Tables>,
  position: string | null,
  moves: readonly CheckpointMove[],
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('progress')
    .set({ position })
    .where(({ and, eb, or }) =>
      or(
        moves.map(({ projection, generation, partition, version, from }) =>
          and([
            eb('projection', '=', physicalName(projection, generation)),
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
