import type { Slice } from '#kernel';
import { amendmentCommands, amendmentWords } from '#kernel';
import { slices } from '#record';
import { amendmentSchema, schemaOf } from '#shapes';
import { answerSchemas } from './answer-schemas.js';
import { progressSchemas } from './progress-schemas.js';
import type { ReadRoute } from './read-routes.js';
import { readRoutes } from './read-routes.js';
import type { Schema } from './schema.js';
import { ref } from './schema.js';
import { registerSchemas } from './shared-schemas.js';

const problemAt = (description: string): Schema => ({
  description,
  headers: { 'X-Correlation-Id': { schema: { type: 'string' } } },
  content: { 'application/problem+json': { schema: ref('Problem') } },
});

const readFailures = {
  400: problemAt('A parameter is not as it must be; `errors` names each; or a body came with the request'),
  401: problemAt('The token is not valid'),
  403: problemAt('The role does not allow this'),
  404: problemAt('Not in the record, or not known at `knownAt`'),
  408: problemAt('The request did not come in whole within a minute'),
  414: problemAt('The address is too long'),
  417: problemAt('`Expect` asks for something else than `100-continue`'),
  431: problemAt('The address and headers together are too large'),
  429: problemAt('Too many requests'),
  500: problemAt('Something went wrong on our side'),
  503: problemAt('The read side has not come to `minPosition`, or the server is stopping'),
};

const writeFailures = {
  ...readFailures,
  400: problemAt('The body or a header is malformed; `errors` names every bad field'),
  405: problemAt('This address does not take that method'),
  409: problemAt('Not now: a rule refuses, a key was reused, or others were faster'),
  412: problemAt('`If-Match` does not name the present revision'),
  413: problemAt('The body is larger than 1 MiB, or holds more than 12,000 names and values'),
  415: problemAt('The body is not application/json, or has a content coding'),
  422: problemAt('Understood but refused: unknown references, dates in the future'),
  503: problemAt('The record cannot take anything now; nothing was recorded'),
};

const langParameter = { name: 'lang', in: 'query', schema: { type: 'string', enum: ['ar', 'en', 'fr'] } };

const pathParameters = (path: string): readonly Schema[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));

/** Of whatever takes a position. */
const gone = {
  410: problemAt(
    'The position was given before a restore took back what stood there; `continueAfter` tells the way on',
  ),
};

const readOperation = ({ path, summary, query, headers = {}, answer, type, failing }: ReadRoute): Schema => ({
  get: {
    summary,
    parameters: [
      ...pathParameters(path),
      langParameter,
      ...Object.entries(query).map(([name, schema]) => ({ name, in: 'query', schema })),
      ...Object.entries(headers).map(([name, schema]) => ({ name, in: 'header', schema })),
    ],
    responses: {
      200: { description: 'The answer', content: { [type ?? 'application/json']: { schema: answer } } },
      ...(type === undefined && { 304: { description: 'What `If-None-Match` names is still so' } }),
      ...readFailures,
      ...('minPosition' in query && gone),
      ...failing,
    },
  },
});

const header = (name: string, description: string): Schema => ({
  name,
  in: 'header',
  description,
  schema: { type: 'string' },
});

interface Write {
  readonly path: string;
  readonly summary: string;
  readonly body: Schema;
  readonly begins: boolean;
}

const writeOperation = ({ path, summary, body, begins }: Write): Schema => ({
  post: {
    summary,
    security: [{ bearer: [] }],
    parameters: [
      ...pathParameters(path),
      langParameter,
      header('Idempotency-Key', 'The same key and body give the same answer and no second event'),
      header('If-Match', 'The revision it must have, as an ETag gave it'),
    ],
    requestBody: { required: true, content: { 'application/json': { schema: body } } },
    responses: {
      [begins ? 201 : 200]: {
        description: 'Recorded',
        headers: { ETag: { schema: { type: 'string' } } },
        content: { 'application/json': { schema: ref('CommandAnswer') } },
      },
      ...writeFailures,
    },
  },
});

const writesOf = (slice: Slice): readonly Write[] => {
  const base = `/api/v1/${slice.collection}`;
  const words: Readonly<Record<string, { readonly en: string }>> = slice.words.commands;
  const own = Object.entries(slice.commands).map(([command, shape]) => {
    const begins = command === slice.begins;
    const path = begins ? base : `${base}/{id}/${command}`;
    return { path, summary: words[command]?.en ?? command, body: schemaOf(shape), begins };
  });
  const amends = amendmentCommands.map((name) => ({
    path: `${base}/{id}/${name}`,
    summary: amendmentWords.commands[name].en,
    body: amendmentSchema(slice, name),
    begins: false,
  }));
  return [...own, ...amends];
};

const writePaths = (slice: Slice): readonly (readonly [string, Schema])[] =>
  writesOf(slice).map((write) => [write.path, writeOperation(write)]);

/** The whole interface as OpenAPI 3.1: the same shapes that check bodies, the schemas that tests check answers against. */
export const openApiDocument = (): Schema => {
  const paths: Record<string, Schema> = {};
  const read = readRoutes.map((route) => [route.path, readOperation(route)] as const);
  for (const [path, operation] of [...read, ...slices.flatMap(writePaths)])
    paths[path] = { ...paths[path], ...operation };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tanfidh',
      version: '1',
      description:
        'The record of how a resolution is carried out. Every address tells as a problem what it does not take: ' +
        '405 with `Allow`, 501 for a method that no address takes, 505 for another version of HTTP. A request that is ' +
        'refused before its body is read ends the connection.',
      license: { name: 'Apache-2.0' },
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: { ...registerSchemas, ...progressSchemas, ...answerSchemas },
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
    },
  };
};

/** Path → the methods described for it; a GET can be asked as HEAD. */
export const describedMethods = (): ReadonlyMap<string, readonly string[]> => {
  const { paths } = openApiDocument() as { readonly paths: Readonly<Record<string, object>> };
  return new Map(
    Object.entries(paths).map(([path, item]) => {
      const methods = Object.keys(item).map((method) => method.toUpperCase());
      return [path, methods.includes('GET') ? [...methods, 'HEAD'] : methods];
    }),
  );
};
