import type { ActionReading, ActionRow, Kind } from '#actions';
import { actionFrom, factsIn, kindNamed, kinds } from '#actions';
import type { Count, EntriesQuery, FoundEntry, Sought } from '#platform';
import type { CountableFact, ServedFact } from '#progress';
import type { CountableBrief } from '../projections/countable.js';
import { countableFacts } from '../projections/countable.js';
import { sliceOf } from '../slices.js';
import type { EntriesAt } from './position.js';
import type { EventFilter } from '../events/seen.js';

const kindOf = (name: string) => {
  const kind = kindNamed(name);
  if (kind === undefined) throw new Error(`no kind reads ${name}`);
  return kind;
};

/** Of the action that it is an entry of. */
const kindIn = ({ stream }: FoundEntry<ActionReading>) => kindOf(sliceOf(stream)?.name ?? stream);

/** What a list of what happened is narrowed down to; `null`: whatever it is. */
export interface HappeningsQuery {
  readonly kind: string | null;
  /** Of which the action serves any. */
  readonly serving: Serving | null;
  readonly party: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Each of which it says. */
  readonly words: readonly Sought[];
}

/** Narrowed down by nothing. */
export const everyHappening: HappeningsQuery = {
  kind: null,
  serving: null,
  party: null,
  from: null,
  to: null,
  words: [],
};

/** Commitments, any of which an action serves. */
export interface Serving {
  /** Where all are of one. */
  readonly resolution: string | null;
  /** `<resolution> <commitment>`; or keys of commitments, where those of whatever resolution are meant. */
  readonly commitments: { readonly of: 'one' | 'any'; readonly names: readonly string[] };
}

/** How many there are in a list of what happened. */
export interface HappeningsCounted {
  readonly total: number;
  /** What speaks of no day is of no year. */
  readonly years: readonly Count[];
  readonly facts: readonly Count[];
}

const minus = (all: readonly Count[], some: readonly Count[]): readonly Count[] => {
  const less = new Map(some.map(({ of, count }) => [of, count]));
  return all.map(({ of, count }) => ({ of, count: count - (less.get(of) ?? 0) }));
};

const sumOf = (counts: readonly Count[]): number => counts.reduce((sum, { count }) => sum + count, 0);

/** By what finds the fewest first. */
const keysFor = ({ kind, serving, party }: HappeningsQuery): readonly (readonly string[])[] => {
  const listed = kind === null ? 'listed' : `listed:${kind}`;
  const found = [
    ...(party === null ? [] : [[`party:${party}`]]),
    ...(serving === null || serving.resolution === null ? [] : [[`serves:${serving.resolution}`]]),
    [listed],
  ];
  if (serving === null) return found;
  const { of, names } = serving.commitments;
  const served = names.map((name) => (of === 'one' ? `serves:${name}` : `commitment:${name}`));
  return served.length === 1 && party === null ? [served, ...found] : [...found, served];
};

const happeningsFor = (asOf: string, query: HappeningsQuery) => {
  const { from, to, words } = query;
  const days = from === null && to === null ? null : { days: { from, to } };
  return { projection: 'actions', keys: keysFor(query), whollyBy: asOf, words, ...days };
};

/** One event of an action that stands in a list. */
export interface Happening {
  readonly kind: Kind;
  /** Where it stands; sorts ascending. */
  readonly key: string;
  readonly reading: ActionReading;
}

/** What was made of entries, for as long as those are kept; shared by all views that see as much. */
export class ActionsCache {
  readonly rows = new WeakMap<readonly unknown[], readonly ActionRow[]>();
  readonly countable = new WeakMap<readonly unknown[], readonly CountableFact[]>();
}

/** Actions as entries tell them at the position of the view. */
export class Actions {
  constructor(
    private readonly at: EntriesAt,
    private readonly seen: EventFilter,
    private readonly cache = new ActionsCache(),
  ) {}

