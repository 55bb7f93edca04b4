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

/** What one is called that is of an origin; those of before were called by their keys alone. */
export const idWithin = (origin: string | null | undefined, key: string): string =>
  origin === null || origin === undefined ? key : `${origin}.${key}`;

/** The ids of all that can come to be called so: neither an origin nor a key has a full stop in it. */
export const idsThatMayBe = (name: string): readonly string[] => [
  ...new Set([name, name.slice(name.indexOf('.') + 1)]),
];

export const namesOf = (event: RecommendationEvent, id: string): readonly Named[] => {
  switch (event.type) {
    case 'RecommendationRecorded':
      return [{ kind: 'recommendation', key: id }];
    // So that no other comes to be that one.
    case 'RecommendationPlaced':
      return [{ kind: 'recommendation', key: idWithin(event.data.origin, id) }];
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
