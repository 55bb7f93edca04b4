import { setImmediate as turn } from 'node:timers/promises';
import { type Expression, type RawBuilder, sql } from 'kysely';
import { byText } from '#kernel';
import type { Counts, EntriesQuery, FoundEntry } from '../../ports/read-store.js';
import { briefed, findsNone, holds, leads } from './conditions.js';
import { type CountRow, sumOf } from './counted.js';
import { byStream, entryColumns, type EntryRow, foundIn } from './entry-rows.js';
import { isEnd, type Place, rest, type Way, waysAmong, windowOn } from './places.js';
import type { RowNames } from './row-names.js';
import type { SqlDatabase } from './sql-database.js';

/** How much more each window goes through than the last, where little comes back. */
const GROWTH = 16;

interface BriefRow {
  readonly stream: string;
  readonly revision: number;
  readonly brief: string;
}

/** What is asked of each window. */
interface Asked {
  readonly projection: string;
  readonly ways: readonly Way[];
  readonly of: Expression<unknown>;
  /** With `found`, which is `null` where nothing was. */
  readonly columns: RawBuilder<unknown>;
  /** How rows are put together or cut off. */
  readonly tail: () => RawBuilder<unknown>;
  /** Few rows come back of any window. */
  readonly few: boolean;
}

/**
 * Asks for entries: in one statement where one window holds all that is asked for, and otherwise window by window, so that
 * others have their turn in between. Of a position the answer is the same, whatever is written meanwhile; and as entries may
 * be made anew between two windows, those are told apart by places and not by ids of rows.
 */
export class SqlEntries {
  readonly #db: SqlDatabase;
  readonly #names: RowNames;

  constructor(db: SqlDatabase, names: RowNames) {
    this.#db = db;
    this.#names = names;
  }

  async entries<Body>(query: EntriesQuery): Promise<readonly FoundEntry<Body>[]> {
    const { projection, order = 'stream', after, limit = Infinity } = query;
    const ways = limit === 0 ? [] : await this.#ways(query, order, order === 'list' ? after : undefined);
    // As they are gone through; whoever wants them otherwise must have them all.
    const inOrder = (order === 'list') === (ways[0]?.by === 'order');
    const entries: FoundEntry<Body>[] = [];
    // One more, so that a place without an entry takes the room of none.
    const most = () => (inOrder && limit < Infinity ? sql`limit ${limit - entries.length + 1}` : sql``);
    const tail = () => sql`order by p.n ${most()}`;
    const columns = sql`e.id as found, ${entryColumns}`;
    // Who asks for a page asks for one more, to know whether there is another.
    const few = inOrder && limit <= this.#db.windows.first + 1;
    for await (const rows of this.#windows<EntryRow>({ projection, ways, of: holds(query), columns, tail, few })) {
      for (const row of rows) entries.push(foundIn<Body>(row));
      if (inOrder && entries.length >= limit) break;
    }
    if (inOrder) return entries.slice(0, limit);
    if (order === 'stream') return byStream(entries).slice(0, limit);
    const ahead = entries.filter((entry) => after === undefined || entry.order > after);
    return ahead.sort((a, b) => byText(a.order, b.order)).slice(0, limit);
  }

  async briefs<Brief>(query: EntriesQuery): Promise<readonly Brief[]> {
    const { projection } = query;
    const briefs: { readonly stream: string; readonly revision: number; readonly brief: Brief }[] = [];
    const columns = sql`e.id as found, e.stream, e.revision, e.brief`;
    const [ways, tail] = [await this.#ways(query, 'stream'), () => sql``];
    const asked = { projection, ways, of: briefed(query), columns, tail, few: false };
    for await (const rows of this.#windows<BriefRow>(asked))
      for (const { brief, ...place } of rows) briefs.push({ ...place, brief: JSON.parse(brief) as Brief });
    return byStream(briefs).map(({ brief }) => brief);
  }

  async counts(query: EntriesQuery): Promise<Counts> {
    const { projection } = query;
    const counted: CountRow[] = [];
    const columns = sql`nullif(count(e.id), 0) as found, e.slice, substr(e.day_to, 1, 4) as year, e.facts`;
    const tail = () => sql`group by p.place, p.number, e.slice, substr(e.day_to, 1, 4), e.facts`;
    const ways = await this.#ways(query, 'list');
    for await (const rows of this.#windows<CountRow>({ projection, ways, of: holds(query), columns, tail, few: true }))
      counted.push(...rows);
    return sumOf(counted);
  }

  /** Where to look for what is asked for: where the fewest are. */
  async #ways(query: EntriesQuery, order: 'stream' | 'list', after: string | null = null): Promise<readonly Way[]> {
    const { streams, streamsUnder, keys: [first] = [] } = query;
    if (findsNone(query)) return [];
    if (streamsUnder !== undefined) {
      const under = await this.#streamsUnder(query, streamsUnder);
      return waysAmong(under.filter((stream) => streams?.includes(stream) ?? true));
    }
    if (streams !== undefined) return waysAmong(streams);
    if (first !== undefined || order === 'list') return [{ by: 'order', keys: first ?? null, after }];
    return [{ by: 'stream', after: null }];
  }

  async #streamsUnder(query: EntriesQuery, keys: readonly string[]): Promise<readonly string[]> {
    const streams = new Set<string>();
    const asked = {
      projection: query.projection,
      ways: [{ by: 'order', keys, after: null }] as const,
      of: leads(query, keys),
      columns: sql`e.id as found, e.stream`,
      tail: () => sql``,
      few: false,
    };
    for await (const rows of this.#windows<Pick<EntryRow, 'stream'>>(asked))
      for (const { stream } of rows) streams.add(stream);
    return [...streams];
  }

  /** What is found in each window, as long as more is wanted. */
  async *#windows<Row>({ projection, ways, of, columns, tail, few }: Asked): AsyncGenerator<readonly Row[]> {
    const { first, most } = this.#db.windows;
    const left = [...ways];
    let size = first;
    for (let way = left.shift(); way !== undefined; way = left.shift()) {
      const { places, from } = windowOn(this.#names.physical(projection), way, size, of);
      const { rows } = await sql<Row & Place>`${places} select p.place, p.number, ${columns} from ${from}
        where e.id is not null or p.place is not null ${tail()}`.execute(this.#db.reader);
      const end = rows.findLast(isEnd);
      if (end !== undefined) left.unshift(...rest(way, end));
      if (few) size = Math.min(size * GROWTH, most);
      yield rows.filter(({ found }) => found !== null);
      if (left.length > 0) await turn();
    }
  }
}
