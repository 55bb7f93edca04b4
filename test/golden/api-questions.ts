import { openApiDocument } from '#api';
import type { Document, Parameter } from '../fuzz/routes.js';
import { routesOf } from '../fuzz/routes.js';
import type { Names } from './record.js';

/** Read routes that say how this process is, or never end; why each is left to other tests. */
const leftOut: Readonly<Record<string, string>> = {
  '/api/v1/stream': 'it never ends; test/features/live.e2e.spec.ts holds it against the feed',
  '/api/v1/resolutions/{id}/commitments/{key}':
    'the address of before leads there, and every answer of that is compared',
  '/api/v1/resolutions/{id}/record-changes': 'the address of before leads there, and every answer of that is compared',
  '/api/v1/recommendations/{key}': 'the list, every answer of which is compared, shows each as it does',
  '/api/v1/recommendations/{origin}/{key}': 'the list, every answer of which is compared, shows each as it does',
  '/api/v1/statements/{id}': 'paragraphs, every answer of which is compared, show each as it does',
  '/api/v1/assessments/{id}': 'paragraphs, every answer of which is compared, show each as it does',
  '/api/v1/events/{event}/files/{sha256}': 'no file is in the export; test/features/files.e2e.spec.ts gets each kind',
  '/api/v1/files/{sha256}/uses': 'as the files themselves, and for the Secretariat alone',
  '/api/v1/schemas/{of}/{name}': 'test/features/schemas.e2e.spec.ts holds each against what is recorded and listed',
  '/asyncapi.json': 'as the schemas; its own spec holds it against what is sent',
  '/health/ready': 'it tells of the process and its stores, and not of the record',
  '/metrics': 'it tells of the process, and not of the record',
};

/** An address without day and language. */
export interface Address {
  readonly address: string;
  /** Whether it is asked as of each of the days. */
  readonly dated: boolean;
}

const RESOLUTION = '53-45-POL';
const NONE = 'none-of-that-name';
const at = (path: string): string => `/api/v1${path}`;

/** At most so many of a list, from all over it. */
const spread = <T>(all: readonly T[], most: number): readonly T[] =>
  all.length <= most ? all : Array.from({ length: most }, (_, n) => all[Math.floor((n * all.length) / most)] as T);

/** What stands for each name in braces, a step or several. */
const fillings = (path: string, names: Names): readonly string[] => {
  const fill = (...values: readonly string[]): string => {
    const left = [...values];
    return path.replaceAll(/\{\w+\}/g, () => encodeURIComponent(left.shift() ?? NONE));
  };
  if (!path.includes('{')) return [path];
  if (path === at('/resolutions/{id}')) return [...names.resolutions, '45/53-S'].map((id) => fill(id));
  if (/^\/api\/v1\/resolutions\/\{id\}\/\w+$/.test(path)) return names.resolutions.map((id) => fill(id));
  if (path.startsWith(at('/resolutions/{id}/paragraphs/{key}')))
    return [...names.paragraphs.map(({ resolution, key }) => fill(resolution, key)), fill(RESOLUTION)];
  if (path === at('/commitments/{key}')) return names.commitments.map(({ key }) => fill(key));
  if (path === at('/parties/{code}'))
    return [...new Set(['TUR', 'SYR', 'GMB', 'OIC-GS', 'HST', ...spread(names.parties, 6)])].map((code) => fill(code));
  if (path === at('/actions/{kind}/{id}')) {
    const kinds = [...new Set(names.actions.map(({ kind }) => kind))];
    const some = kinds.flatMap((kind) => spread(names.actions.filter((each) => each.kind === kind), 6)); // prettier-ignore
    return [...some.map(({ kind, id }) => fill(kind, id)), fill('training'), fill(NONE)];
  }
  // No question is in the export.
  if (path === at('/open-questions/{id}')) return [fill(NONE)];
  // No paper is in the export, and none that is may be seen by who asks.
  if (path === at('/correspondence/{direction}/{number}'))
    return [fill('incoming', '412-2026'), fill('outgoing', '412-2026')];
  throw new Error(`${path}: say in test/golden/api-questions.ts what of the export it is asked of`);
};

