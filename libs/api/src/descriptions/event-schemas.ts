import { amendmentVersions, handlingVersions, isObject } from '#kernel';
import { slices } from '#record';
import { typeSchemas } from '../openapi/answer-schemas.js';
import { lastOf, type Schema } from '../openapi/schema.js';

const dialect = 'https://json-schema.org/draft/2020-12/schema';

/** What every event has, whatever its type. */
const envelope = 'EventEnvelope';

/** Those of the register and of actions, among the types of event. */
const ofSlices = 'SliceEvent';

/** What only OpenAPI understands says nothing of what is valid. */
const withoutHints = ([name]: readonly [string, unknown]): boolean => name !== 'discriminator';

/** A schema whose references lead to `place`. */
const leadingTo = (value: unknown, place: string): unknown => {
  if (Array.isArray(value)) return value.map((each) => leadingTo(each, place));
  if (!isObject(value)) return value;
  const fields = Object.entries(value).filter(withoutHints);
  return Object.fromEntries(
    fields.map(([name, each]) => [name, name === '$ref' ? `${place}${lastOf(each)}` : leadingTo(each, place)]),
  );
};

const namedIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(namedIn);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, each]) => (name === '$ref' ? [lastOf(each)] : namedIn(each)));
};

/** These and all that they name. */
const reachedFrom = (names: readonly string[], reached = new Set<string>()): ReadonlySet<string> => {
  for (const name of names)
    if (!reached.has(name)) reachedFrom(namedIn(leadingTo(typeSchemas[name], '')), reached.add(name));
  return reached;
};

/** Schemas by name, with all that they name, which stand at `place`. */
export const definitions = (names: readonly string[], place: string): Readonly<Record<string, Schema>> =>
  Object.fromEntries(
    [...reachedFrom(names)].toSorted().map((name) => [name, leadingTo(typeSchemas[name], place) as Schema]),
  );

/** Every type of event there is. */
export const eventTypes: readonly string[] = ['Envelope', ofSlices]
  .flatMap((name) => namedIn(leadingTo(typeSchemas[name], '')))
  .filter((name) => name !== envelope && name !== ofSlices)
  .toSorted();

const versions: Readonly<Record<string, number>> = Object.assign(
  { ...amendmentVersions, ...handlingVersions },
  ...slices.map((slice) => slice.versions),
);

/** An event of one type, in its newest version, of definitions that stand at `place`. */
export const eventOf = (type: string, place: string): Schema => {
  const v = versions[type];
  return {
    title: type,
    description: `\`${type}\` as the log has it, of the newest version of its shape.`,
    allOf: [{ $ref: `${place}${envelope}` }, { $ref: `${place}${type}` }],
    properties: { ...(v !== undefined && { v: { const: v } }), data: { type: 'object' } },
  };
};

/** A type of event as a JSON Schema by itself; `null` where there is no such type. */
export const eventSchema = (type: string, id: string): Schema | null =>
  eventTypes.includes(type)
    ? {
        $schema: dialect,
        $id: id,
        ...eventOf(type, '#/$defs/'),
        $defs: definitions([envelope, type], '#/$defs/'),
      }
    : null;
