import type { LocalizedText, RecordedEvent, Source } from '#kernel';
import type { JsonSchema, ShapeClass } from '#shapes';
import { AnObject, Code, Maybe, Nested, SourceShape, TextShape, schemaOf } from '#shapes';
import type { Kind } from '../kind/index.js';
import { isAmendment } from './events.js';

/** What both ask for: the recorded event they name, and why. */
export class NamesEvent {
  @Code({ pattern: /^[\w-]{1,60}$/ }) event!: string;
  @Nested(() => TextShape) reason!: LocalizedText;
}

/** Withdraws a recorded event, or an earlier correction or withdrawal. */
export class RetractEvent extends NamesEvent {
  @Maybe() @Nested(() => SourceShape) source!: Source | null;
}

/** A correction of an event that the action does not have: well-formed, and then refused. */
class CorrectUnknown extends NamesEvent {
  @AnObject() becomes!: object;
}

const corrections = new Map<ShapeClass, ShapeClass>();

/** Says anew what a command said: the whole body that command would have today, in `becomes`. */
export const correctionOf = (command: ShapeClass): ShapeClass => {
  const known = corrections.get(command);
  if (known !== undefined) return known;
  class CorrectEvent extends NamesEvent {
    @Nested(() => command) becomes!: object;
  }
  corrections.set(command, CorrectEvent);
  return CorrectEvent;
};

/** The last part of the address → what it does. */
export const amendmentCommands = ['corrections', 'retractions'] as const;
export type AmendmentName = (typeof amendmentCommands)[number];

export const isAmendmentName = (command: string): command is AmendmentName =>
  amendmentCommands.some((name) => name === command);

/** What a well-formed body is; a correction's depends on the event it names. */
export const amendmentShape = (
  kind: Kind,
  name: AmendmentName,
  past: readonly RecordedEvent[],
  body: unknown,
): ShapeClass => {
  if (name === 'retractions') return RetractEvent;
  const named: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'event') : null;
  const found = past.find(({ id }) => id === named);
  const command = found === undefined || isAmendment(found) ? undefined : kind.recordedBy[found.type];
  return command === undefined ? CorrectUnknown : correctionOf(kind.commands[command] as ShapeClass);
};

/** The JSON Schema of a body, whichever event it names. */
export const amendmentSchema = (kind: Kind, name: AmendmentName): JsonSchema => {
  if (name === 'retractions') return schemaOf(RetractEvent);
  const commands = [...new Set(Object.values<string>(kind.recordedBy))];
  const becomes = { anyOf: commands.map((command) => schemaOf(kind.commands[command] as ShapeClass)) };
  const schema = schemaOf(CorrectUnknown);
  return { ...schema, properties: { ...(schema['properties'] as object), becomes } };
};
