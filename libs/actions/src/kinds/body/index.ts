import { defineKind } from '../../kind/index.js';
import { commands } from './commands.js';
import { decider } from './decider.js';
import { factNames, facts } from './facts.js';
import { view } from './view.js';
import { words } from './words.js';

/** A working or expert group: its mandate, members, meetings, and what it delivered. */
export const body = defineKind({
  name: 'body',
  commands,
  begins: 'enter',
  decider,
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
  words,
  entry: (event) => {
    if (event.type !== 'BodyEntered') return null;
    const { title, serves, party } = event.data;
    return { title, serves, of: party === null ? [] : [party] };
  },
  view,
  facts,
  factNames,
});
