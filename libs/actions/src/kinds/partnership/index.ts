import { defineKind } from '../../kind/index.js';
import { commands } from './commands.js';
import { decider } from './decider.js';
import type { PartnershipEvent } from './events.js';
import { upcasts, versions } from './events.js';
import { factNames, facts } from './facts.js';
import { view } from './view.js';
import { words } from './words.js';

/** Working with another organisation: proposed, agreed, done together, and how far the memberships overlap. */
export const partnership = defineKind({
  name: 'partnership',
  begins: 'enter',
  commands,
  decider,
  versions,
  recordedBy: {
    PartnershipEntered: 'enter',
    PartnershipProposed: 'record-proposal',
    PartnershipSetAside: 'set-aside',
    PartnershipAgreed: 'record-agreement',
    PartnershipActivityHeld: 'record-activity',
    OverlapOfMembershipReported: 'report-overlap',
    PartnershipEnded: 'record-end',
  },
  upcasts,
  words,
  entry: (event: PartnershipEvent) =>
    event.type === 'PartnershipEntered'
      ? { title: event.data.title, serves: event.data.serves, of: event.data.partners }
      : null,
  view,
  facts,
  factNames,
});
