import { defineKind } from '../../kind/index.js';
import { otherStepCommands } from './commands.js';
import { otherStepDecider } from './decider.js';
import { otherStepFactNames, otherStepFacts } from './facts.js';
import { otherStepView } from './view.js';
import { otherStepWords } from './words.js';

/** Whatever is no action of another kind: what was done, by whom, and what shows it. */
export const otherStep = defineKind({
  name: 'other-step',
  commands: otherStepCommands,
  begins: 'enter',
  decider: otherStepDecider,
  versions: { OtherStepEntered: 1, OtherStepTaken: 1, OtherStepMoved: 1 },
  recordedBy: { OtherStepEntered: 'enter', OtherStepTaken: 'record-step', OtherStepMoved: 'move-into' },
  upcasts: {},
  words: otherStepWords,
  entry: (event) => (event.type === 'OtherStepEntered' ? { title: event.data.title, serves: event.data.serves } : null),
  view: otherStepView,
  facts: otherStepFacts,
  movedAway: ({ status }) => status === 'moved',
  factNames: otherStepFactNames,
});
