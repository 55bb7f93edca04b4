import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { openApiDocument } from '#api';

const document: any = openApiDocument();

/** What it is made upon is open there, since it has fields beside. */
const opened = (part: any): any => {
  if (part.$ref === undefined) return part.oneOf === undefined ? innerOf(part) : part;
  return innerOf(document.components.schemas[part.$ref.split('/').at(-1)]);
};

const innerOf = (part: any): any =>
  Object.fromEntries(
    Object.entries<any>(part).map(([name, each]) => [name, name === 'allOf' ? each.map(opened) : closed(each)]),
  );

const closed = (part: any): any => {
  if (Array.isArray(part)) return part.map(closed);
  if (typeof part !== 'object' || part === null) return part;
  const inner = innerOf(part);
  const isObject = part.type === 'object' || (part.type === undefined && part.properties?.type?.const === undefined);
  const fields = isObject && part.properties !== undefined && part.additionalProperties === undefined;
  return fields ? { ...inner, unevaluatedProperties: false } : inner;
};

/** Others are told that answers may grow; here they hold nothing that nobody described. */
const strict = closed(document);
const { Envelope, ...schemas } = strict.components.schemas;
/** What an envelope is made of: it is closed as a whole, and not part by part. */
const parts = new Set(
  [...document.components.schemas.Envelope.allOf[1].anyOf, ...document.components.schemas.SliceEvent.oneOf].map(
    ({ $ref }: any) => $ref.split('/').at(-1),
  ),
).add('EventEnvelope');
for (const [name, { unevaluatedProperties: _, ...schema }] of Object.entries<any>(schemas))
  if (parts.has(name)) schemas[name] = schema;
strict.components.schemas = { ...schemas, Envelope: { ...Envelope, unevaluatedProperties: false } };

// Each schema is compiled once and used a few times: what makes the compiled code faster takes longer than it saves.
const ajv = new Ajv2020({ strict: false, allErrors: true, inlineRefs: false, code: { optimize: false } });
formats.default(ajv);
ajv.addSchema(strict, 'openapi');

interface Described {
  readonly path: string;
  readonly parts: readonly string[];
}

/** By method, those that say most of an address by themselves first. */
const describedPaths = new Map<string, readonly Described[]>();

const pathsOf = (method: string): readonly Described[] => {
  const made =
    describedPaths.get(method) ??
    Object.keys(document.paths)
      .filter((path) => document.paths[path][method] !== undefined)
      .toSorted((a, b) => a.split('{').length - b.split('{').length)
      .map((path) => ({ path, parts: path.split('/') }));
  describedPaths.set(method, made);
  return made;
};

const isList = (path: string): boolean => document.paths[path].get?.responses[200]?.content?.['text/csv'] !== undefined;

/** The rows of a list are described with the list. */
const pathOf = (url: string, method: string): string | undefined => {
  const [path = ''] = url.split('?');
  const list = path.endsWith('.csv') ? pathIn(path.slice(0, -4), method) : undefined;
  return list !== undefined && isList(list) ? list : pathIn(path, method);
};

const pathIn = (path: string, method: string): string | undefined => {
  const given = path.split('/');
  return pathsOf(method).find(
    ({ parts }) =>
      parts.length === given.length && parts.every((part, index) => part.startsWith('{') || part === given[index]),
  )?.path;
};

const pointer = (...steps: readonly string[]): string =>
  steps.map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');

/** What a page answers, or the way to one: for browsers, and no part of the interface. */
const ofPages = /^(text\/html|text\/css|font\/woff2|image\/svg\+xml)(;|$)/;

/** Throws where an answer is not one that the OpenAPI document describes. An address nobody described may only be a problem, or a page. */
export const expectDescribed = (method: string, url: string, status: number, type: string, body: unknown): void => {
  // What a browser asks before a script of another origin may read: a matter of HTTP, and no operation.
  if (method === 'OPTIONS' && status === 204) return;
  const head = method === 'HEAD';
  const verb = head ? 'get' : method.toLowerCase();
  const path = pathOf(url, verb);
  const media = type.split(';')[0] ?? '';
  if (path === undefined && head && status >= 400) return;
  if (path === undefined && (ofPages.test(type) || status === 303 || status === 304)) return;
  if (path === undefined) return check('openapi#/components/schemas/ProblemBody', `${method} ${url}`, body);
  const { responses } = document.paths[path][verb];
  const options = responses[status] ?? (status >= 400 ? responses.default : undefined);
  const described =
    options?.$ref === undefined ? options : document.components.responses[options.$ref.split('/').at(-1)];
  if (described === undefined)
    throw new Error(`${method} ${path} answers ${status}, which OpenAPI does not tell: ${JSON.stringify(body)}`);
  if (status === 304 || status === 308) return;
  if (described.content?.[media] === undefined) throw new Error(`${method} ${path} answers ${status} as ${media}`);
  // A HEAD is described as its GET, and has no body.
  if (head) return;
  const name = options.$ref?.split('/').at(-1);
  const at =
    name === undefined ? ['paths', path, verb, 'responses', String(status)] : ['components', 'responses', name];
  check(`openapi#/${pointer(...at, 'content', media, 'schema')}`, `${method} ${path} ${status}`, body);
};

const check = (schema: string, what: string, body: unknown): void => {
  const validate = ajv.getSchema(schema);
  if (validate === undefined) throw new Error(`no schema at ${schema}`);
  if (validate(body) !== true)
    throw new Error(
      `${what} is not as described: ${ajv.errorsText(validate.errors)}\n${JSON.stringify(body).slice(0, 2000)}`,
    );
};
