import type { Kysely, RawBuilder, Selectable } from 'kysely';
import type { KeptStream } from '../../ports/projection-store.js';
import type { Entry } from '../../ports/read-store.js';
import { daysOf } from './entry-rows.js';
import type { Tables } from './tables.js';

const headsIn = (db: Kysely<Tables>, physical: RawBuilder<string>) =>
  db.selectFrom('heads').select(['stream', 'revision', 'state']).where('projection', '=', physical).execute();

/** All that lies under one name. Heads before and after entries: of a stream that moved meanwhile the entries say nothing. */
export async function keptOf(db: Kysely<Tables>, physical: RawBuilder<string>): Promise<readonly KeptStream[]> {
  const before = await headsIn(db, physical);
  const rows = await db.selectFrom('entries').selectAll().where('projection', '=', physical).execute();
  const found = await db.selectFrom('entry_keys').selectAll().where('projection', '=', physical).execute();
  const after = new Map((await headsIn(db, physical)).map(({ stream, revision }) => [stream, revision]));
  const keys = Map.groupBy(found, ({ entry }) => entry);
  const byStream = Map.groupBy(rows, ({ stream }) => stream);
  return before.map(({ stream, revision, state }) => ({
    stream,
    revision,
    state: JSON.parse(state) as unknown,
    entries:
      after.get(stream) !== revision
        ? null
        : (byStream.get(stream) ?? []).map((row) =>
            entryOf(
              row,
              (keys.get(row.id) ?? []).map(({ key }) => key),
            ),
          ),
  }));
}

const entryOf = (row: Selectable<Tables['entries']>, keys: readonly string[]): Entry => ({
  slice: row.slice,
  stream: row.stream,
  revision: row.revision,
  event: row.event,
  from: row.from_position,
  to: row.to_position,
  day: daysOf(row),
  order: row.ordering,
  distribution: row.distribution as Entry['distribution'],
  narrowest: row.narrowest as Entry['narrowest'],
  keys: keys.toSorted(),
  facts: JSON.parse(row.facts) as readonly string[],
  words: row.words,
  brief: row.brief === null ? null : (JSON.parse(row.brief) as unknown),
  body: JSON.parse(row.body) as unknown,
});
