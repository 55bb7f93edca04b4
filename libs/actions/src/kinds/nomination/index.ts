import { defineKind } from '../../kind/index.js';
import { commands } from './commands.js';
import { decider } from './decider.js';
import type { NominationEvent } from './events.js';
import { upcasts, versions } from './events.js';
import { factNames, facts } from './facts.js';
import { view } from './view.js';
import { words } from './words.js';

export const nomination = defineKind({
  name: 'nomination',
  begins: 'enter',
  commands,
  decider,
  versions,
  recordedBy: {
    NominationEntered: 'enter',
    NominationReceived: 'record-receipt',
    ClarificationAsked: 'ask-clarification',
    NominationAccepted: 'accept',
    NominationDeclined: 'decline',
    NominationWithdrawn: 'withdraw',
    NomineeAppointed: 'appoint',
    AppointmentEnded: 'end-appointment',
  },
  upcasts,
  words,
  entry: (event: NominationEvent) => (event.type === 'NominationEntered' ? event.data : null),
  view,
  facts,
  factNames,
});
