import { defineSlice } from '#kernel';
import { commands } from './commands.js';
import { decider } from './decider.js';
import { upcasts, versions } from './events.js';
import { words } from './words.js';

export const openQuestion = defineSlice({
  name: 'open-question',
  collection: 'open-questions',
  needs: 'record',
  begins: 'record',
  commands,
  decider,
  versions,
  recordedBy: { OpenQuestionRecorded: 'record', QuestionAnswered: 'record-answer' },
  answersTo: 'id',
  namesWithin: [],
  idFrom: () => null,
  upcasts,
  words,
  day: ({ data }) => data.on,
  names: () => [],
  distribution: () => 'general',
});

export * from './model.js';
export { openQuestionView } from './view.js';
