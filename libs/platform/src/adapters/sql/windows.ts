import { type RawBuilder, sql } from 'kysely';
import { unreachable } from '#kernel';
import type { End, Way } from './ways.js';

type Fragment = RawBuilder<unknown>;
type ByKey = Way & { readonly by: 'key' };
type ByWords = Way & { readonly by: 'words' };
/** A way on which there may be more than one window holds. */
export type LongWay = Exclude<Way, ByWords>;

const under = (physical: Fragment, key: string, after: string | null): Fragment =>
  sql`n.projection = ${physical} and n.key = ${key} ${after === null ? sql`` : sql`and n.ordering > ${after}`}`;

/** Each key by itself: given several at once, a database goes through all of them before it knows what comes first. */
const ofEach = (keys: readonly string[], one: (key: string) => Fragment): Fragment =>
  sql.join(
    [...new Set(keys)].map((key) => sql`select * from (${one(key)}) as one`),
    sql` union all `,
  );

const endUnder = (physical: Fragment, { keys, after }: ByKey, size: number): Fragment => {
  const places = (key: string) =>
    sql`select n.ordering from entry_keys as n where ${under(physical, key, after)} order by n.ordering limit ${size}`;
  return sql`select m.ordering as place, 0 as number from (${ofEach(keys, places)}) as m order by m.ordering`;
};

const entriesAfter = (physical: Fragment, way: Exclude<LongWay, ByKey>): Fragment => {
  switch (way.by) {
    case 'order':
      return sql`e.projection = ${physical} ${way.after === null ? sql`` : sql`and e.ordering > ${way.after}`}`;
    case 'stream':
      return sql`e.projection = ${physical}
        ${way.after === null ? sql`` : sql`and (e.stream, e.revision) > (${way.after.stream}, ${way.after.revision})`}`;
    case 'streams':
      return sql`e.projection = ${physical} and e.stream in (${sql.join(way.streams)})
        ${way.after === null ? sql`` : sql`and e.revision > ${way.after}`}`;
    default:
      return unreachable(way);
  }
};

/** The place at which the next `size` of what stands on a way end; nothing where fewer are left. */
export const endOn = (physical: Fragment, way: LongWay, size: number): RawBuilder<End> => {
  const last = sql`limit 1 offset ${size - 1}`;
  if (way.by === 'key') return sql`${endUnder(physical, way, size)} ${last}`;
  const [place, order] =
    way.by === 'order'
      ? [sql`e.ordering as place, 0 as number`, sql`e.ordering`]
      : [sql`e.stream as place, e.revision as number`, sql`e.stream, e.revision`];
  return sql`select ${place} from entries as e where ${entriesAfter(physical, way)} order by ${order} ${last}`;
};

const upTo = (way: LongWay, end: End | null): Fragment => {
  if (end === null) return sql``;
  switch (way.by) {
    case 'key':
      return sql`and n.ordering <= ${end.place}`;
    case 'order':
      return sql`and e.ordering <= ${end.place}`;
    case 'stream':
      return sql`and (e.stream, e.revision) <= (${end.place}, ${end.number})`;
    case 'streams':
      return way.streams.length === 1
        ? sql`and e.revision <= ${end.number}`
        : sql`and (e.stream, e.revision) <= (${end.place}, ${end.number})`;
    default:
      return unreachable(way);
  }
};

/** What stands on a way, to there or to where it ends: which rows, of which those of the entries are `e`, and in which order. */
export const rowsTo = (physical: Fragment, way: LongWay, end: End | null) => {
  if (way.by !== 'key')
    return {
      rows: sql`entries as e where ${entriesAfter(physical, way)} ${upTo(way, end)}`,
      order: way.by === 'order' ? sql`e.ordering` : sql`e.stream, e.revision`,
    };
  const { keys, after } = way;
  const standing = (key: string) =>
    sql`select n.ordering, n.entry from entry_keys as n where ${under(physical, key, after)} ${upTo(way, end)}`;
  const [one, ...more] = new Set(keys);
  // `cross join` since SQLite else begins with entries, of which it knows no better than of keys.
  return {
    rows:
      one !== undefined && more.length === 0
        ? sql`entry_keys as n cross join entries as e where ${under(physical, one, after)} ${upTo(way, end)} and e.id = n.entry`
        : sql`(select distinct m.ordering, m.entry from (${ofEach(keys, standing)}) as m) as n cross join entries as e where e.id = n.entry`,
    order: sql`n.ordering`,
  };
};

/** The entries that an index of words finds. It is gone through first, as databases know no better how little it hands back. */
export const rowsSaying = (physical: Fragment, saying: Fragment, after: string | null) => ({
  rows: sql`(${saying}) as n cross join entries as e where e.id = n.id and e.projection = ${physical}
    ${after === null ? sql`` : sql`and e.ordering > ${after}`}`,
  order: sql`e.ordering`,
});
