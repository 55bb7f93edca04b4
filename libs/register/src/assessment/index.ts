import { defineSlice } from '#kernel';
import { commands } from './commands.js';
import { decider } from './decider.js';
import { upcasts, versions } from './events.js';
import { words } from './words.js';

export const assessment = defineSlice({
  name: 'assessment',
  collection: 'assessments',
  needs: 'assess',
  begins: 'record',
  commands,
  decider,
  versions,
  recordedBy: { AssessmentRecorded: 'record' },
  answersTo: 'id',
  namesWithin: [],
  idFrom: () => null,
  upcasts,
  words,
  day: ({ data }) => data.effectiveOn,
  names: () => [],
  distribution: () => 'general',
});

export * from './model.js';
export { assessmentsOn, assessmentView } from './view.js';
