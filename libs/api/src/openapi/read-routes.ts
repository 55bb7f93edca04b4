import { partyKinds } from '#register';
import { statusOrder } from '#progress';
import type { Schema } from './schema.js';
import {
  anything,
  day,
  instant,
  list,
  mapOf,
  object,
  oneOf,
  orNull,
  partialDate,
  position,
  ref,
  text,
  whole,
} from './schema.js';

/** A read route as OpenAPI tells it. */
export interface ReadRoute {
  readonly path: string;
  readonly summary: string;
  readonly query: Readonly<Record<string, Schema>>;
  readonly headers?: Readonly<Record<string, Schema>>;
  readonly answer: Schema;
  /** Where it is not JSON. */
  readonly type?: string;
  readonly failing?: Readonly<Record<number, Schema>>;
}

const moment = { asOf: day, knownAt: instant, minPosition: position };
const paging = { limit: { type: 'integer', minimum: 1, maximum: 200, default: 50 }, cursor: text };
const stamp = { asOf: day, knownAt: orNull(instant), position: orNull(position) };
const head = {
  ...stamp,
  resolution: object({ id: text, designation: orNull(ref('LocalizedText')) }),
  rules: whole,
};
const pageOf = (name: string, more: Readonly<Record<string, Schema>> = {}): Schema =>
  object({ ...stamp, ...more, items: list(ref(name)), next: orNull(text) });

const commitmentShown = {
  resolution: text,
  paragraph: text,
  commitment: ref('Commitment'),
  progress: ref('CommitmentProgress'),
  explanation: ref('CommitmentExplanation'),
  assessments: list(ref('Assessment')),
};

const recommendationNamed = object({ key: text, text: ref('LocalizedText'), standing: text, on: partialDate });

const api = '/api/v1';

