import { defineSlice } from '#kernel';
import { commands } from './commands.js';
import { decider } from './decider.js';
import { upcasts, versions } from './events.js';
import { words } from './words.js';

/** How the register is kept: one stream, in which the last word counts. */
export const registerSettings = defineSlice({
  name: 'register-settings',
  collection: 'register-settings',
  needs: 'set-register',
  begins: 'set',
  commands,
  decider,
  versions,
  recordedBy: { RegisterRulesSet: 'set' },
  answersTo: 'id',
  namesWithin: [],
  idFrom: () => 'register',
  upcasts,
  words,
  day: ({ data }) => data.on,
  names: () => [],
  distribution: () => 'secretariat',
});

export * from './model.js';
export { registerRulesOn } from './view.js';
export { checkingWords, newEntriesWords, readersWords } from './words.js';