/** What each filter is asked with, by its name; the values of a list that the document gives are all asked. */
const filterValues = ({ name, schema }: Parameter, names: Names): readonly string[] => {
  if (schema.enum !== undefined) return [...schema.enum, NONE];
  const middle = names.instants[Math.floor(names.instants.length / 2)] ?? '';
  const values: Readonly<Record<string, readonly string[]>> = {
    kind: [...new Set(names.actions.map(({ kind }) => kind)), NONE],
    resolution: [...names.resolutions, NONE],
    paragraph: ['op-8', 'teach', NONE],
    commitment: [...names.commitments.map(({ key }) => key), NONE],
    party: ['TUR', 'OIC-GS', 'HST', NONE],
    from: ['2019-01-01', '2019'],
    to: ['2019-05-02', 'then'],
    dueBefore: ['2020-06-01', 'soon'],
    number: ['412/2026', '٤١٢/٢٠٢٦', NONE],
    q: ['mediation', 'وساطة', 'groupe de contact', '53/45', 'nothing of the kind'],
    knownAt: [middle, names.instants[0] ?? '', '2026-11-20T07:59:59Z', 'then'],
    minPosition: ['0000000000000001', 'far'],
    after: ['0000000000000000', '0000000000000300', 'far'],
    cursor: ['bm90aGluZw', '!'],
    limit: ['1', '200', '0', '201'],
    lang: ['fr', 'de'],
  };
  const found = values[name];
  if (found === undefined) throw new Error(`${name}: say in test/golden/api-questions.ts what it is asked with`);
  return found;
};

const query = (address: string, name: string, value: string): string =>
  `${address}${address.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(value)}`;

/** Of the first of these addresses with each filter in turn, and what no address takes. */
const filtered = (
  path: string,
  parameters: readonly Parameter[],
  address: string,
  names: Names,
): readonly Address[] => {
  const asked = parameters.filter((each) => each.in === 'query' && each.name !== 'asOf');
  const dated = parameters.some(({ name }) => name === 'asOf');
  // What a view takes of everybody is asked in full of lists, and once of what shows one thing.
  const common = ['knownAt', 'minPosition', 'lang'];
  const few = path.includes('{') ? 1 : 4;
  return [
    ...asked.flatMap((each) => {
      const values = filterValues(each, names).slice(0, common.includes(each.name) ? few : undefined);
      return values.map((value) => ({ address: query(address, each.name, value), dated }));
    }),
    ...(dated ? [{ address: query(address, 'asOf', '2019-02-30'), dated: false }] : []),
    { address: query(address, 'nothing', '1'), dated: false },
  ];
};

/** The same list in pages of five, for as far as ` page 3`. */
const pagesOf = (parameters: readonly Parameter[], address: string): readonly Address[] => {
  const names = parameters.map(({ name }) => name);
  if (!names.includes('cursor')) return [];
  return [1, 2, 3].map((page) => ({
    address: `${query(address, 'limit', '5')} page ${page}`,
    dated: names.includes('asOf'),
  }));
};

/** Filters together, as somebody would ask. */
const together: readonly Address[] = [
  'kind=training&party=TUR',
  'from=2019-01-01&to=2019-12-31',
  'commitment=training&q=mediation',
  'resolution=53-45-POL&paragraph=op-8',
  'resolution=1-1-POL&kind=conference',
].map((asked) => ({ address: `${at('/actions')}?${asked}`, dated: true }));

/** Every read route of the document with what the export can fill it with, so that none that is added can be forgotten. */
export const apiQuestions = (names: Names): readonly Address[] => [
  ...routesOf(openApiDocument() as unknown as Document)
    .filter(({ method, path }) => method === 'GET' && !Object.hasOwn(leftOut, path))
    .flatMap(({ path, parameters }) => {
      const dated = parameters.some(({ name }) => name === 'asOf');
      const addresses = fillings(path, names);
      const [first = path] = addresses;
      const unfound = path.includes('{') ? [{ address: path.replaceAll(/\{\w+\}/g, NONE), dated: false }] : [];
      return [
        ...addresses.map((address) => ({ address, dated })),
        ...unfound,
        ...filtered(path, parameters, first, names),
        ...pagesOf(parameters, first),
      ];
    }),
  ...together,
  { address: at('/nothing'), dated: false },
];
