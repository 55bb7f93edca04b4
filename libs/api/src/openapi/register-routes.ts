import { questionStates } from '#record';
import { partyKinds } from '#register';
import { inPath, inQuery, moment, oneOf, paging, shared } from './parameters.js';
import { type JsonRoute, movedThere } from './read-route.js';

const ofResolution = shared('ResolutionId');

/** What the register has. */
export const registerRoutes: readonly JsonRoute[] = [
  {
    id: 'listResolutions',
    tag: 'Resolution',
    summary: 'List resolutions',
    description: 'Every resolution of the register, with its aliases, paragraphs, commitments and successors.',
    parameters: [...moment, ...paging, ...shared('Query')],
  },
  {
    id: 'getResolution',
    tag: 'Resolution',
    summary: 'Show a resolution',
    description: 'One resolution as it stood on the day, with its aliases, paragraphs, commitments and successors.',
    parameters: [...ofResolution, ...moment],
  },
  {
    id: 'listRecordChanges',
    tag: 'Resolution',
    summary: 'List what was entered of a resolution',
    description:
      'What was entered, corrected, withdrawn, stated and assessed, last entered first, whenever it happened.',
    parameters: [...ofResolution, ...moment, ...paging],
  },
  {
    id: 'listRecommendations',
    tag: 'Recommendation',
    summary: 'List recommendations',
    description:
      'Those of conferences and other bodies, kept apart from the text of resolutions, with their follow-up.',
    parameters: [...moment, ...paging, ...shared('Commitment', 'Query')],
  },
  {
    id: 'getRecommendation',
    tag: 'Recommendation',
    summary: 'Show a recommendation',
    description: 'One recommendation with its follow-up, or 308 to its address by origin.',
    parameters: [inPath('key', 'The recommendation, by its id.'), ...moment],
    also: movedThere,
  },
  {
    id: 'getRecommendationOf',
    tag: 'Recommendation',
    summary: 'Show a recommendation of a conference or report',
    description: 'One recommendation with its follow-up.',
    parameters: [inPath('origin', 'Of what it is.'), inPath('key', 'Its key within that.'), ...moment],
  },
  {
    id: 'getStatement',
    tag: 'Statement',
    summary: 'Show a statement',
    description: 'One attributed word on the status of a commitment.',
    parameters: [inPath('id', 'The statement, by its id.'), ...moment],
  },
  {
    id: 'getAssessment',
    tag: 'Assessment',
    summary: 'Show an assessment',
    description: 'One judgement of the Secretariat on a commitment.',
    parameters: [inPath('id', 'The assessment, by its id.'), ...moment],
  },
  {
    id: 'listOpenQuestions',
    tag: 'Open question',
    summary: 'List open questions',
    description: 'What was sought and not found by the day, and what has answered it since.',
    parameters: [
      ...moment,
      ...paging,
      ...shared('Resolution', 'Commitment'),
      inQuery('state', 'Only those in this state.', oneOf(questionStates)),
      ...shared('Query'),
    ],
  },
  {
    id: 'getOpenQuestion',
    tag: 'Open question',
    summary: 'Show an open question',
    description: 'One thing that was sought, and what has answered it since.',
    parameters: [inPath('id', 'The question, by its id.'), ...moment],
  },
  {
    id: 'listParties',
    tag: 'Party',
    summary: 'List parties',
    description: 'States, organs, field missions and partners, in the alphabetical order of the reader’s language.',
    parameters: [
      ...moment,
      ...paging,
      inQuery('kind', 'Only parties of this kind.', oneOf(partyKinds)),
      ...shared('Query'),
    ],
  },
  {
    id: 'getParty',
    tag: 'Party',
    summary: 'Show a party',
    description:
      'A party’s own record: its standing, what it did and said, what is addressed to it. Its record under each resolution comes some resolutions at a time.',
    parameters: [inPath('code', 'The party, by its code in any case: `TUR`, `OIC-GS`.'), ...moment, ...paging],
  },
];
