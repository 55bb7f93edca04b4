import type { Named, PartialDate } from '#kernel';
import { unreachable } from '#kernel';
import type { PartyEvent } from './events.js';

export const dayOf = (event: PartyEvent): PartialDate | null => {
  switch (event.type) {
    case 'PartyRegistered':
      return null;
    case 'StandingChanged':
      return event.data.on;
    default:
      return unreachable(event);
  }
};

export const namesOf = (event: PartyEvent): readonly Named[] => {
  switch (event.type) {
    case 'PartyRegistered':
      return [{ kind: 'party', key: event.data.code }];
    case 'StandingChanged':
      return [];
    default:
      return unreachable(event);
  }
};
