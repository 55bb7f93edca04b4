import { defineKind } from '../../kind/index.js';
import { bodyCommands } from './commands.js';
import { bodyDecider } from './decider.js';
import { bodyFactNames, bodyFacts } from './facts.js';
import { bodyView } from './view.js';
import { bodyWords } from './words.js';

/** A working or expert group: its mandate, members, meetings, and what it delivered. */
export const body = defineKind({
  name: 'body',
  commands: bodyCommands,
  begins: 'enter',
  decider: bodyDecider,
  versions: {
    BodyEntered: 1,
    BodyFormed: 1,
    BodyMemberAdmitted: 1,
    BodyMemberWithdrawn: 1,
    BodyMembersCounted: 1,
    BodyMet: 1,
    OutputDelivered: 1,
    BodyDissolved: 1,
  },
  recordedBy: {
    BodyEntered: 'enter',
    BodyFormed: 'record-formation',
    BodyMemberAdmitted: 'admit-member',
    BodyMemberWithdrawn: 'record-withdrawal',
    BodyMembersCounted: 'report-member-count',
    BodyMet: 'record-meeting',
    OutputDelivered: 'record-output',
    BodyDissolved: 'record-end',
  },
  upcasts: {},
  words: bodyWords,
  entry: (event) => (event.type === 'BodyEntered' ? { title: event.data.title, serves: event.data.serves } : null),
  view: bodyView,
  facts: bodyFacts,
  factNames: bodyFactNames,
});
