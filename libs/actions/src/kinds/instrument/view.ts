import { dataOf, firstDayOf } from '../../kind/index.js';
import type { InstrumentEvent } from './events.js';

/** What answers and pages see of an instrument. */
export interface InstrumentView {
  /** Version of this shape. */
  readonly v: 1;
  /** The last step on record. `before-states`: a draft lies before them. */
  readonly status: 'none' | 'entered' | 'drafting' | 'before-states' | 'adopted' | 'in-use';
  /** Versions put to member states, as the drafts are marked. */
  readonly versions: readonly string[];
  /** First day (`YYYY-MM-DD`) on which the last step can have been taken. */
  readonly since: string | null;
}

/** Where each step leads; a consultation and a comment are none. */
const leadsTo = {
  DraftingBegun: 'drafting',
  ReturnedForRevision: 'drafting',
  DraftPutToStates: 'before-states',
  InstrumentAdopted: 'adopted',
  InstrumentTakenIntoUse: 'in-use',
} as const satisfies Partial<Record<InstrumentEvent['type'], InstrumentView['status']>>;

type Step = Extract<InstrumentEvent, { readonly type: keyof typeof leadsTo }>;

const isStep = (event: InstrumentEvent): event is Step => Object.hasOwn(leadsTo, event.type);

export const view = (events: readonly InstrumentEvent[]): InstrumentView => {
  const last = events.findLast(isStep);
  const entered = dataOf(events, 'InstrumentEntered').length > 0 ? 'entered' : 'none';
  return {
    v: 1,
    status: last === undefined ? entered : leadsTo[last.type],
    versions: dataOf(events, 'DraftPutToStates').map(({ version }) => version),
    since: firstDayOf(last?.data.on),
  };
};
