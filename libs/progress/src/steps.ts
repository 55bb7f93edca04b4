import type { Measure } from '#register';
import type { UncountedReason } from './codes.js';
import type { Dated } from './dating.js';
import type { CountableFact } from './model.js';
import type { StepState } from './standing.js';
import type { Placed } from './tally.js';

type Steps = Extract<Measure, { readonly type: 'milestones' }>['steps'];

interface Excluded {
  readonly fact: Dated<CountableFact>;
  readonly reason: UncountedReason;
}

/** Why what would meet a step can be on record and not count, what is known best first; of what was before the resolution nothing is said. */
const reasons = ['date-uncertain', 'may-precede-resolution', 'intention-only'] as const;

/** Where each step of a measure stands: met, on record and not counted, or not on record. */
export const stepStates = (
  steps: Steps,
  placed: readonly Placed<CountableFact>[],
  excluded: readonly Excluded[],
): readonly StepState[] =>
  steps.map(({ key, title, facts }): StepState => {
    const met = placed.find((one) => one.counted && one.satisfies.includes(key))?.fact;
    if (met !== undefined)
      return { key, title, state: 'met', reason: null, on: met.item.on, countedFrom: met.span.latest };
    const left = excluded.filter(({ fact }) => facts.includes(fact.item.name));
    for (const reason of reasons) {
      const fact = left.find((each) => each.reason === reason)?.fact;
      if (fact === undefined) continue;
      const countedFrom = reason === 'date-uncertain' ? fact.span.latest : null;
      return { key, title, state: 'not-counted', reason, on: fact.item.on, countedFrom };
    }
    return { key, title, state: 'no-record', reason: null, on: null, countedFrom: null };
  });
