import { setImmediate as turn } from 'node:timers/promises';
import { type Expression, type RawBuilder, sql } from 'kysely';
import { byText } from '#kernel';
import type { Counts, EntriesQuery, FoundEntry } from '../../ports/read-store.js';
import { briefed, findsNone, holds, leads } from './conditions.js';
import { type CountRow, sumOf } from './counted.js';
import { byStream, entryColumns, type EntryRow, foundIn } from './entry-rows.js';
import type { RowNames } from './row-names.js';
import type { SqlDatabase } from './sql-database.js';
import { rest, type Way, waysAmong } from './ways.js';
import { endOn, rowsSaying, rowsTo } from './windows.js';
import { isSaidByFew } from './word-index.js';

/** How much more each window goes through than the last, where little comes back. */
const GROWTH = 16;

const inOrderOfLists: ReadonlySet<string | undefined> = new Set<Way['by']>(['key', 'order', 'words']);

interface BriefRow {
  readonly stream: string;
  readonly revision: number;
  readonly brief: string;
}

type Fragment = RawBuilder<unknown>;

interface Where {
  readonly projection: string;
  readonly ways: readonly Way[];
  /** What does not hold of everything on the ways. */
  readonly left: EntriesQuery;
}

/** What is asked of each window. */
interface Asked extends Pick<Where, 'projection' | 'ways'> {
  readonly of: Expression<unknown>;
  readonly columns: Fragment;
  /** How rows are put together or cut off, given the order of the way. */
  readonly tail: (order: Fragment) => Fragment;
  /** Few rows come back of any window. */
  readonly few: boolean;
}

/**
 * Asks for entries window by window: where one ends, and then what is found up to there, so that others have their turn in
 * between. Of a position the answer is the same, whatever is written meanwhile; and as entries may be made anew between two
 * statements, windows are told apart by places and not by ids of rows.
 */
export class SqlEntries {
  readonly #db: SqlDatabase;
  readonly #names: RowNames;

  constructor(db: SqlDatabase, names: RowNames) {
    this.#db = db;
    this.#names = names;
  }

  async entries<Body>(query: EntriesQuery): Promise<readonly FoundEntry<Body>[]> {
    const { order = 'stream', after, limit = Infinity } = query;
    if (limit === 0) return [];
    const asked = await this.#asked(query, order, order === 'list' ? after : undefined);
    // As they are gone through; whoever wants them otherwise must have them all.
    const inOrder = (order === 'list') === inOrderOfLists.has(asked.ways[0]?.by);
    const entries: FoundEntry<Body>[] = [];
    const tail = (by: Fragment) =>
      sql`order by ${by} ${inOrder && limit < Infinity ? sql`limit ${limit - entries.length}` : sql``}`;
    // Who asks for a page asks for one more, to know whether there is another.
    const few = inOrder && limit <= this.#db.windows.first + 1;
    const of = holds(asked.left);
    for await (const rows of this.#windows<EntryRow>({ ...asked, of, columns: entryColumns, tail, few })) {
      for (const row of rows) entries.push(foundIn<Body>(row));
      if (inOrder && entries.length >= limit) break;
    }
    if (inOrder) return entries;
    if (order === 'stream') return byStream(entries).slice(0, limit);
    const ahead = entries.filter((entry) => after === undefined || entry.order > after);
    return ahead.sort((a, b) => byText(a.order, b.order)).slice(0, limit);
  }

  async briefs<Brief>(query: EntriesQuery): Promise<readonly Brief[]> {
    const briefs: { readonly stream: string; readonly revision: number; readonly brief: Brief }[] = [];
    const asked = await this.#asked(query, 'stream');
    const what = { columns: sql`e.stream, e.revision, e.brief`, tail: () => sql``, few: false };
    for await (const rows of this.#windows<BriefRow>({ ...asked, ...what, of: briefed(asked.left) }))
      for (const { brief, ...place } of rows) briefs.push({ ...place, brief: JSON.parse(brief) as Brief });
    return byStream(briefs).map(({ brief }) => brief);
  }

  async counts(query: EntriesQuery): Promise<Counts> {
    const counted: CountRow[] = [];
    const asked = await this.#asked(query, 'list');
    const columns = sql`count(*) as found, e.slice, substr(e.day_to, 1, 4) as year, e.facts`;
    const tail = () => sql`group by e.slice, substr(e.day_to, 1, 4), e.facts`;
    for await (const rows of this.#windows<CountRow>({ ...asked, of: holds(asked.left), columns, tail, few: true }))
      counted.push(...rows);
    return sumOf(counted);
  }

  /** Where to look for what is asked for, which is where the fewest are, and what is left to ask of each entry there. */
  async #asked(query: EntriesQuery, order: 'stream' | 'list', after: string | null = null): Promise<Where> {
    const { projection, streams, streamsUnder, keys: [first, ...more] = [], words = [] } = query;
    const at = (ways: readonly Way[], left: EntriesQuery = query): Where => ({ projection, ways, left });
    if (findsNone(query)) return at([]);
    if (streamsUnder !== undefined) {
      const under = await this.#streamsUnder(query, streamsUnder);
      return at(waysAmong(under.filter((stream) => streams?.includes(stream) ?? true)));
    }
    if (streams !== undefined) return at(waysAmong(streams));
    if (words.length > 0 && (await isSaidByFew(this.#db.reader, this.#db.words, words)))
      return at([{ by: 'words', words, after }], { ...query, words: [] });
    if (first !== undefined) return at([{ by: 'key', keys: first, after }], { ...query, keys: more });
    return at([order === 'list' ? { by: 'order', after } : { by: 'stream', after: null }]);
  }

  async #streamsUnder(query: EntriesQuery, keys: readonly string[]): Promise<readonly string[]> {
    const streams = new Set<string>();
    const asked = {
      projection: query.projection,
      ways: [{ by: 'key', keys, after: null }] as const,
      of: leads(query),
      columns: sql`e.stream`,
      tail: () => sql``,
      few: false,
    };
    for await (const rows of this.#windows<Pick<EntryRow, 'stream'>>(asked))
      for (const { stream } of rows) streams.add(stream);
    return [...streams];
  }

  async #window(physical: Fragment, way: Way, size: number) {
    if (way.by === 'words') return { end: null, ...rowsSaying(physical, this.#db.words.saying(way.words), way.after) };
    const [end = null] = (await endOn(physical, way, size).execute(this.#db.reader)).rows;
    return { end, ...rowsTo(physical, way, end) };
  }

  /** What is found in each window, as long as more is wanted. */
  async *#windows<Row>({ projection, ways, of, columns, tail, few }: Asked): AsyncGenerator<readonly Row[]> {
    const { first, most } = this.#db.windows;
    const physical = this.#names.physical(projection);
    const left = [...ways];
    let size = first;
    for (let way = left.shift(); way !== undefined; way = left.shift()) {
      const { end, rows: standing, order } = await this.#window(physical, way, size);
      const { rows } = await sql<Row>`select ${columns} from ${standing} and ${of} ${tail(order)}`.execute(
        this.#db.reader,
      );
      if (end !== null) left.unshift(...rest(way, end));
      if (few) size = Math.min(size * GROWTH, most);
      yield rows;
      if (left.length > 0) await turn();
    }
  }
}
