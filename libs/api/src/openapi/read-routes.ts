import { statusOrder } from '#progress';
import { hitKinds } from '#record';
import type { ListOperation } from './answers.js';
import { correspondenceRoutes } from './correspondence-routes.js';
import { figures, from, inPath, inQuery, moment, oneOf, paging, party, shared, to } from './parameters.js';
import { isList, type JsonRoute, type MovedRoute, type OtherRoute } from './read-route.js';
import { ref } from './schema.js';
import { fileRoutes } from './file-routes.js';
import { logRoutes } from './log-routes.js';
import { registerRoutes } from './register-routes.js';
import { serviceRoutes } from './service-routes.js';

const ofResolution = shared('ResolutionId');
const ofParagraph = [...ofResolution, inPath('key', 'The paragraph, by its key.')];

const progress: readonly JsonRoute[] = [
  {
    id: 'getProgress',
    tag: 'Progress',
    summary: 'Show the progress of a resolution',
    description: 'Status and figure of each paragraph and commitment, computed from what is on record alone.',
    parameters: [...ofResolution, ...figures],
  },
  {
    id: 'getParagraph',
    tag: 'Progress',
    summary: 'Show a paragraph',
    description: 'One paragraph with its commitments, statements, assessments and the latest actions.',
    parameters: [...ofParagraph, ...figures],
  },
  {
    id: 'getParagraphExplanation',
    tag: 'Progress',
    summary: 'Explain the figures of a paragraph',
    description: 'Every figure opened down to the facts that count and to those that do not, with the reason.',
    parameters: [...ofParagraph, ...figures],
  },
  {
    id: 'getMatrix',
    tag: 'Progress',
    summary: 'Show member states × commitments',
    description: 'What the record has of each state under each commitment, as far as sources name it.',
    parameters: [...ofResolution, ...moment],
  },
  {
    id: 'listCommitments',
    tag: 'Progress',
    summary: 'List commitments',
    description: 'Commitments of all resolutions with their progress, its explanation and what was done last.',
    parameters: [
      ...figures,
      ...paging,
      ...shared('Resolution', 'Paragraph'),
      inQuery('status', 'Only commitments with this computed status.', oneOf(statusOrder)),
      party('Only commitments for which this party is responsible, by its code.'),
      inQuery(
        'dueBefore',
        'Only commitments that are overdue by a day before this one, or fall due before it.',
        ref('Day'),
      ),
      ...shared('Query'),
    ],
  },
  {
    id: 'getCommitment',
    tag: 'Progress',
    summary: 'Show a commitment',
    description: 'One commitment as registered, with its progress, its explanation and its assessments.',
    parameters: [...ofResolution, inPath('key', 'The commitment, by its key.'), ...figures],
  },
];

const moved: readonly MovedRoute[] = [
  {
    id: 'findCommitment',
    tag: 'Progress',
    moved: true,
    choices: 'findCommitment',
    summary: 'Find a commitment by its key alone',
    description:
      'An older address. It leads to the commitment of the one resolution that has it, or names those that do.',
    parameters: [inPath('key', 'The commitment, by its key.'), ...moment, ...shared('Resolution')],
  },
  {
    id: 'listLearnt',
    tag: 'Resolution',
    moved: true,
    summary: 'List what was entered of a resolution, at its older address',
    description: 'An older address. It leads to the record changes of the resolution.',
    parameters: [...ofResolution, ...moment, ...paging],
  },
];

const actions: readonly JsonRoute[] = [
  {
    id: 'search',
    tag: 'Search',
    summary: 'Search the record',
    description:
      'Everything that says each word of `q`, in whatever way it is written: newest first, what has no day last; and what bears that very name. Where nothing is found, what may have been meant.',
    parameters: [
      ...moment,
      ...paging,
      inQuery('kind', 'Only what is of this kind.', oneOf(hitKinds)),
      ...shared('Query'),
    ],
  },
  {
    id: 'listActions',
    tag: 'Actions',
    summary: 'List what was done',
    description:
      'The timeline, newest first, and of what is dated alike the last entered first: what happened of actions of every kind, one entry for each event.',
    parameters: [
      ...moment,
      ...paging,
      inQuery('kind', 'Only actions of this kind, by its name.', { type: 'string', maxLength: 200 }),
      ...shared('Resolution', 'Paragraph', 'Commitment'),
      party('Only what names this party, by its code.'),
      from,
      to,
      ...shared('Query'),
    ],
  },
  {
    id: 'getAction',
    tag: 'Actions',
    summary: 'Show an action',
    description: 'One action with all that is on record of it, and how it came to read so.',
    parameters: [...shared('Kind'), inPath('id', 'The action, by its id.'), ...moment],
  },
  {
    id: 'listKinds',
    tag: 'Actions',
    summary: 'List the kinds of action',
    description:
      'What each kind is called, what it can be told, with a JSON Schema of each body, and what it counts as.',
    parameters: [...shared('MinPosition')],
  },
];

export const readRoutes: readonly (JsonRoute | OtherRoute | MovedRoute)[] = [
  ...registerRoutes,
  ...correspondenceRoutes,
  ...progress,
  ...moved,
  ...actions,
  ...fileRoutes,
  ...logRoutes,
  ...serviceRoutes,
];

/** By the id of the operation. */
export const listOperations: readonly ListOperation[] = readRoutes.flatMap(({ id }) => (isList(id) ? [id] : []));
