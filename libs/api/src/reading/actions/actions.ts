import { Inject, Injectable } from '@nestjs/common';
import type { ActionRow, ActionView } from '#actions';
import { actionKnown, kindNamed, kinds } from '#actions';
import type { ReadStore } from '#platform';
import type { ServedFact } from '#progress';
import { READ_STORE } from '../../tokens.js';

/** The action as it read at an instant, `null` where it was not known yet. Throws for a kind that is no longer registered. */
export const viewAt = (row: ActionRow, knownAt: string | null): ActionView | null => {
  const kind = kindNamed(row.kind);
  if (kind === undefined) throw new Error(`no kind reads ${row.kind}`);
  return actionKnown(kind, row, knownAt);
};

/** Actions as rows tell them. */
@Injectable()
export class Actions {
  constructor(@Inject(READ_STORE) private readonly store: ReadStore) {}

  async all(): Promise<readonly ActionRow[]> {
    return (await this.store.all<ActionRow>('actions')).map(({ row }) => row);
  }

  async serving(resolution: string): Promise<readonly ActionRow[]> {
    return (await this.store.rows<ActionRow>('actions', `serves:${resolution}`)).map(({ row }) => row);
  }

  async one(kind: string, id: string): Promise<ActionRow | null> {
    return (await this.store.row<ActionRow>('actions', `${kind}-${id}`))?.row ?? null;
  }

  /** Of whatever kind: ids are unique over all kinds. */
  async withId(id: string): Promise<ActionRow | null> {
    const found = await Promise.all(kinds.map(({ name }) => this.one(name, id)));
    return found.find((row) => row !== null) ?? null;
  }

  /** Facts of the actions serving a resolution, as known at an instant. */
  async facts(resolution: string, knownAt: string | null): Promise<readonly ServedFact[]> {
    const rows = await this.serving(resolution);
    return rows.flatMap((row) => {
      const { facts, serves } = viewAt(row, knownAt) ?? { facts: [], serves: [] };
      return facts.map((fact) => ({ ...fact, serves }));
    });
  }
}
