import { RecordsHappening, ServedShape } from '#actions/kind';
import { isObject, type LocalizedText } from '#kernel';
import { NamesEvent, RetractEvent } from '#shapes';
import type { JsonSchema, ShapeClass } from '#shapes';
import {
  Day,
  Happened,
  ListOf,
  Nested,
  QuantityShape,
  QuoteShape,
  RefersTo,
  schemaOf,
  FileShape,
  SourceShape,
  Text,
  TextShape,
} from '#shapes';
import type { Schema } from './schema.js';
import { ref } from './schema.js';

interface Input {
  readonly shape: ShapeClass;
  readonly description: string;
}

/** A commitment by the keys of the register, as several shapes have it. */
class OfResolution {
  @RefersTo('resolution') resolution!: string;
  @RefersTo('commitment') commitment!: string;
}

/** In all three languages. */
class Name {
  @Text({ max: 300 }) ar!: string;
  @Text({ max: 300 }) en!: string;
  @Text({ max: 300 }) fr!: string;
}

class OfParty extends RecordsHappening {
  @RefersTo('party') party!: string;
}

class WithReason extends RecordsHappening {
  @Nested(() => TextShape) reason!: LocalizedText;
}

class DecisionOfParty extends RecordsHappening {
  @RefersTo('party') by!: string;
  @Nested(() => TextShape) reason!: LocalizedText;
}

/** What many bodies hold. Bodies are closed and answers are open, so a source that is sent is another schema than one that is answered. */
const inputs: Readonly<Record<string, Input>> = {
  QuoteInput: { shape: QuoteShape, description: 'Words as they stand in a source.' },
  FileInput: { shape: FileShape, description: 'A file that was uploaded before; its size and type are as it is kept.' },
  SourceInput: { shape: SourceShape, description: 'Where something that is to be recorded comes from.' },
  TextInput: { shape: TextShape, description: 'A text in at least its original language, perhaps translated.' },
  RetractionInput: { shape: RetractEvent, description: 'What is withdrawn, and why.' },
  NameInput: { shape: Name, description: 'A name that can always be shown: in all three languages.' },
  HappeningInput: { shape: RecordsHappening, description: 'That something happened, and where that is to be found.' },
  HappeningToPartyInput: { shape: OfParty, description: 'That something happened to a party, or by it.' },
  HappeningWithReasonInput: { shape: WithReason, description: 'That something happened, and why.' },
  DecisionOfPartyInput: { shape: DecisionOfParty, description: 'What a party decided, and why.' },
  CommitmentOfInput: { shape: OfResolution, description: 'One commitment of one resolution.' },
  QuantityInput: { shape: QuantityShape, description: 'A number as a source gives it, without names.' },
};

export const nameFor = (schema: JsonSchema): string => JSON.stringify(schema);

/** Values that many bodies hold, by the name that the document has for each. */
class Values {
  @Happened() DateInput!: string;
  @Day() DayInput!: string;
  @RefersTo('party') PartyInput!: string;
  @RefersTo('party', { each: true }) PartiesInput!: readonly string[];
  @ListOf(() => ServedShape, { min: 1, max: 20 }) ServesInput!: readonly ServedShape[];
  @RefersTo('resolution') ResolutionInput!: string;
  @RefersTo('commitment') CommitmentInput!: string;
}

const fieldsOf = (shape: ShapeClass): Readonly<Record<string, JsonSchema>> => Object(schemaOf(shape)['properties']);

const values = { ...fieldsOf(Values), EventInput: fieldsOf(NamesEvent)['event'] ?? {} };

/** Schema, as text → the name that the document has for it. */
export const sharedNames: ReadonlyMap<string, string> = new Map([
  ...Object.entries(inputs).map(([name, { shape }]) => [nameFor(schemaOf(shape)), name] as const),
  ...Object.entries(values).map(([name, schema]) => [nameFor(schema), name] as const),
]);

/** `null` beside a plain type says the same in fewer words. */
const orNull = (schema: Schema): Schema => {
  const [one, ...others] = Array.isArray(schema['anyOf']) ? (schema['anyOf'] as readonly Schema[]) : [];
  const plain = one !== undefined && typeof one['type'] === 'string' && !('enum' in one);
  return plain && others.length === 1 && others[0]?.['type'] === 'null'
    ? { ...one, type: [one['type'], 'null'] }
    : schema;
};

const within = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(within);
  if (!isObject(value)) return value;
  const name = sharedNames.get(nameFor(value));
  return name === undefined ? withNames(value) : ref(name);
};

/** A schema in which each part that has a name is told by it. */
export const withNames = (schema: JsonSchema): Schema =>
  orNull(Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, within(value)])));

export const inputSchemas: Readonly<Record<string, Schema>> = {
  ...Object.fromEntries(
    Object.entries(inputs).map(([name, { shape, description }]) => [
      name,
      { ...withNames(schemaOf(shape)), description },
    ]),
  ),
  ...Object.fromEntries(Object.entries(values).map(([name, schema]) => [name, withNames(schema)])),
};
