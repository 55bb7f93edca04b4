import type { Fraction } from '#kernel';
import type { Dated } from './dating.js';
import type { ComputedStatus, UncountedReason } from './codes.js';
import type { CountableFact } from './model.js';
import type { Addressee, Instance } from './standing.js';

/** Where a measure puts a fact: counted with the units it brings, or not counted and why. */
export type Placed<F extends CountableFact> =
  | {
      readonly fact: Dated<F>;
      readonly counted: true;
      readonly satisfies: readonly string[];
      /** Of the figure's numerator. */
      readonly units: number;
    }
  | { readonly fact: Dated<F>; readonly counted: false; readonly reason: UncountedReason };

/** What a measure makes of the facts that may count. The figure's numerator is the sum of the units placed. */
export interface Tally<F extends CountableFact> {
  readonly placed: readonly Placed<F>[];
  readonly status: ComputedStatus;
  readonly progress: Fraction | null;
  /** Nothing is owed any more once a due date has passed. */
  readonly met: boolean;
  readonly instances: readonly Omit<Instance, 'uncounted'>[] | null;
  readonly addressees: readonly Addressee[] | null;
  /** The first day after a period for which something is awaited. */
  readonly overdueSince: string | null;
}

export const countFact = <F extends CountableFact>(
  fact: Dated<F>,
  units: number,
  satisfies: readonly string[] = [],
): Placed<F> => ({
  fact,
  counted: true,
  satisfies,
  units,
});

export const excludeFact = <F extends CountableFact>(fact: Dated<F>, reason: UncountedReason): Placed<F> => ({
  fact,
  counted: false,
  reason,
});

export const unitsIn = (placed: readonly Placed<CountableFact>[]): number =>
  placed.reduce((sum, one) => sum + (one.counted ? one.units : 0), 0);

/** The tally of a measure that counts towards a whole: no figure without a counted fact or without a whole. */
export const tallyAgainst = <F extends CountableFact>(
  placed: readonly Placed<F>[],
  denominator: number,
  addressees: readonly Addressee[] | null = null,
): Tally<F> => {
  const units = unitsIn(placed);
  const some = placed.some(({ counted }) => counted) && denominator > 0;
  const met = some && units >= denominator;
  return {
    placed,
    status: met ? 'implemented' : some ? 'in-progress' : 'no-information',
    progress: some ? { numerator: units, denominator } : null,
    met,
    instances: null,
    addressees,
    overdueSince: null,
  };
};
