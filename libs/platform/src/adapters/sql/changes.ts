import { type Selectable, sql, type Transaction } from 'kysely';
import {
  type Changes,
  type CheckpointMove,
  CheckpointMoved,
  type ClosedReading,
  type EntryOf,
} from '../../ports/projection-store.js';
import type { ParkedStream } from '../../ports/read-store.js';
import { chunks } from './chunks.js';
import { spelt } from '../spelt.js';
import { physicalName } from './row-names.js';
import type { Tables } from './tables.js';

// Within one transaction; names of projections are those under which what they keep lies.

/** Every table that a projection keeps something in. */
const tables = [
  ...([
    'heads',
    'entries',
    'entry_keys',
    'redistributed',
    'words',
    'log_time',
    'log_runs',
    'corrected_instants',
    'parked',
    'checkpoints',
  ] as const),
] as const;

export async function clear(db: Transaction<Tables>, projection: string): Promise<void> {
  for (const table of tables) await db.deleteFrom(table).where('projection', '=', projection).execute();
}

/** Rows dropped in one transaction: a few milliseconds. */
const FEW = 500;

/** By which columns the rows of a large table are told apart, beside the projection. */
const large = {
  entry_keys: ['key', 'ordering', 'entry'],
  entries: ['id'],
  redistributed: ['stream', 'event'],
  log_time: ['run', 'instant'],
  heads: ['stream'],
  words: ['word', 'distribution'],
} as const;

/** Drops a few of what lies under a name; false where nothing is left in any large table. */
export async function dropSome(db: Transaction<Tables>, projection: string): Promise<boolean> {
  for (const [table, columns] of Object.entries(large)) {
    const own = sql.join(columns.map((column) => sql.ref(column)));
    const { numAffectedRows = 0n } =
      await sql`delete from ${sql.table(table)} where projection = ${projection} and (${own})
      in (select ${own} from ${sql.table(table)} where projection = ${projection} limit ${sql.lit(FEW)})`.execute(db);
    if (numAffectedRows > 0n) return true;
  }
  return false;
}

export async function putHeads(db: Transaction<Tables>, heads: Changes['heads']): Promise<void> {
  for (const some of chunks(heads)) {
    const rows = some.map(({ projection, stream, revision, state }) => ({
      projection,
      stream,
      revision,
      state: JSON.stringify(state),
    }));
    await db
      .insertInto('heads')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['projection', 'stream']).doUpdateSet(({ ref }) => ({
          revision: ref('excluded.revision'),
          state: ref('excluded.state'),
        })),
      )
      .execute();
  }
}

/** Those that held until now. */
export async function closeReadings(db: Transaction<Tables>, closed: readonly ClosedReading[]): Promise<void> {
  const byEvent = Map.groupBy(closed, ({ projection, stream, at }) => JSON.stringify([projection, stream, at]));
  for (const same of byEvent.values())
    for (const some of chunks(same)) {
      const [first] = some;
      if (first === undefined) continue;
      await db
        .updateTable('entries')
        .set({ to_position: first.at })
        .where('projection', '=', first.projection)
        .where(
          'event',
          'in',
          some.map(({ event }) => event),
        )
        .where('stream', '=', first.stream)
        .where('to_position', 'is', null)
        .execute();
    }
}

export async function openReadings(db: Transaction<Tables>, opened: readonly EntryOf[]): Promise<void> {
  const ids = new Map<string, number>();
  for (const some of chunks(opened)) {
    const rows = await db
      .insertInto('entries')
      .values(some.map(rowOf))
      .returning(['id', 'projection', 'stream', 'revision', 'from_position', 'narrowest'])
      .execute();
    for (const row of rows) ids.set(placeOf(row), row.id);
  }
  const keys = opened.flatMap(({ projection, stream, revision, from, order, keys: under, narrowest }) => {
    const entry = ids.get(placeOf({ projection, stream, revision, from_position: from, narrowest }));
    return entry === undefined ? [] : [...new Set(under)].map((key) => ({ projection, key, ordering: order, entry }));
  });
  for (const some of chunks(keys)) await db.insertInto('entry_keys').values(some).execute();
}

type Place = Pick<Selectable<Tables['entries']>, 'projection' | 'stream' | 'revision' | 'from_position' | 'narrowest'>;

const placeOf = ({ projection, stream, revision, from_position, narrowest }: Place): string =>
  `${projection} ${from_position} ${revision} ${narrowest} ${stream}`;

const rowOf = ({ projection, stream, revision, from, to, slice, event, day, order, ...rest }: EntryOf) => ({
  projection,
  stream,
  revision,
  from_position: from,
  to_position: to,
  slice,
  event,
  day_from: day?.from ?? null,
  day_to: day?.to ?? null,
  ordering: order,
  distribution: rest.distribution,
  narrowest: rest.narrowest,
  facts: JSON.stringify([...new Set(rest.facts)].sort()),
  words: rest.words,
  brief: rest.brief === null ? null : JSON.stringify(rest.brief),
  body: JSON.stringify(rest.body),
});

/** Each once, however many say it. */
export async function putWords(db: Transaction<Tables>, opened: readonly EntryOf[]): Promise<void> {
  const apart = Map.groupBy(opened, ({ projection, distribution }) => JSON.stringify({ projection, distribution }));
  for (const [of, entries] of apart) {
    const { projection, distribution } = JSON.parse(of) as Pick<EntryOf, 'projection' | 'distribution'>;
    for (const some of chunks([...new Set(entries.flatMap(({ words }) => spelt(words)))]))
      await db
        .insertInto('words')
        .values(some.map((word) => ({ projection, word, distribution })))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
  }
}

export async function putInstants(
  db: Transaction<Tables>,
  { instants, corrected }: Pick<Changes, 'instants' | 'corrected'>,
): Promise<void> {
  // Events that come again say the same again.
  const runs = instants.filter(({ run, position }) => run === position);
  for (const some of chunks(runs.map(({ projection, run }) => ({ projection, run }))))
    await db
      .insertInto('log_runs')
      .values(some)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  for (const some of chunks(instants))
    await db
      .insertInto('log_time')
      .values(some)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  for (const some of chunks(corrected))
    await db
      .insertInto('corrected_instants')
      .values(some)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
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

/** All that go to one position, with the same newest instant. */
export async function moveCheckpoints(db: Transaction<Tables>, moves: readonly CheckpointMove[]): Promise<void> {
  const alike = Map.groupBy(moves, ({ position, instants }) => JSON.stringify([position, instants ?? null]));
  for (const some of alike.values()) await moveAlike(db, some);
}

async function moveAlike(db: Transaction<Tables>, moves: readonly CheckpointMove[]): Promise<void> {
  const { position = null, instants = null } = moves[0] ?? {};
  const { numUpdatedRows } = await db
    .updateTable('checkpoints')
    .set({ position, run: instants?.run ?? null, newest: instants?.newest ?? null })
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
