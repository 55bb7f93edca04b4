import { inHeader, inQuery, shared } from './parameters.js';
import type { JsonRoute, OtherRoute } from './read-route.js';
import { ref } from './schema.js';

/** What tells the record itself, event by event, and what its codes are called. */
export const logRoutes: readonly (JsonRoute | OtherRoute)[] = [
  {
    id: 'listEvents',
    tag: 'Log',
    summary: 'List the events of the log',
    description: 'The audit feed: the events after a position, in the order of the log, as they were recorded.',
    parameters: [...shared('After', 'MinPosition', 'Limit'), inQuery('cursor', 'As `after`.', ref('Position'))],
  },
  {
    id: 'streamEvents',
    tag: 'Log',
    summary: 'Follow the log',
    description:
      'Server-sent events: each tells in JSON the `position`, `slice`, `id`, `stream`, `revision` and `type` of what was ' +
      'recorded. Without a position, from now on; resumable with `Last-Event-ID`.',
    parameters: [
      ...shared('After', 'MinPosition'),
      inHeader('Last-Event-ID', 'The last position seen, as browsers send it.', ref('Position')),
    ],
    type: 'text/event-stream',
    answer: { type: 'string' },
  },
  {
    id: 'getVocabulary',
    tag: 'Vocabulary',
    summary: 'Show what codes are called',
    description: 'What the codes in answers are called in three languages, and the rules of the figures in words.',
    parameters: [...shared('MinPosition')],
  },
];
