import { hasHappenedBy } from '#kernel';
import type { Recommendation, RecommendationStanding } from './model.js';

/** Its standing at the end of `day` (`YYYY-MM-DD`), of one that was made by then. */
export const recommendationStandingOn = (
  { standing, raised }: Pick<Recommendation, 'standing' | 'raised'>,
  day: string,
): RecommendationStanding => raised.findLast((one) => hasHappenedBy(one, day))?.standing ?? standing;