  /** What had happened by a day, newest first. */
  async happened(
    asOf: string,
    query: HappeningsQuery,
    after: string | null,
    limit: number,
  ): Promise<readonly Happening[]> {
    const found = await this.at.entries<ActionReading>({
      ...happeningsFor(asOf, query),
      order: 'list',
      limit,
      ...(after === null ? null : { after }),
    });
    return found.map((entry) => ({ kind: kindIn(entry), key: entry.order, reading: this.seenReading(entry.body) }));
  }

  /** How much of that there is in all. */
  async countHappened(asOf: string, query: HappeningsQuery): Promise<HappeningsCounted> {
    const asked = happeningsFor(asOf, query);
    const [all, undated] = [
      await this.at.counts(asked),
      await this.at.counts({ ...asked, keys: [['undated'], ...asked.keys] }),
    ];
    return { total: sumOf(all.slices), years: minus(all.years, undated.years), facts: all.facts };
  }

  /** Words that any of it says which may be seen; not what of it is restricted. */
  wordsAfter(after: string, most: number): Promise<readonly string[]> {
    return this.at.wordsAfter('actions', after, most);
  }

  serving(resolution: string): Promise<readonly ActionRow[]> {
    return this.rows({ streamsUnder: [`serves:${resolution}`] });
  }

  /** Those serving any of these commitments of a resolution; `null`: whichever of it. */
  servingAny(resolution: string, commitments: readonly string[] | null): Promise<readonly ActionRow[]> {
    if (commitments === null) return this.serving(resolution);
    return this.rows({ streamsUnder: commitments.map((key) => `serves:${resolution} ${key}`) });
  }

  /** Those that are a party's own: what it formed, what it met for, how it was supported, with whom it is a partner. */
  own(party: string): Promise<readonly ActionRow[]> {
    return this.rows({ streamsUnder: [`of:${party}`] });
  }

  async one(kind: string, id: string): Promise<ActionRow | null> {
    return (await this.rows({ streams: [`${kind}-${id}`] }))[0] ?? null;
  }

  /** Of whatever kind: ids are unique over all kinds. */
  async withId(id: string): Promise<ActionRow | null> {
    return (await this.rows({ streams: kinds.map(({ name }) => `${name}-${id}`) }))[0] ?? null;
  }

  /** What figures of a resolution are counted from. The same list until something changes. */
  async countable(resolution: string): Promise<readonly CountableFact[]> {
    const query = { projection: 'actions', keys: [[`serves:${resolution}`]] };
    const briefs = await this.at.briefs<CountableBrief>(query);
    const kept = this.cache.countable.get(briefs);
    if (kept !== undefined) return kept;
    const facts = briefs.flatMap(countableFacts);
    this.cache.countable.set(briefs, facts);
    return facts;
  }

  /** Facts of the actions serving a resolution; `party`: those that name it. */
  async facts(resolution: string, party: string | null = null): Promise<readonly ServedFact[]> {
    const named = party === null ? [] : [[`party:${party}`]];
    const query = { projection: 'actions', keys: [[`serves:${resolution}`], ...named] };
    const found = await this.at.entries<ActionReading>(query);
    return found.flatMap((entry) => {
      const { title, serves, event } = entry.body;
      return factsIn(kindIn(entry), entry.body).map((fact) => ({ ...fact, title, serves, position: event.position }));
    });
  }

  /** Whole actions. The same list until something changes. */
  private async rows(query: Pick<EntriesQuery, 'streams' | 'streamsUnder'>): Promise<readonly ActionRow[]> {
    const found = await this.at.entries<ActionReading>({ ...query, projection: 'actions' });
    const kept = this.cache.rows.get(found);
    if (kept !== undefined) return kept;
    const rows = [...Map.groupBy(found, ({ stream }) => stream).values()].flatMap(([first, ...more]) =>
      first === undefined
        ? []
        : actionFrom(
            kindIn(first),
            [first, ...more].map(({ body }) => this.seenReading(body)),
          ),
    );
    this.cache.rows.set(found, rows);
    return rows;
  }

  private seenReading({ event, recorded, ...reading }: ActionReading): ActionReading {
    return { ...reading, event: this.seen(event), recorded: recorded === null ? null : this.seen(recorded) };
  }
}
