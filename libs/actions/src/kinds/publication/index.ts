import { defineKind } from '../../kind/index.js';
import { publicationCommands } from './commands.js';
import { publicationDecider } from './decider.js';
import { publicationFactNames, publicationFacts } from './facts.js';
import { publicationView } from './view.js';
import { publicationWords } from './words.js';

/** A study, a report, a guidance: the institutions that wrote it, its issue, and where it was presented. */
export const publication = defineKind({
  name: 'publication',
  commands: publicationCommands,
  begins: 'enter',
  decider: publicationDecider,
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
  words: publicationWords,
  entry: (event) =>
    event.type === 'PublicationEntered' ? { title: event.data.title, serves: event.data.serves } : null,
  view: publicationView,
  facts: publicationFacts,
  factNames: publicationFactNames,
});
