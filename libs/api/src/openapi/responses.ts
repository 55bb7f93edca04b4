import { answerSchemas } from './answer-schemas.js';
import type { Schema } from './schema.js';
import { headerNamed, responseNamed } from './schema.js';

const recorded = (description: string, headers: Schema = {}): Schema => ({
  description,
  headers: { ETag: headerNamed('ETag'), 'X-Correlation-Id': headerNamed('CorrelationId'), ...headers },
  content: { 'application/json': { schema: answerSchemas.recorded } },
});

const problem = (description: string): Schema => ({
  description,
  headers: { 'X-Correlation-Id': headerNamed('CorrelationId') },
  content: { 'application/problem+json': { schema: answerSchemas.problem } },
});

/** Answers that several operations give, by the name that the document has for them. */
export const sharedResponses = {
  Begun: recorded('Recorded; `id` names what has begun', { Location: headerNamed('LocationOfNew') }),
  Recorded: recorded('Recorded'),
  NotModified: { description: 'What `If-None-Match` names is still so' },
  Problem: problem(
    'Not as it must be: 400 a parameter, a header or the body is malformed, and `errors` names every bad place; 401 the token is ' +
      'missing or not valid; 403 the role does not allow this; 404 it is not in the record, or was not known at `knownAt`; 406 nothing that there is is accepted; 408 it did not ' +
      'come in whole within a minute; 409 a rule refuses it now, a key was reused, or others were faster; 410 the position was given before a restore took back what stood there, and `continueAfter` tells the way on; 412 `If-Match` does not name the present revision; 413 a body of more than 1 MiB or ' +
      '12,000 names and values; 414 the address is too long; 415 the body is not application/json, not UTF-8 or has a content coding; ' +
      '422 understood but refused, such as unknown references or dates in the future; ' +
      '429 too many requests. ' +
      '500 something went wrong on our side; 503 the read side has not come to `minPosition`, the record cannot take ' +
      'anything and nothing was recorded, or the server is stopping',
  ),
} satisfies Readonly<Record<string, Schema>>;

export const sharedHeaders: Readonly<Record<string, Schema>> = {
  CorrelationId: {
    description: 'Of the request: what its log lines bear, and what to name when asking about it',
    schema: { type: 'string' },
  },
  Location: { description: 'Where it is now, with what was asked', schema: { type: 'string' } },
  LocationOfNew: {
    description: 'Where it can be read',
    schema: { type: 'string' },
  },
  Link: {
    description:
      'RFC 8288: `service-desc`, `service-doc`, `license` of the data, and of a list with more to come `next`, the address of what follows',
    schema: { type: 'string' },
  },
  ETag: {
    description:
      'A tag of the answer. One that `If-Match` takes is strong: of a command, and of one thing for who may write it',
    schema: { type: 'string' },
  },
};

type Named = keyof typeof sharedResponses;

const by = (table: Readonly<Record<string, Named>>): Schema =>
  Object.fromEntries(Object.entries(table).map(([status, name]) => [status, responseNamed(name)]));

export const notModified = by({ 304: 'NotModified' });

/** Of whatever goes wrong: each status is told once, in its description. */
export const failures = by({ '4XX': 'Problem', default: 'Problem' });

/** What a command would come to. */
export const previewed: Schema = {
  200: { description: 'What it would come to', content: { 'application/json': { schema: answerSchemas.previewed } } },
};

export const begun = by({ 201: 'Begun' });
export const recordedAnswer = by({ 200: 'Recorded' });
