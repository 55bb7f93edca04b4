import type { Measure } from '#register';
import type { UncountedReason } from './codes.js';
import type { Dated } from './dating.js';
import type { CountableFact } from './model.js';
import type { StepState } from './standing.js';
import type { TalliedBy } from './tallied-by.js';
import type { Placed } from './tally.js';

type Steps = Extract<Measure, { readonly type: 'milestones' }>['steps'];

interface Excluded {
  readonly fact: Dated<CountableFact>;
  readonly reason: UncountedReason;
}

/** Why what would meet a step can be on record and not count, what is known best first; of what was before the resolution nothing is said. */
const reasons = ['date-uncertain', 'may-precede-resolution', 'intention-only', 'names-no-step'] as const;

/** Where each step of a measure stands: met, on record and not counted, or not on record. */
export const stepStates = (
  steps: Steps,
  placed: readonly Placed<CountableFact>[],
  excluded: readonly Excluded[],
  { rules, namedBy }: Pick<TalliedBy, 'rules' | 'namedBy'>,
): readonly StepState[] => {
  const uncounted: readonly Excluded[] = [...excluded, ...placed.flatMap((one) => (one.counted ? [] : [one]))];
  return steps.map((step): StepState => {
    const { key, title } = step;
    const met = placed.find((one) => one.counted && one.satisfies.includes(key))?.fact;
    if (met !== undefined)
      return { key, title, state: 'met', reason: null, on: met.item.on, countedFrom: met.span.latest };
    const left = uncounted.flatMap(({ fact, reason }): readonly Excluded[] => {
      const named = namedBy(fact.item);
      if (!step.facts.includes(fact.item.name)) return [];
      if (rules.stepsOpenTo([step], named).length > 0) return [{ fact, reason }];
      return named.length === 0 ? [{ fact, reason: 'names-no-step' }] : [];
    });
    for (const reason of reasons) {
      const fact = left.find((each) => each.reason === reason)?.fact;
      if (fact === undefined) continue;
      const countedFrom = reason === 'date-uncertain' ? fact.span.latest : null;
      return { key, title, state: 'not-counted', reason, on: fact.item.on, countedFrom };
    }
    return { key, title, state: 'no-record', reason: null, on: null, countedFrom: null };
  });
};
