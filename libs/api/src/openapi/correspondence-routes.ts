import { answerStates, directions } from '#correspondence';
import { from, inPath, inQuery, moment, oneOf, paging, party, to } from './parameters.js';
import type { JsonRoute } from './read-route.js';

/** What came in and went out. */
export const correspondenceRoutes: readonly JsonRoute[] = [
  {
    id: 'listCorrespondence',
    tag: 'Correspondence',
    summary: 'List correspondence',
    description: 'What came in and went out, oldest first, as far as who asks may see it.',
    parameters: [
      ...moment,
      ...paging,
      inQuery('direction', 'Only what came in, or what went out.', oneOf(directions)),
      inQuery('number', 'Only what has this number, ours or its sender’s, in any digits.', {
        type: 'string',
        maxLength: 200,
      }),
      party('Only what came from this party or went to it, by its code.'),
      from,
      to,
      inQuery('answer', 'Only what asks for an answer of ours, and has none or has one.', oneOf(answerStates)),
    ],
  },
  {
    id: 'getPaper',
    tag: 'Correspondence',
    summary: 'Show a paper',
    description: 'One paper that came in or went out, with what was written in reply to it.',
    parameters: [
      inPath('direction', '`incoming` or `outgoing`.'),
      inPath('number', 'Its registry number with hyphens for slashes, in any digits: `412-2026`.'),
      ...moment,
    ],
  },
];
