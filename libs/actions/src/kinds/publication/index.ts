import { defineKind } from '../../kind/index.js';
import { commands } from './commands.js';
import { decider } from './decider.js';
import { factNames, facts } from './facts.js';
import { view } from './view.js';
import { words } from './words.js';

/** A study, a report, a guidance: the institutions that wrote it, its issue, and where it was presented. */
export const publication = defineKind({
  name: 'publication',
  commands,
  begins: 'enter',
  decider,
  versions: {
    PublicationEntered: 1,
    PublicationIssued: 1,
    PublicationPresented: 1,
    PublicationNotIssued: 1,
    FigureQuoted: 1,
  },
  recordedBy: {
    PublicationEntered: 'enter',
    PublicationIssued: 'record-issue',
    PublicationPresented: 'record-presentation',
    PublicationNotIssued: 'record-not-issued',
    FigureQuoted: 'quote-figure',
  },
  upcasts: {},
  words,
  entry: (event) =>
    event.type === 'PublicationEntered' ? { title: event.data.title, serves: event.data.serves } : null,
  view,
  facts,
  factNames,
});
