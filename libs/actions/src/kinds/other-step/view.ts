import type { LocalizedText, PartialDate } from '#kernel';
import { dataOf } from '../../kind/index.js';
import type { OtherStepEvent } from './events.js';

/** One thing that was done. */
export interface StepSeen {
  readonly on: PartialDate;
  readonly what: LocalizedText;
}

/** What answers and pages see of an action that is of no kind of its own. */
export interface OtherStepView {
  /** Version of this shape. */
  readonly v: 1;
  /** `moved`: it is on record as an action of a kind of its own. */
  readonly status: 'none' | 'entered' | 'moved';
  /** What was done, in the order recorded. */
  readonly steps: readonly StepSeen[];
}

export const view = (events: readonly OtherStepEvent[]): OtherStepView => {
  const seen = (type: OtherStepEvent['type']): boolean => events.some((event) => event.type === type);
  const entered = seen('OtherStepEntered') ? 'entered' : 'none';
  return {
    v: 1,
    status: seen('OtherStepMoved') ? 'moved' : entered,
    steps: dataOf(events, 'OtherStepTaken').map(({ on, what }) => ({ on, what })),
  };
};
