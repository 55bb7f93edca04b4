import type { Slice } from '#kernel';
import { amendmentCommands, amendmentWords } from '#kernel';
import { slices } from '#record';
import type { JsonSchema } from '#shapes';
import { amendmentSchema, schemaOf } from '#shapes';
import { shared } from './parameters.js';
import type { Names } from './request-schemas.js';
import { nameFor, sharedNames, withNames } from './request-schemas.js';
import { begun, recordedAnswer, writeFailures } from './responses.js';
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

const recordedAs = ({ recordedBy }: Slice, command: string): string => {
  const types = Object.entries<string>(recordedBy).flatMap(([type, by]) => (by === command ? [type] : []));
  return `Recorded as ${types.map((type) => `\`${type}\``).join(' or ')}.`;
};

const ownRoutes = (slice: Slice): readonly WriteRoute[] => {
  const base = `/api/v1/${slice.collection}`;
  const words: Readonly<Record<string, { readonly en: string }>> = slice.words.commands;
  return Object.entries(slice.commands).map(([command, shape]) => {
    const begins = command === slice.begins;
    const recorded = recordedAs(slice, command);
    return {
      ...{ id: operationId(slice.name, command), path: begins ? base : `${base}/{id}/${command}`, begins },
      ...{ tag: slice.words.title.en, summary: words[command]?.en ?? command },
      description: recorded,
      body: schemaOf(shape),
    };
  });
};

const amendmentRoutes = (slice: Slice): readonly WriteRoute[] =>
  amendmentCommands.map((name) => ({
    ...{ id: `${amendmentIds[name]}${pascal(slice.name)}Event`, path: `/api/v1/${slice.collection}/{id}/${name}` },
    ...{ tag: slice.words.title.en, summary: amendmentWords.commands[name].en, begins: false },
    description: 'Of a recorded event.',
    body: amendmentSchema(slice, name),
  }));

const routesOf = (slice: Slice): readonly WriteRoute[] => [...ownRoutes(slice), ...amendmentRoutes(slice)];

/** What a correction says anew is a body of the slice itself. */
const namesIn = (routes: readonly WriteRoute[]): Names =>
  new Map(routes.map(({ id, body }) => [nameFor(body), capital(id)]));

/** A body that many take has one name. */
const bodyOf = (id: string, body: JsonSchema): Schema => ref(sharedNames.get(nameFor(body)) ?? capital(id));

const operationOf = ({ id, tag, summary, description, begins, body }: WriteRoute): Schema => ({
  post: {
    ...{ operationId: id, tags: [tag], summary, description },
    parameters: shared(...(begins ? [] : (['ItemId'] as const)), 'IdempotencyKey', 'IfMatch'),
    requestBody: { required: true, content: { 'application/json': { schema: bodyOf(id, body) } } },
    responses: { ...(begins ? begun : recordedAnswer), ...writeFailures },
  },
});

/** Path → its operation. */
export const writeOperations = (): readonly (readonly [string, Schema])[] =>
  slices.flatMap((slice) => routesOf(slice).map((route) => [route.path, operationOf(route)] as const));

/** Every body, by a name of its own. */
export const bodySchemas = (): Readonly<Record<string, Schema>> =>
  Object.fromEntries(
    slices.flatMap((slice) => {
      const routes = routesOf(slice);
      const names = namesIn(routes);
      return routes
        .filter(({ body }) => !sharedNames.has(nameFor(body)))
        .map(({ id, body }) => [capital(id), withNames(body, names)] as const);
    }),
  );
