import type { Measure } from '#register';
import type { Dated } from './dating.js';
import type { CountableFact } from './model.js';
import type { TalliedBy } from './tallied-by.js';
import type { Instance } from './standing.js';
import type { Placed, Tally } from './tally.js';
import { countFact, excludeFact } from './tally.js';

type Recurring = Extract<Measure, { readonly type: 'recurring' }>;

/** Whether a fact can have been in no other year. */
export const isOfYear = ({ span: { earliest, latest } }: Dated<CountableFact>, year: string): boolean =>
  earliest?.slice(0, 4) === year && latest.slice(0, 4) === year;

/** A fact that counts belongs to the year of its last possible day. */
const yearOf = ({ span }: Dated<CountableFact>): string => span.latest.slice(0, 4);

const yearsBetween = (from: string, to: string): readonly string[] =>
  Array.from({ length: Math.max(0, Number(to) - Number(from) + 1) }, (_, index) => String(Number(from) + index));

/**
 * One instance per calendar year. Where a year is recorded both as held and
 * as not held, held stands. "Not held" settles a year only once it has ended, everywhere on earth: until then the instance may still take place.
 */
export const recurring = <F extends CountableFact>(
  measure: Recurring,
  facts: readonly Dated<F>[],
  { asOf, endedBefore, rules }: Pick<TalliedBy, 'asOf' | 'endedBefore' | 'rules'>,
): Tally<F> => {
  const isRunning = (year: string): boolean => year >= endedBefore.slice(0, 4);
  const isHeld = ({ item }: Dated<CountableFact>): boolean => measure.held.includes(item.name);
  const heldYears = new Set(facts.filter(isHeld).map(yearOf));
  const settled = new Map<string, 'held' | 'not-held'>();
  const placed = facts.map((fact): Placed<F> => {
    const year = yearOf(fact);
    if (year < measure.from) return excludeFact(fact, 'outside-periods');
    if (settled.has(year) || (heldYears.has(year) && !isHeld(fact))) return excludeFact(fact, 'period-already-met');
    if (!isHeld(fact) && isRunning(year)) return excludeFact(fact, 'period-running');
    settled.set(year, isHeld(fact) ? 'held' : 'not-held');
    return countFact(fact, isHeld(fact) ? 1 : 0, [year]);
  });
  const instances = yearsBetween(measure.from, asOf.slice(0, 4)).map((period): Omit<Instance, 'uncounted'> => ({
    period,
    state: settled.get(period) ?? (isRunning(period) ? 'current' : 'no-record'),
  }));
  const dueOrMet = instances.filter(({ state }) => state !== 'current');
  const known = dueOrMet.length > 0 && dueOrMet.every(({ state }) => state !== 'no-record');
  const held = dueOrMet.filter(({ state }) => state === 'held').length;
  const awaited = dueOrMet.find(rules.isAwaited);
  return {
    placed,
    status: rules.recurringStatus(dueOrMet),
    progress: known ? { numerator: held, denominator: dueOrMet.length } : null,
    met: held > 0,
    instances,
    addressees: null,
    overdueSince: awaited === undefined ? null : `${String(Number(awaited.period) + 1)}-01-01`,
  };
};
