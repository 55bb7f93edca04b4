import type { Amended } from '#kernel';
import { onRecord, ownOf, partOnRecord, unreachable } from '#kernel';
import type { PartyEvent } from './events.js';
import { versions } from './events.js';
import type { Party } from './model.js';

/** The party as what holds of its stream tells it. */
export const partyView = (all: readonly Amended[]): Party | null =>
  ownOf({ versions }, all).reduce<Party | null>(evolve, null);

const evolve = (view: Party | null, one: Amended<PartyEvent>): Party => {
  const { event } = one;
  switch (event.type) {
    case 'PartyRegistered':
      return { ...event.data, standing: [], ...onRecord(one) };
    case 'StandingChanged':
      if (view === null) throw new Error(`${event.type} before PartyRegistered in ${event.stream}`);
      return { ...view, standing: [...view.standing, { ...event.data, ...partOnRecord(one) }] };
    default:
      return unreachable(event);
  }
};
