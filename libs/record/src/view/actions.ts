import type { ActionRow, ActionView } from '#actions';
import { actionKnown, kindNamed, kinds } from '#actions';
import type { ReadStore } from '#platform';
import type { CountableFact, ServedFact } from '#progress';
import type { CountableBrief } from '../projections/countable.js';
import { countableFacts } from '../projections/countable.js';

/** The action as it read at an instant, `null` where it was not known yet. Throws for a kind that is no longer registered. */
export const viewAt = (row: ActionRow, knownAt: string | null): ActionView | null => {
  const kind = kindNamed(row.kind);
  if (kind === undefined) throw new Error(`no kind reads ${row.kind}`);
  return actionKnown(kind, row, knownAt);
};

/** What these actions say for counting, as known at an instant. */
export const factsOf = (rows: readonly ActionRow[], knownAt: string | null): readonly ServedFact[] =>
  rows.flatMap((row) => {
    const view = viewAt(row, knownAt);
    if (view === null) return [];
    const { title, serves, facts } = view;
    return facts.map((fact) => ({ ...fact, title, serves }));
  });

export interface ActionsAsked {
  /** Resolutions, any of which it serves. */
  readonly serving: readonly string[] | null;
  readonly party: string | null;
  readonly kind: string | null;
}

/** Actions as rows tell them. */
export class Actions {
  /** As they are told now, for as long as the briefs they come from are the ones that are read. */
  private readonly told = new WeakMap<readonly unknown[], readonly CountableFact[]>();

  constructor(private readonly store: ReadStore) {}

  /** All that may have what is asked for, read by what finds the fewest; `null`: whatever it is. */
  async among({ serving, party, kind }: ActionsAsked): Promise<readonly ActionRow[]> {
    if (party !== null) return this.naming(party);
    if (serving !== null) {
      const found = (await Promise.all(serving.map((resolution) => this.serving(resolution)))).flat();
      return [...new Map(found.map((row) => [row.id, row])).values()];
    }
    if (kind !== null) return this.under(`kind:${kind}`);
    return (await this.store.all<ActionRow>('actions')).map(({ row }) => row);
  }

  serving(resolution: string): Promise<readonly ActionRow[]> {
    return this.under(`serves:${resolution}`);
  }

  /** Those that name a party anywhere, in a fact or not. */
  naming(party: string): Promise<readonly ActionRow[]> {
    return this.under(`party:${party}`);
  }

  private async under(key: string): Promise<readonly ActionRow[]> {
    return (await this.store.rows<ActionRow>('actions', key)).map(({ row }) => row);
  }

  async one(kind: string, id: string): Promise<ActionRow | null> {
    return (await this.store.row<ActionRow>('actions', `${kind}-${id}`))?.row ?? null;
  }

  /** Of whatever kind: ids are unique over all kinds. */
  async withId(id: string): Promise<ActionRow | null> {
    const found = await Promise.all(kinds.map(({ name }) => this.one(name, id)));
    return found.find((row) => row !== null) ?? null;
  }

  /** What figures of a resolution are counted from, as known now. The same list until something changes. */
  async countable(resolution: string): Promise<readonly CountableFact[]> {
    const briefs = await this.store.briefs<CountableBrief>('actions', `serves:${resolution}`);
    const kept = this.told.get(briefs);
    if (kept !== undefined) return kept;
    const facts = briefs.flatMap(countableFacts);
    this.told.set(briefs, facts);
    return facts;
  }

  /** Facts of the actions serving a resolution, as known at an instant. */
  async facts(resolution: string, knownAt: string | null): Promise<readonly ServedFact[]> {
    return factsOf(await this.serving(resolution), knownAt);
  }
}
