import { defineKind } from '../../kind/index.js';
import { commands } from './commands.js';
import { decider } from './decider.js';
import { factNames, facts } from './facts.js';
import { view } from './view.js';
import { words } from './words.js';

/** A training offered in mediation and conflict resolution: a certificate programme, a workshop, a simulation. */
export const training = defineKind({
  name: 'training',
  commands,
  begins: 'enter',
  decider,
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
  words,
  entry: (event) => (event.type === 'TrainingEntered' ? event.data : null),
  view,
  facts,
  factNames,
});
