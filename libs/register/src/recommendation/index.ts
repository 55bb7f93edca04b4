import { defineSlice } from '#kernel';
import { dayOf, idWithin, namesOf } from './about.js';
import type { RecordRecommendation } from './commands.js';
import { commands } from './commands.js';
import { decider } from './decider.js';
import { upcasts, versions } from './events.js';
import { words } from './words.js';

export const recommendation = defineSlice({
  name: 'recommendation',
  collection: 'recommendations',
  needs: 'amend-register',
  begins: 'record',
  commands,
  decider,
  versions,
  recordedBy: {
    RecommendationRecorded: 'record',
    RecommendationPlaced: 'place',
    RecommendationStandingChanged: 'change-standing',
    RecommendationStated: 'record-statement',
    RecommendationAssessed: 'assess',
    ActionLinked: 'link-action',
    ActionUnlinked: 'unlink-action',
  },
  answersTo: 'id',
  namesWithin: [],
  idFrom: ({ key, origin }: RecordRecommendation) => idWithin(origin, key),
  upcasts,
  words,
  day: dayOf,
  names: namesOf,
  distribution: () => 'general',
});

export { idsThatMayBe } from './about.js';
export * from './model.js';
export { recommendationStandingOn } from './standing.js';
export * from './standing-words.js';
export { recommendationView } from './view.js';
