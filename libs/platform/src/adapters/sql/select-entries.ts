import { type Expression, type ExpressionBuilder, type Kysely, type RawBuilder, sql, type SqlBool } from 'kysely';
import type { EntriesQuery } from '../../ports/read-store.js';
import type { Tables } from './tables.js';

type On = ExpressionBuilder<Tables & { readonly e: Tables['entries'] }, 'e'>;
type Condition = Expression<SqlBool>;

/** The entry itself among the keys: to the row where it stands in the order of lists. */
const bears = (eb: On, keys: readonly string[]): Condition =>
  keys.length === 0
    ? eb.lit(false)
    : eb.exists(
        eb
          .selectFrom('entry_keys as k')
          .select(sql.lit(1).as('one'))
          .whereRef('k.projection', '=', 'e.projection')
          .where('k.key', 'in', keys)
          .whereRef('k.ordering', '=', 'e.ordering')
          .whereRef('k.entry', '=', 'e.id'),
      );

/** Where the entries that bear one of these keys lie, for an entry found by where it lies. */
const lies = (eb: On, physical: RawBuilder<string>, keys: readonly string[]): Condition =>
  keys.length === 0
    ? eb.lit(false)
    : eb(
        'e.id',
        'in',
        eb
          .selectFrom('entry_keys as k')
          .select('k.entry')
          .where('k.projection', '=', physical)
          .where('k.key', 'in', keys),
      );

/** Of no value nothing is one; a list of none is not SQL everywhere. */
const oneOf = (eb: On, column: 'e.distribution' | 'e.slice' | 'e.stream', values: readonly string[]): Condition =>
  values.length === 0 ? eb.lit(false) : eb(column, 'in', values);

const escaped = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`;

/** What holds of the entry alone. */
const own = (eb: On, query: EntriesQuery): readonly Condition[] => {
  const { position, clearance, slices, streams, days, whollyBy, words = [] } = query;
  const { from = null, to = null } = days ?? {};
  return [
    // Nearly every entry is of before the position: what else is asked for finds them, and never the index of positions.
    sql<SqlBool>`${eb.ref('e.from_position')} || '' <= ${position}`,
    eb.or([eb('e.to_position', 'is', null), eb('e.to_position', '>', position)]),
    oneOf(eb, 'e.distribution', clearance),
    ...(slices === undefined ? [] : [oneOf(eb, 'e.slice', slices)]),
    ...(streams === undefined ? [] : [oneOf(eb, 'e.stream', streams)]),
    ...(days === undefined ? [] : [eb('e.day_to', 'is not', null)]),
    ...(from === null ? [] : [eb('e.day_to', '>=', from)]),
    ...(to === null ? [] : [eb(eb.fn.coalesce('e.day_from', 'e.day_to'), '<=', to)]),
    ...(whollyBy === undefined ? [] : [eb('e.day_to', '<=', whollyBy)]),
    ...words.map(({ word, keys }) => {
      const inText = sql<SqlBool>`${eb.ref('e.words')} like ${escaped(word)} escape '\\'`;
      return keys.length === 0 ? inText : eb.or([inText, bears(eb, keys)]);
    }),
  ];
};

/** Entries that are asked for, whatever the limit and the cursor. `physical`: under which name they lie. */
export const selectEntries = (db: Kysely<Tables>, physical: RawBuilder<string>, wanted: EntriesQuery) => {
  const { keys = [], streamsUnder } = wanted;
  const [first, ...others] = keys;
  return (
    db
      .selectFrom('entries as e')
      // What a key finds is of its projection as it is; said again, an index would be gone by that finds more.
      .$if(first === undefined, (query) => query.where('e.projection', '=', physical))
      .where((eb) => eb.and(own(eb, wanted)))
      .$if(first !== undefined, (query) => query.where((eb) => lies(eb, physical, first ?? [])))
      .where((eb) => eb.and(others.map((group) => bears(eb, group))))
      .$if(streamsUnder?.length === 0, (query) => query.where((eb) => eb.lit(false)))
      // To somebody who may see none, no list of none is asked for: of that nothing holds in any case.
      .$if(streamsUnder !== undefined && streamsUnder.length > 0 && wanted.clearance.length > 0, (query) =>
        query.where('e.stream', 'in', (eb) =>
          eb
            .selectFrom('entry_keys as k')
            .innerJoin('entries as u', 'u.id', 'k.entry')
            .select('u.stream')
            .where('k.projection', '=', physical)
            .where('k.key', 'in', streamsUnder ?? [])
            .where('u.from_position', '<=', wanted.position)
            .where('u.distribution', 'in', wanted.clearance),
        ),
      )
  );
};

/** A page in the order of lists of what is found under one key: read from where the page begins, and no further than it goes. */
export const pageUnder = (db: Kysely<Tables>, physical: RawBuilder<string>, key: string, wanted: EntriesQuery) => {
  const { keys: [, ...others] = [], after, limit, ...rest } = wanted;
  return db
    .selectFrom('entry_keys as p')
    .innerJoin('entries as e', 'e.id', 'p.entry')
    .where('p.projection', '=', physical)
    .where('p.key', '=', key)
    .$if(after !== undefined, (query) => query.where('p.ordering', '>', after ?? ''))
    .where((eb) => eb.and(own(eb as unknown as On, rest)))
    .where((eb) => eb.and(others.map((group) => bears(eb as unknown as On, group))))
    .orderBy('p.ordering')
    .$if(limit !== undefined, (query) => query.limit(limit ?? 0));
};

/** The same of what is found under any of these keys: of each no more than the page holds, and of those that it holds the bodies. */
export const pageUnderAny = (
  db: Kysely<Tables>,
  physical: RawBuilder<string>,
  keys: readonly string[],
  query: EntriesQuery,
) => {
  const [first, ...more] = [...new Set(keys)].map((key) =>
    db.selectFrom(pageUnder(db, physical, key, query).select(['p.ordering', 'p.entry']).as('one')).selectAll(),
  );
  if (first === undefined) throw new RangeError('no key');
  const places = more.reduce((all, one) => all.union(one) as typeof first, first);
  return db.selectFrom(places.as('p')).innerJoin('entries as e', 'e.id', 'p.entry').orderBy('p.ordering');
};
