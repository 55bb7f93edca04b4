import { rulesVersion, rulesVersions } from '#progress';
import { keyPattern } from '../conventions/idempotency-key.js';
import type { Schema } from './schema.js';
import { parameterNamed, ref } from './schema.js';

const day = ref('Day');
const text = { type: 'string', maxLength: 200 };

const inQuery = (name: string, description: string, schema: Schema): Schema => ({
  name,
  in: 'query',
  description,
  schema,
});
const inHeader = (name: string, description: string, schema: Schema = { type: 'string' }): Schema => ({
  name,
  in: 'header',
  description,
  schema,
});
const inPath = (name: string, description: string): Schema => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string' },
});

/** Any of a few values. */
const oneOf = (values: readonly string[]): Schema => ({ type: 'string', enum: [...values] });

/** Parameters that several operations take, by the name that the document has for them. */
export const sharedParameters = {
  Lang: inQuery(
    'lang',
    'The language of what is answered in one: a problem, an order of names. Else `Accept-Language`, else English.',
    ref('Lang'),
  ),
  AsOf: inQuery('asOf', 'As it was at the end of that day, by what is known now; without it, today.', day),
  KnownAt: inQuery(
    'knownAt',
    'As the record knew it at that instant, with its offset. The answer is settled: asked again, it is the same. 503 while it is not.',
    { type: 'string', format: 'date-time' },
  ),
  Rules: inQuery('rules', 'By which version of the rules figures are read; `/vocabulary` has each in words.', {
    type: 'integer',
    enum: [...rulesVersions],
    default: rulesVersion,
  }),
  MinPosition: inQuery(
    'minPosition',
    'Answer only once the read side has come to this position, such as a command answered: waits up to 5 seconds, then 503.',
    ref('Position'),
  ),
  Limit: inQuery('limit', 'How many entries a part of the list has at most.', {
    type: 'integer',
    minimum: 1,
    maximum: 200,
    default: 50,
  }),
  Cursor: inQuery('cursor', 'The `next` of the part before: what follows.', { type: 'string' }),
  Query: inQuery(
    'q',
    'Words that an entry mentions in any of the three languages, whatever their marks and case.',
    text,
  ),
  Resolution: inQuery('resolution', 'Only of this resolution, by its id or any alias.', text),
  Paragraph: inQuery('paragraph', 'Only of the paragraph with this key.', text),
  Commitment: inQuery('commitment', 'Only of the commitment with this key.', text),
  After: inQuery('after', 'The position to go on after; without it, from the first event.', ref('Position')),
  ResolutionId: inPath(
    'id',
    'The resolution, by its id or any alias with hyphens for slashes: `53-45-POL`, `45-53-S`.',
  ),
  Kind: inPath('kind', 'The kind of action, by its name: `training`.'),
  Id: inPath('id', 'What it is of: an action or an entry of the register, by its id; a resolution by any alias too.'),
  Key: inHeader(
    'Idempotency-Key',
    'Chosen by the caller, each token for itself; bare or quoted (RFC 8941) it is one key. The same key and body give the same answer and no second event, ' +
      'for as long as the record is kept; another body or address with it is 409. What was refused leaves its key unused.',
    { type: 'string', pattern: keyPattern.source },
  ),
  IfMatch: inHeader(
    'If-Match',
    'What it must be, else 412: the `ETag` that a command or its GET gave, or `revision` in quotes; several with commas between, or `*` for whatever is there.',
  ),
} satisfies Readonly<Record<string, Schema>>;

type Shared = keyof typeof sharedParameters;

const shared = (...names: readonly Shared[]): readonly Schema[] => names.map(parameterNamed);

/** What every answer that is made of the record takes. */
export const moment = shared('AsOf', 'KnownAt', 'MinPosition');
/** What every answer takes that has figures. */
export const figures = [...moment, ...shared('Rules')];
export const paging = shared('Limit', 'Cursor');

const party = (description: string): Schema => inQuery('party', description, { type: 'string', maxLength: 200 });
const from = inQuery('from', 'Only what may have happened on this day or later.', ref('Day'));
const to = inQuery('to', 'Only what may have happened on this day or earlier.', ref('Day'));

export { from, inHeader, inPath, inQuery, oneOf, party, shared, to };
