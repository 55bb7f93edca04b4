import type { PartialDate } from '#kernel';
import { dataOf, firstDayOf } from '../../kind/index.js';
import type { NominationEvent } from './events.js';

/** What answers and pages see of a nomination: never whom it is of, nor the reference of its letter. */
export interface NominationView {
  /** Version of this shape. */
  readonly v: 1;
  /** The last stage on record. `closed`: declined, withdrawn, or the appointment ended. */
  readonly stage: 'none' | 'entered' | 'received' | 'accepted' | 'appointed' | 'closed';
  /** Code of the state that nominates, `null` where what says so is not seen. */
  readonly state: string | null;
  /** The date of its letter. */
  readonly letterOn: PartialDate | null;
  /** First day (`YYYY-MM-DD`) on which the last stage before the end can have been reached. */
  readonly since: string | null;
}

/** Where each step leads; to ask for a clarification leads nowhere. */
const leadsTo = {
  NominationEntered: 'entered',
  NominationReceived: 'received',
  NominationAccepted: 'accepted',
  NomineeAppointed: 'appointed',
  NominationDeclined: 'closed',
  NominationWithdrawn: 'closed',
  AppointmentEnded: 'closed',
} as const satisfies Partial<Record<NominationEvent['type'], NominationView['stage']>>;

type Step = Extract<NominationEvent, { readonly type: keyof typeof leadsTo }>;

const isStep = (event: NominationEvent): event is Step => Object.hasOwn(leadsTo, event.type);

export const view = (events: readonly NominationEvent[]): NominationView => {
  const last = events.findLast(isStep);
  const entry = dataOf(events, 'NominationEntered').at(-1);
  const reached = dataOf(events, 'NominationReceived', 'NominationAccepted', 'NomineeAppointed').at(-1);
  return {
    v: 1,
    stage: last === undefined ? 'none' : leadsTo[last.type],
    state: (entry ?? dataOf(events, 'NominationReceived').at(-1))?.state ?? null,
    letterOn: entry?.letter.on ?? null,
    since: firstDayOf(reached?.on),
  };
};
