import { kindNamed } from '#actions';
import { correspondenceSlices } from '#correspondence';
import type { Slice } from '#kernel';
import { takenSlices } from '../conventions/taken-slices.js';
import { addresses, rowsSuffix } from '../conventions/addresses.js';
import { typeSchemas } from './answer-schemas.js';
import { uploadOperation } from './file-routes.js';
import { sharedParameters } from './parameters.js';
import { readOperation } from './read-route.js';
import { listOperations, readRoutes } from './read-routes.js';
import { inputSchemas } from './request-schemas.js';
import { sharedHeaders, sharedResponses } from './responses.js';
import type { Schema } from './schema.js';
import { bodySchemas, writeOperations } from './write-routes.js';

const familyOf = (slice: Slice): string => {
  if (kindNamed(slice.name) !== undefined) return 'A kind of action';
  return correspondenceSlices.includes(slice) ? 'A book of correspondence' : 'Of the register';
};

const tags: readonly Schema[] = [
  { name: 'Progress', description: 'How far resolutions have come, computed from what is on record, and why.' },
  { name: 'Search', description: 'Everything of the record by its words.' },
  { name: 'Actions', description: 'What was done, over all kinds of action, and what kinds there are.' },
  { name: 'Correspondence', description: 'What came in and went out, over both books.' },
  { name: 'Files', description: 'Files behind what is recorded: scans and documents.' },
  ...takenSlices.map((slice) => {
    const { title } = slice.words;
    return { name: title.en, description: `${familyOf(slice)} (${title.ar}, ${title.fr}).` };
  }),
  { name: 'Log', description: 'The record itself: every event as it was recorded, and as it comes.' },
  { name: 'Vocabulary', description: 'What the codes in answers are called.' },
  { name: 'Service', description: 'How the process stands, and this document.' },
];

const info: Schema = {
  title: 'Tanfidh',
  version: '1',
  summary: 'The record of how a resolution is carried out',
  description:
    'Reading needs no token; recording does. Every answer of one thing or list has an `ETag`. Answers may grow: bear fields that you do not know. ' +
    'Bodies are closed: a field that is not described is refused. Every answer that is not success is a problem ' +
    '(RFC 9457) with a stable `code`, in the language asked for, by `lang` or `Accept-Language`. ' +
    'Whatever takes GET takes HEAD, from a script of any origin too, without a token. ' +
    'Every list is `text/csv` too, by `Accept` or with `.csv` after its address. ' +
    'What is recorded may be used under the licence that `Link` names by `rel="license"`; the licence told here is that of the software.',
  license: { name: 'Apache License 2.0', identifier: 'Apache-2.0' },
};

const securitySchemes: Schema = {
  bearer: {
    type: 'http',
    scheme: 'bearer',
    description: 'An API token: `npm run tanfidh -- tokens create` makes one.',
  },
};

const documented = (): Schema => {
  const paths: Record<string, Schema> = {};
  const read = readRoutes.map((route) => [addresses[route.id], readOperation(route)] as const);
  for (const [path, operation] of [...read, uploadOperation, ...writeOperations()])
    paths[path] = { ...paths[path], ...operation };
  return {
    openapi: '3.1.0',
    info,
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: [{ url: '/', description: 'This server' }],
    // What records needs a token; what reads says for itself that it does not.
    security: [{ bearer: [] }],
    tags,
    paths,
    components: {
      schemas: { ...typeSchemas, ...inputSchemas, ...bodySchemas() },
      parameters: sharedParameters,
      responses: sharedResponses,
      headers: sharedHeaders,
      securitySchemes,
    },
  };
};

let made: Schema | null = null;

/**
 * The whole interface as OpenAPI 3.1: the same shapes that check bodies, the types that answers have. Made when it is first
 * asked for: most processes are never asked.
 */
export const openApiDocument = (): Schema => (made ??= Object.freeze(documented()));

/** Path → the methods described for it; a GET can be asked as HEAD, and a list by the address of its rows. */
export const describedMethods = (): ReadonlyMap<string, readonly string[]> => {
  const { paths } = openApiDocument() as { readonly paths: Readonly<Record<string, object>> };
  const described = Object.entries(paths).map(([path, item]) => {
    const methods = Object.keys(item).map((method) => method.toUpperCase());
    return [path, methods.includes('GET') ? [...methods, 'HEAD'] : methods] as const;
  });
  const inRows = listOperations.map((id) => [`${addresses[id]}${rowsSuffix}`, ['GET', 'HEAD']] as const);
  return new Map<string, readonly string[]>([...described, ...inRows]);
};
