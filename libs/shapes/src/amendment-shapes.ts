import type { AmendmentName, LocalizedText, RecordedEvent, Slice, Source } from '#kernel';
import { isAmendment, isObject } from '#kernel';
import { SourceShape, TextShape } from './common-shapes.js';
import { AnObject, Code, Maybe, Nested } from './decorators.js';
import type { JsonSchema, ShapeClass } from './field.js';
import { schemaOf } from './walk.js';

/** What both ask for: the recorded event they name, and why. */
export class NamesEvent {
  @Code({ pattern: /^[\w-]{1,60}$/ }) event!: string;
  @Nested(() => TextShape) reason!: LocalizedText;
}

/** Withdraws a recorded event, or an earlier correction or withdrawal. */
export class RetractEvent extends NamesEvent {
  @Maybe() @Nested(() => SourceShape) source!: Source | null;
}

/** A correction of an event that the stream does not have: well-formed, and then refused. */
class CorrectUnknown extends NamesEvent {
  @AnObject() becomes!: object;
}

const corrections = new Map<ShapeClass, ShapeClass>();

/** Says anew what a command said: the whole body that command would have today, in `becomes`. */
const correctionOf = (command: ShapeClass): ShapeClass => {
  const known = corrections.get(command);
  if (known !== undefined) return known;
  class CorrectEvent extends NamesEvent {
    @Nested(() => command) becomes!: object;
  }
  corrections.set(command, CorrectEvent);
  return CorrectEvent;
};

/** What a well-formed body is; a correction's depends on the event it names. */
export const amendmentShape = (
  slice: Slice,
  name: AmendmentName,
  past: readonly RecordedEvent[],
  body: unknown,
): ShapeClass => {
  if (name === 'retractions') return RetractEvent;
  const named: unknown = isObject(body) ? body['event'] : null;
  const found = past.find(({ id }) => id === named);
  const command = found === undefined || isAmendment(found) ? undefined : slice.recordedBy[found.type];
  const shape = command === undefined ? undefined : slice.commands[command];
  return shape === undefined ? CorrectUnknown : correctionOf(shape);
};

/** A body for each type of event, which its title tells. */
const bodiesOf = ({ recordedBy, commands }: Slice): readonly JsonSchema[] =>
  Object.entries<string>(recordedBy).flatMap(([type, command]) => {
    const shape = commands[command];
    return shape === undefined ? [] : [{ title: type, ...schemaOf(shape) }];
  });

/** The JSON Schema of a body, whichever event it names; `becomes` is what fits the type of that event. */
export const amendmentSchema = (slice: Slice, name: AmendmentName): JsonSchema => {
  if (name === 'retractions') return schemaOf(RetractEvent);
  return correctionSchema(bodiesOf(slice));
};

/** Of a correction that says one of these. */
export const correctionSchema = (bodies: readonly JsonSchema[]): JsonSchema => {
  const [becomes] = bodies.length === 1 ? bodies : [{ anyOf: bodies }];
  const schema = schemaOf(CorrectUnknown);
  return { ...schema, properties: { ...Object(schema['properties']), becomes } };
};
