import type { Fraction } from '#kernel';
import { weightedMean } from '#kernel';
import type { StatedStatus } from '#register';
import type { ComputedStatus } from './codes.js';
import type { CommitmentProgress, ParagraphProgress } from './model.js';

/**
 * From least to most favourable; a paragraph shows the first that any of its commitments has.
 * Recorded as not held comes first, because the record itself says that something due did not take place; then what the record cannot
 * speak of; then what it spoke of earlier and not since; then what is under way; then what is kept up but has no end; last what is complete.
 */
export const statusOrder = [
  'interrupted',
  'no-information',
  'earlier-only',
  'in-progress',
  'ongoing',
  'implemented',
] as const satisfies readonly ComputedStatus[];

interface Weighted {
  readonly progress: CommitmentProgress;
  readonly weight: number;
}

/** One figure stays as counted ("2 of 4"); several become their exact weighted mean. */
const meanOf = (commitments: readonly Weighted[]): Fraction | null => {
  const figures = commitments.flatMap(({ progress: { progress: value }, weight }) =>
    value ? [{ value, weight }] : [],
  );
  const [only, ...others] = figures;
  return only !== undefined && others.length === 0 ? only.value : weightedMean(figures);
};

/** What a paragraph's commitments say together. */
export const rollUp = (
  commitments: readonly Weighted[],
): Pick<ParagraphProgress, 'status' | 'byStatus' | 'byStated' | 'overdue' | 'progress' | 'coverage'> => {
  const fractions = commitments.map(({ progress }) => progress);
  const number = (status: ComputedStatus): number => fractions.filter((one) => one.status === status).length;
  const saying = (status: StatedStatus): number => fractions.filter(({ stated }) => stated?.status === status).length;
  const since = fractions.flatMap(({ overdue }) => overdue?.since ?? []).sort()[0];
  return {
    status: statusOrder.find((status) => number(status) > 0) ?? 'no-information',
    byStatus: {
      interrupted: number('interrupted'),
      'no-information': number('no-information'),
      'earlier-only': number('earlier-only'),
      'in-progress': number('in-progress'),
      ongoing: number('ongoing'),
      implemented: number('implemented'),
    },
    byStated: {
      pending: saying('pending'),
      'in-progress': saying('in-progress'),
      implemented: saying('implemented'),
      ongoing: saying('ongoing'),
    },
    overdue: since === undefined ? null : { since },
    progress: meanOf(commitments),
    coverage: { withFigure: fractions.filter(({ progress }) => progress !== null).length, of: fractions.length },
  };
};
