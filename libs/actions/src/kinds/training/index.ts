import { defineKind } from '../../kind/index.js';
import { trainingCommands } from './commands.js';
import { trainingDecider } from './decider.js';
import { trainingFactNames, trainingFacts } from './facts.js';
import { trainingView } from './view.js';
import { trainingWords } from './words.js';

/** A training offered in mediation and conflict resolution: a certificate programme, a workshop, a simulation. */
export const training = defineKind({
  name: 'training',
  commands: trainingCommands,
  begins: 'enter',
  decider: trainingDecider,
  versions: {
    TrainingEntered: 1,
    TrainingOpened: 1,
    TrainingPartnerAdded: 1,
    TrainingParticipationRecorded: 1,
    TrainingClosed: 1,
    CertificatesAwarded: 1,
    TrainingNotHeld: 1,
  },
  recordedBy: {
    TrainingEntered: 'enter',
    TrainingOpened: 'record-opening',
    TrainingPartnerAdded: 'add-partner',
    TrainingParticipationRecorded: 'record-participation',
    TrainingClosed: 'record-closing',
    CertificatesAwarded: 'award-certificates',
    TrainingNotHeld: 'record-not-held',
  },
  upcasts: {},
  words: trainingWords,
  entry: (event) => (event.type === 'TrainingEntered' ? { title: event.data.title, serves: event.data.serves } : null),
  view: trainingView,
  facts: trainingFacts,
  factNames: trainingFactNames,
});
