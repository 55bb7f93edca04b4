import { type Expression, type RawBuilder, sql } from 'kysely';
import { unreachable } from '#kernel';

/** Where entries are looked for, and in which order: of a window the places come first, and then what holds of what stands there. */
export type Way =
  /** In the order of lists: under any of these keys, or everywhere. */
  | { readonly by: 'order'; readonly keys: readonly string[] | null; readonly after: string | null }
  /** These streams; `after`: the revision after which one goes on. */
  | { readonly by: 'streams'; readonly streams: readonly string[]; readonly after: number | null }
  /** All streams. */
  | { readonly by: 'stream'; readonly after: { readonly stream: string; readonly revision: number } | null };

/** Columns of a row: where a window that is full ends, `null` in the rows of all places but its last; and whether anything was found. */
export interface Place {
  readonly place: string | null;
  readonly number: number | null;
  readonly found: unknown;
}

/** The place at which a full window ends. */
interface End {
  readonly place: string;
  readonly number: number;
}

export const isEnd = <Row extends Place>(row: Row): row is Row & End => row.place !== null;

/** Streams asked for at once, which are nearly always short. */
const STREAMS = 100;

export const waysAmong = (streams: readonly string[]): readonly Way[] => {
  const sorted = [...new Set(streams)].sort();
  return Array.from({ length: Math.ceil(sorted.length / STREAMS) }, (_, n) => ({
    by: 'streams',
    streams: sorted.slice(n * STREAMS, (n + 1) * STREAMS),
    after: null,
  }));
};

/** What is left after a window that ended here. A stream that was begun goes on by itself, so that nothing is passed over twice. */
export const rest = (way: Way, { place, number }: End): readonly Way[] => {
  switch (way.by) {
    case 'order':
      return [{ ...way, after: place }];
    case 'stream':
      return [{ by: 'stream', after: { stream: place, revision: number } }];
    case 'streams':
      return [
        { by: 'streams', streams: [place], after: number },
        ...waysAmong(way.streams.filter((stream) => stream > place)),
      ];
    default:
      return unreachable(way);
  }
};

type Fragment = RawBuilder<unknown>;

const afterOrder = (after: string | null): Fragment => (after === null ? sql`` : sql`and n.ordering > ${after}`);

const under = (physical: Fragment, key: string, after: string | null, size: number): Fragment =>
  sql`select distinct n.ordering from entry_keys as n where n.projection = ${physical} and n.key = ${key}
    ${afterOrder(after)} order by n.ordering limit ${size}`;

/** Of each key no more than the window holds. */
const inOrder = (physical: Fragment, { keys, after }: Way & { readonly by: 'order' }, size: number): Fragment => {
  if (keys === null)
    return sql`select distinct n.ordering from entries as n where n.projection = ${physical}
      ${afterOrder(after)} order by n.ordering limit ${size}`;
  const [one, ...more] = [...new Set(keys)].map((key) => under(physical, key, after, size));
  if (one !== undefined && more.length === 0) return one;
  const each = [...(one === undefined ? [] : [one]), ...more].map((some) => sql`select * from (${some}) as one`);
  return sql`select distinct ordering from (${sql.join(each, sql` union all `)}) as m order by ordering limit ${size}`;
};

const byStream = (physical: Fragment, which: Fragment, size: number): Fragment =>
  sql`select distinct n.stream, n.revision from entries as n where n.projection = ${physical} ${which}
    order by n.stream, n.revision limit ${size}`;

const placesOn = (physical: Fragment, way: Way, size: number): Fragment => {
  switch (way.by) {
    case 'order':
      return inOrder(physical, way, size);
    case 'stream':
      return byStream(
        physical,
        way.after === null ? sql`` : sql`and (n.stream, n.revision) > (${way.after.stream}, ${way.after.revision})`,
        size,
      );
    case 'streams':
      return byStream(
        physical,
        sql`and n.stream in (${sql.join(way.streams)}) ${way.after === null ? sql`` : sql`and n.revision > ${way.after}`}`,
        size,
      );
    default:
      return unreachable(way);
  }
};

/**
 * The next `size` places on a way, each with the entry there of which everything asked for holds, if there is one: `p` left
 * joined to `e`. However few are found, one window goes no further, and its last place says that it was full. Which entry that
 * is, is looked up place by place, whatever a database believes of tables that were filled a moment ago.
 */
export const windowOn = (physical: Fragment, way: Way, size: number, asked: Expression<unknown>) => {
  const [order, place, number, same] =
    way.by === 'order'
      ? [sql`d.ordering`, sql`r.ordering`, sql`0`, sql`e.ordering = r.ordering`]
      : [
          sql`d.stream, d.revision`,
          sql`r.stream`,
          sql`r.revision`,
          sql`e.stream = r.stream and e.revision = r.revision`,
        ];
  return {
    places: sql`with p as materialized (
      select r.n, case when r.n = ${size} then ${place} end as place, case when r.n = ${size} then ${number} end as number,
        (select e.id from entries as e where e.projection = ${physical} and ${same} and ${asked} limit 1) as entry
      from (select d.*, row_number() over (order by ${order}) as n from (${placesOn(physical, way, size)}) as d) as r)`,
    from: sql`p left join entries as e on e.id = p.entry`,
  };
};
