import type { RecordedEvent } from '#kernel';
import { unreachable } from '#kernel';
import type { PartyEvent } from './events.js';
import type { Party } from './model.js';

/** The party as these events tell it. */
export const partyView = (events: Iterable<RecordedEvent<PartyEvent>>): Party | null => {
  let view: Party | null = null;
  for (const event of events) view = evolveView(view, event);
  return view;
};

const evolveView = (view: Party | null, recorded: RecordedEvent<PartyEvent>): Party => {
  const { source, recordedAt } = recorded.meta;
  switch (recorded.type) {
    case 'PartyRegistered':
      return { ...recorded.data, standing: [], source };
    case 'StandingChanged':
      if (view === null) throw new Error(`${recorded.type} before PartyRegistered in ${recorded.stream}`);
      return { ...view, standing: [...view.standing, { ...recorded.data, source, recordedAt }] };
    default:
      return unreachable(recorded);
  }
};
