import type { ActionReading, ActionRow } from '#actions';
import { actionFrom, factsIn, kindNamed, kinds } from '#actions';
import type { EntriesQuery, FoundEntry } from '#platform';
import type { CountableFact, ServedFact } from '#progress';
import type { CountableBrief } from '../projections/countable.js';
import { countableFacts } from '../projections/countable.js';
import { sliceOf } from '../slices.js';
import type { EntriesAt } from './position.js';
import type { EventFilter } from './seen.js';

const kindOf = (name: string) => {
  const kind = kindNamed(name);
  if (kind === undefined) throw new Error(`no kind reads ${name}`);
  return kind;
};

/** Of the action that it is an entry of. */
const kindIn = ({ stream }: FoundEntry<ActionReading>) => kindOf(sliceOf(stream)?.name ?? stream);

/** What these actions say for counting. */
export const factsOf = (rows: readonly ActionRow[]): readonly ServedFact[] =>
  rows.flatMap(({ title, serves, facts, events }) => {
    const positions = new Map(events.map(({ id, position }) => [id, position]));
    return facts.map((fact) => ({ ...fact, title, serves, position: positions.get(fact.eventId) ?? '' }));
  });

export interface ActionsQuery {
  /** Resolutions, any of which it serves. */
  readonly serving: readonly string[] | null;
  readonly party: string | null;
  readonly kind: string | null;
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

  /** All that may have what is asked for, found by what finds the fewest; `null`: whatever it is. */
  among({ serving, party, kind }: ActionsQuery): Promise<readonly ActionRow[]> {
    if (party !== null) return this.naming(party);
    if (serving !== null) return this.under(serving.map((resolution) => `serves:${resolution}`));
    return kind === null ? this.rows({}) : this.under([`kind:${kind}`]);
  }

  serving(resolution: string): Promise<readonly ActionRow[]> {
    return this.under([`serves:${resolution}`]);
  }

  /** Those that name a party anywhere, in a fact or not. */
  naming(party: string): Promise<readonly ActionRow[]> {
    return this.under([`party:${party}`, `names:${party}`]);
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

  /** Facts of the actions serving a resolution. */
  async facts(resolution: string): Promise<readonly ServedFact[]> {
    const query = { projection: 'actions', keys: [[`serves:${resolution}`]] };
    const found = await this.at.entries<ActionReading>(query);
    return found.flatMap((entry) => {
      const { title, serves, event } = entry.body;
      return factsIn(kindIn(entry), entry.body).map((fact) => ({ ...fact, title, serves, position: event.position }));
    });
  }

  private under(keys: readonly string[]): Promise<readonly ActionRow[]> {
    return keys.length === 0 ? Promise.resolve([]) : this.rows({ streamsUnder: keys });
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
