import { defineSlice } from '#kernel';
import { commands } from './commands.js';
import { decider } from './decider.js';
import { upcasts, versions } from './events.js';
import { words } from './words.js';

export const resolution = defineSlice({
  name: 'resolution',
  begins: 'register',
  commands,
  decider,
  versions,
  upcasts,
  words,
});
export type { ResolutionEvent } from './events.js';
export * from './aim-words.js';
export * from './model.js';
export { commitmentOn, isAdopted, resolutionOn, resolutionView } from './view.js';
