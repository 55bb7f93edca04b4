import type { Decider, Decision } from '#kernel';
import { refuse, spanOf, unreachable, whollyBefore } from '#kernel';
import type { NominationCommand } from './commands.js';
import type { NominationEvent } from './events.js';

export type NominationRefusal =
  | 'already-entered'
  | 'not-entered'
  | 'before-the-letter'
  | 'before-the-last-step'
  | 'already-received'
  | 'not-received'
  | 'already-accepted'
  | 'not-accepted'
  | 'already-appointed'
  | 'not-appointed'
  | 'appointment-ends-before-it-begins'
  | 'nomination-closed';

type Stage = 'none' | 'entered' | 'received' | 'accepted' | 'appointed' | 'closed';

export interface Nomination {
  readonly stage: Stage;
  readonly state: string;
  readonly letterOn: string;
  /** First day on which the last stage can have been reached. */
  readonly since: string | null;
}

type Decided = Decision<NominationEvent, NominationRefusal>;

export const decider: Decider<NominationCommand, Nomination, NominationEvent, NominationRefusal> = {
  initial: { stage: 'none', state: '', letterOn: '', since: null },
  decide(command, nomination) {
    if (command.type === 'enter') {
      if (nomination.stage !== 'none') return refuse('already-entered');
      const { title, serves, state, category, person, letter } = command.data;
      return [{ type: 'NominationEntered', v: 1, data: { title, serves, state, category, person, letter } }];
    }
    // Later steps are tried without the entry where that is to be withdrawn: it is the entry that gives a letter, not the stage.
    if (nomination.letterOn === '') return refuse('not-entered');
    if (nomination.stage === 'closed') return refuse('nomination-closed');
    const { on } = command.data;
    if (whollyBefore(on, spanOf(nomination.letterOn).earliest)) return refuse('before-the-letter');
    if (whollyBefore(on, nomination.since)) return refuse('before-the-last-step');
    return decideOpen(command, nomination);
  },
  evolve(nomination, event) {
    switch (event.type) {
      case 'NominationEntered':
        return { stage: 'entered', state: event.data.state, letterOn: event.data.letter.on, since: null };
      case 'NominationReceived':
        return { ...nomination, stage: 'received', since: spanOf(event.data.on).earliest };
      case 'ClarificationAsked':
        return nomination;
      case 'NominationAccepted':
        return { ...nomination, stage: 'accepted', since: spanOf(event.data.on).earliest };
      case 'NomineeAppointed':
        return { ...nomination, stage: 'appointed', since: spanOf(event.data.on).earliest };
      case 'NominationDeclined':
      case 'NominationWithdrawn':
      case 'AppointmentEnded':
        return { ...nomination, stage: 'closed' };
      default:
        return unreachable(event);
    }
  },
};

const decideOpen = (command: Exclude<NominationCommand, { type: 'enter' }>, { stage, state }: Nomination): Decided => {
  switch (command.type) {
    case 'record-receipt': {
      const { on } = command.data;
      return stage === 'entered'
        ? [{ type: 'NominationReceived', v: 1, data: { on, state } }]
        : refuse('already-received');
    }
    case 'ask-clarification': {
      const { on, subject } = command.data;
      return stage === 'received' ? [{ type: 'ClarificationAsked', v: 1, data: { on, subject } }] : outOfTurn(stage);
    }
    case 'accept': {
      const { on, by } = command.data;
      return stage === 'received' ? [{ type: 'NominationAccepted', v: 1, data: { on, by } }] : outOfTurn(stage);
    }
    case 'decline': {
      const { on, by, reason } = command.data;
      return stage === 'received' ? [{ type: 'NominationDeclined', v: 1, data: { on, by, reason } }] : outOfTurn(stage);
    }
    case 'withdraw': {
      const { on, letter } = command.data;
      return stage === 'appointed'
        ? refuse('already-appointed')
        : [{ type: 'NominationWithdrawn', v: 1, data: { on, letter } }];
    }
    case 'appoint': {
      const { on, by, until } = command.data;
      if (stage === 'appointed') return refuse('already-appointed');
      if (stage !== 'accepted') return refuse('not-accepted');
      if (until !== null && until < spanOf(on).latest) return refuse('appointment-ends-before-it-begins');
      return [{ type: 'NomineeAppointed', v: 1, data: { on, by, until } }];
    }
    case 'end-appointment': {
      const { on, reason } = command.data;
      return stage === 'appointed'
        ? [{ type: 'AppointmentEnded', v: 1, data: { on, reason } }]
        : refuse('not-appointed');
    }
    default:
      return unreachable(command);
  }
};

/** Why a step that belongs to the stage `received` is not for now. */
const outOfTurn = (stage: Stage): Decided => {
  if (stage === 'entered') return refuse('not-received');
  return refuse(stage === 'accepted' ? 'already-accepted' : 'already-appointed');
};
