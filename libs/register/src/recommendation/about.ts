import type { Named, PartialDate } from '#kernel';
import { unreachable } from '#kernel';
import type { RecommendationEvent } from './events.js';

export const dayOf = (event: RecommendationEvent): PartialDate | null => {
  switch (event.type) {
    case 'RecommendationRecorded':
    case 'RecommendationStandingChanged':
    case 'RecommendationStated':
      return event.data.on;
    case 'RecommendationAssessed':
      return event.data.effectiveOn;
    case 'RecommendationPlaced':
    case 'ActionLinked':
    case 'ActionUnlinked':
      return null;
    default:
      return unreachable(event);
  }
};

export const namesOf = (event: RecommendationEvent, id: string): readonly Named[] => {
  switch (event.type) {
    case 'RecommendationRecorded':
      return [{ kind: 'recommendation', key: id }];
    case 'RecommendationPlaced':
    case 'RecommendationStandingChanged':
    case 'RecommendationStated':
    case 'RecommendationAssessed':
    case 'ActionLinked':
    case 'ActionUnlinked':
      return [];
    default:
      return unreachable(event);
  }
};
