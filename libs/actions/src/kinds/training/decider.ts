import type { CommandsOf, Decider, Decision, PartialDate } from '#kernel';
import { refuse, spanOf, unreachable, whollyBefore } from '#kernel';
import type { commands } from './commands.js';
import type { TrainingEvent } from './events.js';

export type TrainingRefusal =
  | 'already-entered'
  | 'not-entered'
  | 'not-held'
  | 'not-opened'
  | 'already-opened'
  | 'already-closed'
  | 'before-opening'
  | 'partner-already-named'
  | 'host-among-partners'
  | 'count-below-names'
  | 'nothing-said';

export type Training =
  | { readonly status: 'none' }
  | { readonly status: 'entered' }
  | {
      readonly status: 'opened';
      readonly on: PartialDate;
      readonly host: string | null;
      readonly partners: readonly string[];
      readonly closed: boolean;
    }
  | { readonly status: 'not-held' };

type TrainingCommand = CommandsOf<typeof commands>;
type After = Exclude<TrainingCommand, { readonly type: 'enter' | 'record-opening' | 'record-not-held' }>;
type Opened = Extract<Training, { readonly status: 'opened' }>;
type Decided = Decision<TrainingEvent, TrainingRefusal>;

const decideOpened = (command: After, state: Opened): Decided => {
  const { on } = command.data;
  // A partner may be learnt of, and agree, long before the first day.
  if (command.type !== 'add-partner' && whollyBefore(on, spanOf(state.on).earliest))
    return refuse('before-opening', { on: state.on });
  switch (command.type) {
    case 'add-partner': {
      const { party } = command.data;
      if (state.partners.includes(party)) return refuse('partner-already-named', { party });
      if (state.host === party) return refuse('host-among-partners', { party });
      return [{ type: 'TrainingPartnerAdded', v: 1, data: { on, party } }];
    }
    case 'record-participation': {
      const { states, statesCount, participants, audience } = command.data;
      if (states.length === 0 && statesCount === null && participants === null && audience === null)
        return refuse('nothing-said');
      if (statesCount?.qualifier === 'exact' && statesCount.value < states.length)
        return refuse('count-below-names', { count: statesCount.value, named: states.length });
      const data = { on, states, statesCount, participants, audience };
      return [{ type: 'TrainingParticipationRecorded', v: 1, data }];
    }
    case 'record-closing':
      return state.closed ? refuse('already-closed') : [{ type: 'TrainingClosed', v: 1, data: { on } }];
    case 'award-certificates':
      return [{ type: 'CertificatesAwarded', v: 1, data: { on, count: command.data.count } }];
    default:
      return unreachable(command);
  }
};

/** When a training opened, with whom, who took part; a training counts from its opening. */
export const decider: Decider<TrainingCommand, Training, TrainingEvent, TrainingRefusal> = {
  initial: { status: 'none' },

  decide(command, state): Decided {
    if (command.type === 'enter') {
      if (state.status !== 'none') return refuse('already-entered');
      const { title, serves, format, edition } = command.data;
      return [{ type: 'TrainingEntered', v: 1, data: { title, serves, format, edition } }];
    }
    if (state.status === 'none') return refuse('not-entered');
    if (state.status === 'not-held') return refuse('not-held');
    if (command.type === 'record-opening') {
      if (state.status === 'opened') return refuse('already-opened', { on: state.on });
      const { on, host, place, partners } = command.data;
      if (host !== null && partners.includes(host)) return refuse('host-among-partners', { party: host });
      return [{ type: 'TrainingOpened', v: 1, data: { on, host, place, partners } }];
    }
    if (command.type === 'record-not-held') {
      if (state.status === 'opened') return refuse('already-opened', { on: state.on });
      return [{ type: 'TrainingNotHeld', v: 1, data: { on: command.data.on, reason: command.data.reason } }];
    }
    return state.status === 'opened' ? decideOpened(command, state) : refuse('not-opened');
  },

  evolve(state, event): Training {
    switch (event.type) {
      case 'TrainingEntered':
        return { status: 'entered' };
      case 'TrainingOpened': {
        const { on, host, partners } = event.data;
        return { status: 'opened', on, host, partners, closed: false };
      }
      case 'TrainingPartnerAdded':
        return state.status === 'opened' ? { ...state, partners: [...state.partners, event.data.party] } : state;
      case 'TrainingClosed':
        return state.status === 'opened' ? { ...state, closed: true } : state;
      case 'TrainingNotHeld':
        return { status: 'not-held' };
      case 'TrainingParticipationRecorded':
      case 'CertificatesAwarded':
        return state;
      default:
        return unreachable(event);
    }
  },
};
