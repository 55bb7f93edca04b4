import type { Decider, Decision } from '#kernel';
import { refuse, spanOf, unreachable, whollyBefore } from '#kernel';
import type { InstrumentCommand } from './commands.js';
import type { InstrumentEvent } from './events.js';

export type InstrumentRefusal =
  | 'already-entered'
  | 'not-entered'
  | 'drafting-already-begun'
  | 'no-draft-yet'
  | 'version-already-put'
  | 'not-before-states'
  | 'already-adopted'
  | 'not-adopted'
  | 'already-in-use'
  | 'before-the-last-step';

export interface Instrument {
  readonly status: 'none' | 'entered' | 'drafting' | 'before-states' | 'adopted' | 'in-use';
  /** Versions put to member states, as marked. */
  readonly versions: readonly string[];
  /** First day on which the last step can have been taken. */
  readonly since: string | null;
}

type Decided = Decision<InstrumentEvent, InstrumentRefusal>;

export const decider: Decider<InstrumentCommand, Instrument, InstrumentEvent, InstrumentRefusal> = {
  initial: { status: 'none', versions: [], since: null },
  decide(command, { status, versions, since }) {
    if (command.type === 'enter') {
      const { title, serves, form } = command.data;
      return status === 'none'
        ? [{ type: 'InstrumentEntered', v: 1, data: { title, serves, form } }]
        : refuse('already-entered');
    }
    if (status === 'none') return refuse('not-entered');
    // A consultation is no step: one may come to light long after the drafting it went before.
    const early = whollyBefore(command.data.on, since) && command.type !== 'hold-consultation';
    if (early) return refuse('before-the-last-step');
    if (command.type === 'take-into-use') return takeIntoUse(command.data.on, status);
    if (status === 'adopted' || status === 'in-use') return refuse('already-adopted');
    return decideOpen(command, status, versions);
  },
  evolve(instrument, event) {
    switch (event.type) {
      case 'InstrumentEntered':
        return { ...instrument, status: 'entered' };
      case 'DraftingBegun':
      case 'ReturnedForRevision':
        return { ...instrument, status: 'drafting', since: spanOf(event.data.on).earliest };
      case 'DraftPutToStates':
        return {
          status: 'before-states',
          versions: [...instrument.versions, event.data.version],
          since: spanOf(event.data.on).earliest,
        };
      case 'InstrumentAdopted':
        return { ...instrument, status: 'adopted', since: spanOf(event.data.on).earliest };
      case 'InstrumentTakenIntoUse':
        return { ...instrument, status: 'in-use', since: spanOf(event.data.on).earliest };
      case 'ConsultationHeld':
      case 'CommentsReceived':
        return instrument;
      default:
        return unreachable(event);
    }
  },
};

const takeIntoUse = (on: string, status: Instrument['status']): Decided => {
  if (status === 'in-use') return refuse('already-in-use');
  return status === 'adopted' ? [{ type: 'InstrumentTakenIntoUse', v: 1, data: { on } }] : refuse('not-adopted');
};

type Open = Exclude<InstrumentCommand, { type: 'enter' | 'take-into-use' }>;

const decideOpen = (command: Open, status: Instrument['status'], versions: readonly string[]): Decided => {
  switch (command.type) {
    case 'begin-drafting': {
      const { on, by, text, basedOn } = command.data;
      if (status !== 'entered') return refuse('drafting-already-begun');
      return [{ type: 'DraftingBegun', v: 1, data: { on, by, text, basedOn } }];
    }
    case 'hold-consultation': {
      const { on, convenedBy, with: parties, form, title } = command.data;
      return [{ type: 'ConsultationHeld', v: 1, data: { on, convenedBy, with: parties, form, title } }];
    }
    case 'put-to-member-states': {
      const { on, by, version } = command.data;
      if (status === 'entered') return refuse('no-draft-yet');
      if (versions.includes(version)) return refuse('version-already-put', { version });
      return [{ type: 'DraftPutToStates', v: 1, data: { on, by, version } }];
    }
    case 'receive-comments': {
      const { on, from } = command.data;
      return status === 'before-states'
        ? [{ type: 'CommentsReceived', v: 1, data: { on, from } }]
        : refuse('not-before-states');
    }
    case 'return-for-revision': {
      const { on, by, reason } = command.data;
      return status === 'before-states'
        ? [{ type: 'ReturnedForRevision', v: 1, data: { on, by, reason } }]
        : refuse('not-before-states');
    }
    case 'record-adoption': {
      // The step before may be missing from our sources without having been missing in fact.
      const { on, by, decision } = command.data;
      return [{ type: 'InstrumentAdopted', v: 1, data: { on, by, decision } }];
    }
    default:
      return unreachable(command);
  }
};
