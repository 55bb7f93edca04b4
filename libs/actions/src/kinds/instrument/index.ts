import { defineKind } from '../../kind/index.js';
import { commands } from './commands.js';
import { decider } from './decider.js';
import type { InstrumentEvent } from './events.js';
import { upcasts, versions } from './events.js';
import { factNames, facts } from './facts.js';
import { view } from './view.js';
import { words } from './words.js';

export const instrument = defineKind({
  name: 'instrument',
  begins: 'enter',
  commands,
  decider,
  versions,
  recordedBy: {
    InstrumentEntered: 'enter',
    DraftingBegun: 'begin-drafting',
    ConsultationHeld: 'hold-consultation',
    DraftPutToStates: 'put-to-member-states',
    CommentsReceived: 'receive-comments',
    ReturnedForRevision: 'return-for-revision',
    InstrumentAdopted: 'record-adoption',
    InstrumentTakenIntoUse: 'take-into-use',
  },
  upcasts,
  words,
  entry: (event: InstrumentEvent) => (event.type === 'InstrumentEntered' ? event.data : null),
  view,
  facts,
  factNames,
});
