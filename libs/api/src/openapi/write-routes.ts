import { kinds } from '#actions';
import { correspondenceSlices } from '#correspondence';
import type { Slice } from '#kernel';
import { amendmentCommands, amendmentWords } from '#kernel';
import { registerSlices } from '#register';
import type { JsonSchema } from '#shapes';
import { correctionSchema, RetractEvent, schemaOf } from '#shapes';
import { isTaken, takenSlices } from '../conventions/taken-slices.js';
import { inQuery, shared } from './parameters.js';
import { nameFor, sharedNames, withNames } from './request-schemas.js';
import { begun, failures, previewed, recordedAnswer } from './responses.js';
import type { Schema } from './schema.js';
import { ref } from './schema.js';

/** A command as OpenAPI tells it. */
interface WriteRoute {
  readonly id: string;
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  readonly begins: boolean;
  readonly body: JsonSchema;
}

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
const pascal = (name: string): string => name.split('-').map(capital).join('');

/** `record-meeting` of a `contact-group` → `recordContactGroupMeeting`. */
const operationId = (slice: string, command: string): string => {
  const [verb = '', ...object] = command.split('-');
  return `${verb}${pascal(slice)}${object.map(capital).join('')}`;
};

const amendmentIds = { corrections: 'correct', retractions: 'retract' } as const;
const amendmentDescriptions = {
  corrections:
    '`becomes` is the whole body that would record the event today: the alternative that has its type as title.',
  retractions: 'Records `EventRetracted`.',
} as const;

const recordedAs = ({ recordedBy }: Slice, command: string): string => {
  const types = Object.entries<string>(recordedBy).flatMap(([type, by]) => (by === command ? [type] : []));
  return `Records ${types.map((type) => `\`${type}\``).join(' or ')}.`;
};

const ownRoutes = (slice: Slice): readonly WriteRoute[] => {
  const base = `/api/v1/${slice.collection}`;
  const words: Readonly<Record<string, { readonly en: string }>> = slice.words.commands;
  return Object.entries(slice.commands).map(([command, shape]) => {
    const begins = command === slice.begins;
    const recorded = recordedAs(slice, command);
    return {
      id: operationId(slice.name, command),
      path: begins ? base : `${base}/{id}/${command}`,
      begins,
      tag: slice.words.title.en,
      summary: words[command]?.en ?? command,
      description: recorded,
      body: schemaOf(shape),
    };
  });
};

/** What is corrected at one address: things of one slice of the register or of correspondence, or actions of whatever kind. */
interface Corrected {
  readonly id: string;
  readonly base: string;
  readonly tag: string;
  readonly slices: readonly Slice[];
}

const corrected: readonly Corrected[] = [
  ...[...registerSlices, ...correspondenceSlices].filter(isTaken).map((slice) => ({
    id: pascal(slice.name),
    base: `/api/v1/${slice.collection}`,
    tag: slice.words.title.en,
    slices: [slice],
  })),
  { id: 'Action', base: '/api/v1/actions/{kind}', tag: 'Actions', slices: kinds },
];

/** A body that many take has one name. */
const bodyOf = (id: string, body: JsonSchema): Schema => ref(sharedNames.get(nameFor(body)) ?? capital(id));

/** A body for each type of event, told by the name that it has where such an event is recorded. */
const bodiesIn = (slice: Slice): readonly Schema[] =>
  Object.entries<string>(slice.recordedBy).flatMap(([type, command]) => {
    const shape = slice.commands[command];
    return shape === undefined ? [] : [{ title: type, ...bodyOf(operationId(slice.name, command), schemaOf(shape)) }];
  });

const amendmentRoutes = ({ id, base, tag, slices: of }: Corrected): readonly WriteRoute[] =>
  amendmentCommands.map((name) => ({
    id: `${amendmentIds[name]}${id}Event`,
    path: `${base}/{id}/${name}`,
    tag,
    begins: false,
    summary: amendmentWords.commands[name].en,
    description: amendmentDescriptions[name],
    body: name === 'retractions' ? schemaOf(RetractEvent) : correctionSchema(of.flatMap(bodiesIn)),
  }));

const inPathOf = ({ path, begins }: WriteRoute): readonly Schema[] => [
  ...(path.includes('{kind}') ? shared('Kind') : []),
  ...(begins ? [] : shared('Id')),
];

const operationOf = (route: WriteRoute): Schema => {
  const { id, tag, summary, description, begins, body } = route;
  return {
    post: {
      operationId: id,
      tags: [tag],
      summary,
      description,
      parameters: [...inPathOf(route), ...shared('Key', 'IfMatch')],
      requestBody: { required: true, content: { 'application/json': { schema: bodyOf(id, body) } } },
      responses: { ...(begins ? begun : recordedAnswer), ...failures },
    },
  };
};

const routes = (): readonly WriteRoute[] => [...takenSlices.flatMap(ownRoutes), ...corrected.flatMap(amendmentRoutes)];

/** Of whatever command. */
const preview: Schema = {
  post: {
    operationId: 'preview',
    tags: ['Progress'],
    summary: 'Tell what a command would come to',
    description: 'Decides as the command would now, with the same body, headers and problems, and records nothing.',
    parameters: [
      {
        ...inQuery('of', 'Where the command is sent: `actions/training/{id}/record-opening`.', { type: 'string' }),
        required: true,
      },
      ...shared('Key', 'IfMatch'),
    ],
    requestBody: { required: true, content: { 'application/json': { schema: { type: 'object' } } } },
    responses: { ...previewed, ...failures },
  },
};

/** Path → its operation. */
export const writeOperations = (): readonly (readonly [string, Schema])[] => [
  ...routes().map((route) => [route.path, operationOf(route)] as const),
  ['/api/v1/previews', preview],
];

/** Every body, by a name of its own. */
export const bodySchemas = (): Readonly<Record<string, Schema>> =>
  Object.fromEntries(
    routes()
      .filter(({ body }) => !sharedNames.has(nameFor(body)))
      .map(({ id, body }) => [capital(id), withNames(body)] as const),
  );
