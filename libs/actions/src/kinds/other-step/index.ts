import { defineKind } from '../../kind/index.js';
import { commands } from './commands.js';
import { decider } from './decider.js';
import { factNames, facts } from './facts.js';
import { view } from './view.js';
import { words } from './words.js';

/** Whatever is no action of another kind: what was done, by whom, and what shows it. */
export const otherStep = defineKind({
  name: 'other-step',
  commands,
  begins: 'enter',
  decider,
  versions: { OtherStepEntered: 1, OtherStepTaken: 1, OtherStepMoved: 1 },
  recordedBy: { OtherStepEntered: 'enter', OtherStepTaken: 'record-step', OtherStepMoved: 'move-into' },
  upcasts: {},
  words,
  entry: (event) => (event.type === 'OtherStepEntered' ? { title: event.data.title, serves: event.data.serves } : null),
  view,
  facts,
  movedAway: ({ status }) => status === 'moved',
  factNames,
});
