import { defineSlice } from '#kernel';
import { commands } from './commands.js';
import { decider } from './decider.js';
import { versions } from './events.js';
import { words } from './words.js';

export const recommendation = defineSlice({
  name: 'recommendation',
  begins: 'record',
  commands,
  decider,
  versions,
  upcasts: {},
  words,
});

export type { RecommendationEvent } from './events.js';
export * from './model.js';
export { recommendationStandingOn } from './standing.js';
export * from './standing-words.js';
export { recommendationView } from './view.js';
