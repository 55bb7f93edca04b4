import { defineKind } from '../../kind/index.js';
import { commands } from './commands.js';
import { decider } from './decider.js';
import type { ContactGroupEvent } from './events.js';
import { upcasts, versions } from './events.js';
import { factNames, facts } from './facts.js';
import { view } from './view.js';
import { words } from './words.js';

export const contactGroup = defineKind({
  name: 'contact-group',
  begins: 'enter',
  commands,
  decider,
  versions,
  recordedBy: {
    ContactGroupEntered: 'enter',
    ContactGroupFormed: 'record-formation',
    CoChairsAppointed: 'appoint-co-chairs',
    CoChairmanshipEnded: 'end-co-chairmanship',
    MemberJoined: 'admit-member',
    MemberLeft: 'record-withdrawal',
    MemberCountReported: 'report-member-count',
    ContactGroupMet: 'record-meeting',
    DocumentAgreed: 'agree-document',
  },
  upcasts,
  words,
  entry: (event: ContactGroupEvent) => {
    if (event.type !== 'ContactGroupEntered') return null;
    const { title, serves, party } = event.data;
    return { title, serves, of: party === null ? [] : [party] };
  },
  view,
  facts,
  factNames,
});
