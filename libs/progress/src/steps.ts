import type { PartialDate } from '#kernel';
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

interface Happened {
  readonly on: PartialDate;
  readonly countedFrom: string;
}

const happened = ({ item, span }: Dated<CountableFact>): Happened => ({ on: item.on, countedFrom: span.latest });

/** Where each step of a measure stands: met, on record with a day that is not known well enough to count yet, or not on record. */
export const stepStates = (
  steps: Steps,
  placed: readonly Placed<CountableFact>[],
  excluded: readonly Excluded[],
): readonly StepState[] =>
  steps.map(({ key, title, facts }): StepState => {
    const met = placed.find((one) => one.counted && one.satisfies.includes(key));
    if (met !== undefined) return { key, title, state: 'met', ...happened(met.fact) };
    const uncertain = excluded.find(
      ({ fact, reason }) => reason === 'date-uncertain' && facts.includes(fact.item.name),
    );
    if (uncertain !== undefined) return { key, title, state: 'date-uncertain', ...happened(uncertain.fact) };
    return { key, title, state: 'no-record', on: null, countedFrom: null };
  });
