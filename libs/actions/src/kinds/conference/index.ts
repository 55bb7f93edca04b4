import { defineKind } from '../../kind/index.js';
import { commands } from './commands.js';
import { decider } from './decider.js';
import type { ConferenceEvent } from './events.js';
import { upcasts, versions } from './events.js';
import { factNames, facts } from './facts.js';
import { view } from './view.js';
import { words } from './words.js';

export const conference = defineKind({
  name: 'conference',
  begins: 'enter',
  commands,
  decider,
  versions,
  recordedBy: {
    ConferenceEntered: 'enter',
    ConferenceHeld: 'record-holding',
    ConferenceNotHeld: 'record-not-held',
    ParticipationRecorded: 'record-participation',
    SessionHeld: 'record-session',
    RecommendationsMade: 'record-recommendations',
    ReportIssued: 'issue-report',
    DistributionAnnounced: 'announce-distribution',
    ResultsDistributed: 'record-distribution',
  },
  upcasts,
  words,
  entry: (event: ConferenceEvent) => (event.type === 'ConferenceEntered' ? event.data : null),
  view,
  facts,
  factNames,
});
