import type { Amended } from '#kernel';
import { onRecord, ownOf, partOnRecord, unreachable } from '#kernel';
import type { RecommendationEvent } from './events.js';
import { versions } from './events.js';
import type { Recommendation } from './model.js';

/** The recommendation as what holds of its stream tells it. */
export const recommendationView = (all: readonly Amended[]): Recommendation | null =>
  ownOf({ versions }, all).reduce<Recommendation | null>(evolve, null);

const evolve = (view: Recommendation | null, one: Amended<RecommendationEvent>): Recommendation => {
  const { event } = one;
  if (event.type === 'RecommendationRecorded')
    return {
      id: event.stream.slice('recommendation-'.length),
      ...event.data,
      raised: [],
      statements: [],
      assessments: [],
      linked: [],
      ...onRecord(one),
    };
  if (view === null) throw new Error(`${event.type} before RecommendationRecorded in ${event.stream}`);
  const part = partOnRecord(one);
  switch (event.type) {
    case 'RecommendationPlaced':
      return { ...view, origin: event.data.origin };
    case 'RecommendationStandingChanged':
      return { ...view, raised: [...view.raised, { ...event.data, ...part }] };
    case 'RecommendationStated':
      return { ...view, statements: [...view.statements, { ...event.data, ...part }] };
    case 'RecommendationAssessed':
      return { ...view, assessments: [...view.assessments, { ...event.data, ...part }] };
    case 'ActionLinked':
      return { ...view, linked: [...view.linked, { ...event.data, ...part }] };
    case 'ActionUnlinked':
      return { ...view, linked: view.linked.filter(({ action }) => action !== event.data.action) };
    default:
      return unreachable(event);
  }
};