export const readRoutes: readonly ReadRoute[] = [
  {
    path: `${api}/resolutions`,
    summary: 'Resolutions registered, with aliases and succession',
    query: { ...moment, ...paging, q: text },
    answer: pageOf('Resolution'),
  },
  {
    path: `${api}/resolutions/{id}`,
    summary: 'One resolution, by id or any alias',
    query: moment,
    answer: object({ ...stamp, resolution: ref('Resolution'), amendments: list(ref('Amendment')) }),
  },
  {
    path: `${api}/resolutions/{id}/learnt`,
    summary: 'What the record learnt of a resolution and when, last learnt first',
    query: { ...moment, ...paging },
    answer: pageOf('Learnt', { since: orNull(instant) }),
  },
  {
    path: `${api}/resolutions/{id}/progress`,
    summary: 'Progress per paragraph',
    query: moment,
    answer: object({ ...head, paragraphs: list(ref('ParagraphProgress')) }),
  },
  {
    path: `${api}/resolutions/{id}/paragraphs/{key}`,
    summary: 'One paragraph with its commitments, statements, assessments and recent actions',
    query: moment,
    answer: object({
      ...head,
      paragraph: ref('Paragraph'),
      progress: ref('ParagraphProgress'),
      commitments: list(ref('Commitment')),
      statements: list(ref('Statement')),
      assessments: list(ref('Assessment')),
      recentActions: list(ref('TimelineEntry')),
    }),
  },
  {
    path: `${api}/resolutions/{id}/paragraphs/{key}/explanation`,
    summary: 'Every figure opened down to the facts counted and those left out',
    query: moment,
    answer: object({
      ...head,
      paragraph: ref('ParagraphExplanation'),
      rulesInWords: anything,
      reasons: mapOf(ref('Words')),
    }),
  },
  {
    path: `${api}/resolutions/{id}/matrix`,
    summary: 'Member states × commitments, as far as sources name them, in the order of the reader’s language',
    query: moment,
    answer: object({
      ...stamp,
      resolution: object({
        ...{ id: text, designation: orNull(ref('LocalizedText')), title: ref('LocalizedText') },
        adoptedOn: partialDate,
      }),
      columns: list(ref('MatrixColumn')),
      rows: list(
        object({
          party: text,
          name: ref('Words'),
          officialName: ref('Words'),
          standing: text,
          cells: list(ref('MatrixCell')),
        }),
      ),
    }),
  },
  {
    path: `${api}/commitments`,
    summary: 'Commitments with their progress',
    query: {
      ...moment,
      ...paging,
      ...{ resolution: text, paragraph: text, status: oneOf(statusOrder), party: text, dueBefore: day, q: text },
    },
    answer: object({
      ...stamp,
      items: list(object({ ...commitmentShown, latest: orNull(ref('TimelineEntry')) })),
      next: orNull(text),
    }),
  },
  {
    path: `${api}/commitments/{key}`,
    summary: 'One commitment',
    query: { ...moment, resolution: text },
    answer: object({ ...stamp, ...commitmentShown }),
  },
  {
    path: `${api}/actions`,
    summary: 'The timeline, newest first',
    query: {
      ...moment,
      ...paging,
      ...{ kind: text, resolution: text, paragraph: text, commitment: text, party: text, from: day, to: day, q: text },
    },
    answer: pageOf('TimelineEntry', {
      total: whole,
      byYear: list(object({ year: text, count: whole })),
      byFact: list(object({ fact: text, count: whole })),
    }),
  },
  {
    path: `${api}/actions/{kind}/{id}`,
    summary: 'One action with all that was recorded of it',
    query: moment,
    answer: object({ ...stamp, action: ref('Action') }),
  },
  {
    path: `${api}/recommendations`,
    summary: 'Recommendations, kept apart from the text of the resolution',
    query: { ...moment, ...paging, commitment: text, q: text },
    answer: pageOf('Recommendation'),
  },
  {
    path: `${api}/kinds`,
    summary: 'Kinds of action with their commands, schemas and words',
    query: { minPosition: position },
    answer: object({ items: list(ref('Kind')) }),
  },
  {
    path: `${api}/vocabulary`,
    summary: 'What the codes in answers are called in three languages, and the rules of the figures in words',
    query: { minPosition: position },
    answer: object({
      vocabularies: { type: 'object', additionalProperties: { type: 'object', additionalProperties: ref('Words') } },
      rules: object({ version: { type: 'integer' }, inWords: list(ref('Words')) }),
    }),
  },
  {
    path: `${api}/parties`,
    summary: 'States, organs and partners in the order of the reader’s language',
    query: { ...moment, ...paging, kind: oneOf(partyKinds), q: text },
    answer: pageOf('Party', { membership: ref('Membership') }),
  },
  {
    path: `${api}/parties/{code}`,
    summary: 'A party’s own record: standing, what it did, what is addressed to it',
    query: moment,
    answer: object({
      ...stamp,
      party: ref('Party'),
      addressed: object({ commitments: list(ref('AddressedCommitment')), recommendations: list(recommendationNamed) }),
      statements: list(ref('Statement')),
      record: list(object({ resolution: text, cells: list(ref('MatrixCell')) })),
      recentActions: list(ref('TimelineEntry')),
      amendments: list(ref('Amendment')),
    }),
  },
  {
    path: `${api}/events`,
    summary: 'The audit feed: envelopes after a position',
    query: { after: position, cursor: position, limit: paging.limit, minPosition: position },
    answer: object({ items: list(ref('Envelope')), next: orNull(position) }),
  },
  {
    path: `${api}/stream`,
    summary: 'Server-sent events: what was recorded, resumable with `Last-Event-ID`',
    query: { after: position, minPosition: position },
    headers: { 'Last-Event-ID': position },
    answer: text,
    type: 'text/event-stream',
  },
  { path: '/health/live', summary: 'Whether the process lives', query: {}, answer: object({ status: text }) },
  {
    path: '/health/ready',
    summary: 'Whether it should be given work, and how far the read side is',
    query: {},
    answer: ref('Readiness'),
    failing: { 503: { description: 'Not ready', content: { 'application/json': { schema: ref('Readiness') } } } },
  },
  { path: '/metrics', summary: 'Figures for Prometheus', query: {}, answer: text, type: 'text/plain' },
  { path: '/openapi.json', summary: 'This document', query: {}, answer: mapOf(anything) },
  { path: '/docs', summary: 'This document as a page', query: {}, answer: text, type: 'text/html' },
];
