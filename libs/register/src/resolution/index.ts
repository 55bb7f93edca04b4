import { defineSlice } from '#kernel';
import { dayOf, namesOf } from './about.js';
import type { Register } from './commands.js';
import { commands } from './commands.js';
import { decider } from './decider.js';
import { upcasts, versions } from './events.js';
import { words } from './words.js';

export const resolution = defineSlice({
  name: 'resolution',
  collection: 'resolutions',
  needs: 'amend-register',
  begins: 'register',
  commands,
  decider,
  // A decision on a due date may come to confirm it, once one that was decided before it is learnt of or corrected.
  changesNothing: ['due-date-unchanged'],
  versions,
  recordedBy: {
    ResolutionRegistered: 'register',
    AliasAdded: 'add-alias',
    ParagraphAdded: 'add-paragraph',
    ParagraphNumberSet: 'set-paragraph-number',
    CommitmentAdded: 'add-commitment',
    MeasureSet: 'set-measure',
    SuccessionRecorded: 'record-succession',
    DueDateChanged: 'change-due-date',
    RecordChecked: 'record-checked',
  },
  answersTo: 'names',
  namesWithin: ['paragraph', 'commitment'],
  idFrom: ({ id }: Register) => id,
  upcasts,
  words,
  day: dayOf,
  names: namesOf,
  distribution: () => 'general',
});
export * from './aim-words.js';
export * from './model.js';
export * from './text-read-words.js';
export { commitmentOn, isAdopted, resolutionOn, resolutionView } from './view.js';
