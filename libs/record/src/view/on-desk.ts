import { byText } from '#kernel';
import { actionsProjection } from '../projections/actions.projection.js';
import { registerProjection } from '../projections/register.projection.js';
import type { EntriesAt } from './position.js';

/** Where an entry stands that something is to be done with. */
export interface FoundOnDesk {
  readonly stream: string;
  readonly event: string;
}

/** What waits on the desk, as entries tell it at the position of the view. */
export class OnDesk {
  constructor(private readonly at: EntriesAt) {}

  /** What the register has of these days: what was said and judged then. */
  async saidBetween(
    days: { readonly from: string | null; readonly to: string },
    limit: number,
  ): Promise<readonly FoundOnDesk[]> {
    const found = await this.at.entries({ projection: registerProjection.name, days, order: 'list', limit });
    return found.map(({ stream, event }) => ({ stream, event }));
  }

  /** Those under one of `deskKeys`, in the order in which they were recorded. */
  async under(key: string): Promise<readonly FoundOnDesk[]> {
    const found = await Promise.all(
      [actionsProjection, registerProjection].map(({ name }) => this.at.entries({ projection: name, keys: [[key]] })),
    );
    return found
      .flat()
      .toSorted((a, b) => byText(a.from, b.from) || a.revision - b.revision)
      .map(({ stream, event }) => ({ stream, event }));
  }
}
