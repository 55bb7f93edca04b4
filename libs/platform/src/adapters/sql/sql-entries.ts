import { sql } from 'kysely';
import type { Count, CountedBy, Days, EntriesQuery, FoundEntry } from '../../ports/read-store.js';
import { selectEntries, pageUnder, pageUnderAny } from './select-entries.js';
import type { RowNames } from './row-names.js';
import type { SqlDatabase } from './sql-database.js';

const columns = [
  ...(['e.slice', 'e.stream', 'e.revision', 'e.event', 'e.from_position', 'e.day_from', 'e.day_to'] as const),
  ...(['e.ordering', 'e.distribution', 'e.body'] as const),
] as const;

interface Row {
  readonly slice: string;
  readonly stream: string;
  readonly revision: number;
  readonly event: string;
  readonly from_position: string;
  readonly day_from: string | null;
  readonly day_to: string | null;
  readonly ordering: string;
  readonly distribution: string;
  readonly body: string;
}

export const daysOf = ({ day_from, day_to }: Pick<Row, 'day_from' | 'day_to'>): Days | null =>
  day_to === null ? null : { from: day_from, to: day_to };

const found = ({ from_position, day_from, day_to, ordering, distribution, body, ...rest }: Row) => ({
  ...rest,
  from: from_position,
  day: daysOf({ day_from, day_to }),
  order: ordering,
  distribution: distribution as FoundEntry['distribution'],
  body: JSON.parse(body) as unknown,
});

/** Asks for entries; each in one statement. */
export class SqlEntries {
  readonly #db: SqlDatabase;
  readonly #names: RowNames;

  constructor(db: SqlDatabase, names: RowNames) {
    this.#db = db;
    this.#names = names;
  }

  async entries<Body>(query: EntriesQuery): Promise<readonly FoundEntry<Body>[]> {
    const rows = query.order === 'list' ? await this.#listed(query) : await this.#byStream(query);
    return rows.map((row) => found(row) as FoundEntry<Body>);
  }

  #byStream(wanted: EntriesQuery): Promise<readonly Row[]> {
    const { limit } = wanted;
    return (
      this.#from(wanted)
        .select(columns)
        // As no index gives it: one that did would be gone through in place of the one that finds what is asked for.
        .orderBy(sql`e.stream || ''`)
        .orderBy('e.revision')
        .$if(limit !== undefined, (query) => query.limit(limit ?? 0))
        .execute()
    );
  }

  #listed(wanted: EntriesQuery): Promise<readonly Row[]> {
    const { keys: [first] = [], streamsUnder, after, limit } = wanted;
    const [one, ...more] = first ?? [];
    const physical = this.#names.physical(wanted.projection);
    if (one !== undefined && more.length === 0 && streamsUnder === undefined)
      return pageUnder(this.#db.reader, physical, one, wanted).select(columns).execute();
    if (first !== undefined && more.length > 0 && streamsUnder === undefined)
      return pageUnderAny(this.#db.reader, physical, first, wanted)
        .select(columns)
        .$if(limit !== undefined, (query) => query.limit(limit ?? 0))
        .execute();
    return this.#from(wanted)
      .select(columns)
      .$if(after !== undefined, (query) => query.where('e.ordering', '>', after ?? ''))
      .orderBy('e.ordering')
      .$if(limit !== undefined, (query) => query.limit(limit ?? 0))
      .execute();
  }

  async briefs<Brief>(query: EntriesQuery): Promise<readonly Brief[]> {
    // One text in place of hundreds of rows: the figures of a resolution rest on as many.
    const { briefs } = await this.#from(query)
      .select(sql<string | null>`string_agg(e.brief, ',' order by e.stream, e.revision)`.as('briefs'))
      .where('e.brief', 'is not', null)
      .executeTakeFirstOrThrow();
    return JSON.parse(`[${briefs ?? ''}]`) as readonly Brief[];
  }

  async counts(query: EntriesQuery, by: CountedBy): Promise<readonly Count[]> {
    const counted =
      by === 'slice'
        ? this.#from(query)
            .select(['e.slice as of', ({ fn }) => fn.countAll<string | number>().as('count')])
            .groupBy('e.slice')
        : by === 'year'
          ? this.#from(query)
              .select([
                sql<string>`substr(e.day_to, 1, 4)`.as('of'),
                ({ fn }) => fn.countAll<string | number>().as('count'),
              ])
              .where('e.day_to', 'is not', null)
              .groupBy(sql`substr(e.day_to, 1, 4)`)
          : this.#from(query)
              .select(['e.facts as of', ({ fn }) => fn.countAll<string | number>().as('count')])
              .where('e.facts', '<>', '[]')
              .groupBy('e.facts');
    const rows = await counted.execute();
    const sums = new Map<string, number>();
    for (const { of, count } of rows)
      for (const name of by !== 'fact' ? [of] : (JSON.parse(of) as readonly string[]))
        sums.set(name, (sums.get(name) ?? 0) + Number(count));
    return [...sums].map(([of, count]) => ({ of, count })).sort((a, b) => (a.of < b.of ? -1 : 1));
  }

  #from(query: EntriesQuery) {
    return selectEntries(this.#db.reader, this.#names.physical(query.projection), query);
  }
}
