import { defineSlice } from '#kernel';
import { commands } from './commands.js';
import { decider } from './decider.js';
import { upcasts, versions } from './events.js';
import { replacingRefused } from './replacing.js';
import { words } from './words.js';

export const statement = defineSlice({
  name: 'statement',
  collection: 'statements',
  needs: 'record',
  begins: 'record',
  commands,
  decider,
  versions,
  recordedBy: { StatementRecorded: 'record' },
  answersTo: 'id',
  namesWithin: [],
  idFrom: () => null,
  upcasts,
  words,
  day: ({ data }) => data.on,
  names: (_, id) => [{ kind: 'statement', key: id }],
  distribution: () => 'general',
  refusesLink: replacingRefused,
});

export * from './model.js';
export { inPlace, speakerOf } from './replacing.js';
export * from './status-words.js';
export { statementView } from './view.js';
