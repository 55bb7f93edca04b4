import type { DomainEvent, ReferenceKind, Slice } from '#kernel';
import { isObject } from '#kernel';
import type { Field, JsonSchema, ShapeClass } from './field.js';
import { fieldsOf } from './field.js';
import { oncePer } from './once-per.js';

/** Something a command names, and where. `resolution` is the sibling that says whose commitment or paragraph it is. */
export interface Reference {
  readonly kind: ReferenceKind;
  readonly key: string;
  readonly resolution: string | null;
  readonly pointer: string;
  /** Whether only a state may be named. */
  readonly onlyStates?: true;
  /** Whether it may not lead back to what it is said of. */
  readonly noCircle?: true;
}

/** A file that a command names. `owner`: what is to say of it how it is kept. */
export interface FileNamed {
  readonly sha256: string;
  readonly pointer: string;
  readonly owner: object;
}

export interface Happening {
  readonly pointer: string;
  readonly date: string;
}

type Leaf = { readonly field: Field; readonly value: string; readonly pointer: string; readonly owner: object };

/** Every leaf that is a string, with its place. */
function* leaves(shape: ShapeClass, value: object, pointer: string): Generator<Leaf> {
  for (const [name, field] of fieldsOf(shape)) {
    const held: unknown = Reflect.get(value, name);
    // A word that stands for all is none of them.
    if (field.list !== undefined && !Array.isArray(held)) continue;
    const items: readonly unknown[] = Array.isArray(held) ? held : [held];
    for (const [index, item] of items.entries()) {
      const place = `${pointer}/${name}${Array.isArray(held) ? `/${index}` : ''}`;
      if (typeof item === 'string') yield { field, value: item, pointer: place, owner: value };
      else if (field.nested && isObject(item)) yield* leaves(field.nested(), item, place);
    }
  }
}

/** What a command names of the register. */
export const referencesIn = (shape: ShapeClass, value: object): readonly Reference[] =>
  [...leaves(shape, value, '')].flatMap(({ field, value: key, pointer, owner }) => {
    if (field.refersTo === undefined) return [];
    const sibling: unknown = Reflect.get(owner, 'resolution');
    const resolution = typeof sibling === 'string' ? sibling : null;
    const named = { kind: field.refersTo, key, resolution, pointer };
    return [
      {
        ...named,
        ...(field.onlyStates === true && { onlyStates: true }),
        ...(field.noCircle === true && { noCircle: true }),
      },
    ];
  });

/** What a recorded event refers to, as the shape of the command that records it says; events of today's versions. */
export const referencesOf = (slice: Slice, { type, data }: DomainEvent): readonly Reference[] => {
  const command: unknown = slice.recordedBy[type];
  const shape = typeof command === 'string' ? slice.commands[command] : undefined;
  return shape === undefined ? [] : referencesIn(shape, data as object);
};

/** The dates on which a command says that something happened. */
export const happeningsIn = (shape: ShapeClass, value: object): readonly Happening[] =>
  [...leaves(shape, value, '')].flatMap(({ field, value: date, pointer }) =>
    field.happening ? [{ pointer, date }] : [],
  );

/** The files that a command names. */
export const filesNamedIn = (shape: ShapeClass, value: object): readonly FileNamed[] =>
  [...leaves(shape, value, '')].flatMap(({ field, value: sha256, pointer, owner }) =>
    field.file ? [{ sha256, pointer, owner }] : [],
  );

const one = (field: Field): JsonSchema => (field.nested ? schemaOf(field.nested()) : (field.schema ?? {}));

/** Whether a shape has fields, at any depth, that are not meant for everybody; asked at every event that is shown. */
export const hasRestricted = oncePer((shape: ShapeClass): boolean =>
  [...fieldsOf(shape).values()].some(
    ({ meantFor, nested }) => meantFor !== undefined || (nested !== undefined && hasRestricted(nested())),
  ),
);

/** What was read into a shape, without the fields that are not meant for everybody. */
export const openFieldsOf = (shape: ShapeClass, value: object): object => {
  const fields = fieldsOf(shape);
  const open = (field: Field | undefined, held: unknown): unknown => {
    if (Array.isArray(held)) return held.map((each) => open(field, each));
    return field?.nested && isObject(held) ? openFieldsOf(field.nested(), held) : held;
  };
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => fields.get(name)?.meantFor === undefined)
      .map(([name, held]) => [name, open(fields.get(name), held)]),
  );
};

const meantForWords = {
  personal: 'About a person: left out of every answer to whoever may not record.',
  secretariat: 'For the Secretariat: left out of every answer to whoever may not record.',
} as const;

const marked = ({ meantFor }: Field, schema: JsonSchema): JsonSchema => {
  if (meantFor === undefined) return schema;
  const described = typeof schema['description'] === 'string' ? `${schema['description']} ` : '';
  return { ...schema, description: `${described}${meantForWords[meantFor]}`, 'x-distribution': meantFor };
};

const schemaOfField = (field: Field): JsonSchema => {
  const schema = field.list
    ? {
        type: 'array',
        items: one(field),
        minItems: field.list.min,
        maxItems: field.list.max,
        ...(!field.nested && { uniqueItems: true }),
      }
    : one(field);
  return marked(field, field.optional ? { anyOf: [schema, { type: 'null' }] } : schema);
};

/** The JSON Schema (2020-12) of a shape: the same decorators that check it. */
export const schemaOf = (shape: ShapeClass): JsonSchema => {
  const fields = [...fieldsOf(shape)];
  return {
    type: 'object',
    additionalProperties: false,
    required: fields.filter(([, field]) => !field.optional).map(([name]) => name),
    properties: Object.fromEntries(fields.map(([name, field]) => [name, schemaOfField(field)])),
  };
};
