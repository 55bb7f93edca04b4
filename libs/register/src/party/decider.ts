import type { Decider } from '#kernel';
import { refuse, spanOf, unreachable, whollyBefore } from '#kernel';
import type { PartyCommand } from './commands.js';
import type { PartyEvent } from './events.js';
import type { Standing } from './model.js';

export type PartyRefusal =
  'party-already-registered' | 'party-not-registered' | 'standing-unchanged' | 'standing-out-of-order';

interface State {
  readonly code: string | null;
  readonly standing: Standing | null;
  /** First day on which that standing can have begun. */
  readonly since: string | null;
}

/** What may follow what: one is suspended or withdraws only from inside. */
const follows: Readonly<Record<Standing, readonly (Standing | null)[]>> = {
  member: [null, 'observer', 'withdrawn'],
  observer: [null, 'withdrawn', 'member'],
  suspended: ['member', 'reinstated', 'observer'],
  reinstated: ['suspended'],
  withdrawn: ['member', 'reinstated', 'observer', 'suspended'],
};

export const decider: Decider<PartyCommand, State, PartyEvent, PartyRefusal> = {
  initial: { code: null, standing: null, since: null },
  decide(command, state) {
    switch (command.type) {
      case 'register': {
        const { code, kind, name, officialName, sortKey, iso2, regionalGroup, joined, acronym, parent } = command.data;
        if (state.code !== null) return refuse('party-already-registered', { party: code });
        const data = { code, kind, name, officialName, sortKey, iso2, regionalGroup, joined, acronym, parent };
        return [{ type: 'PartyRegistered', v: 1, data }];
      }
      case 'change-standing': {
        const { standing, on, decidedBy } = command.data;
        if (state.code === null) return refuse('party-not-registered');
        if (state.standing === standing) return refuse('standing-unchanged', { standing });
        const tooEarly = whollyBefore(on, state.since);
        if (tooEarly || !follows[standing].includes(state.standing))
          return refuse('standing-out-of-order', { standing });
        return [{ type: 'StandingChanged', v: 1, data: { standing, on, decidedBy } }];
      }
      default:
        return unreachable(command);
    }
  },
  evolve(state, event) {
    switch (event.type) {
      case 'PartyRegistered':
        return { code: event.data.code, standing: null, since: null };
      case 'StandingChanged':
        return { ...state, standing: event.data.standing, since: spanOf(event.data.on).earliest };
      default:
        return unreachable(event);
    }
  },
};
