import type { Day } from '#kernel';
import type { Measure } from '#register';
import type { Instance, NextDue } from './standing.js';

interface Dues {
  readonly dueOn: Day | null;
  /** Whether nothing is owed any more once the due date has passed. */
  readonly met: boolean;
  readonly measure: Measure;
  readonly instances: readonly Omit<Instance, 'uncounted'>[] | null;
  /** What was due before it is past due. */
  readonly endedBefore: Day;
}

/** The period that ends next with nothing held in it: the one that runs, else the one after the last. */
const nextPeriod = ({ measure, instances }: Dues): string | null => {
  if (measure.type !== 'recurring') return null;
  const running = instances?.find(({ state }) => state === 'current');
  if (running !== undefined) return running.period;
  const last = instances?.at(-1);
  return last === undefined ? measure.from : String(Number(last.period) + 1);
};

/** What falls due next, by the due date or by the periods of a recurring measure, whichever comes first. */
export const nextDueOf = (dues: Dues): NextDue | null => {
  const { dueOn, met, endedBefore } = dues;
  const period = nextPeriod(dues);
  const all = [
    ...(dueOn !== null && !met && dueOn >= endedBefore ? [{ dueOn, period: null }] : []),
    ...(period === null ? [] : [{ dueOn: `${period}-12-31`, period }]),
  ];
  return all.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))[0] ?? null;
};
