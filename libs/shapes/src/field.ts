import { ValidateBy } from 'class-validator';
import type { ReferenceKind } from '#kernel';

/** What is wrong with one value: a stable code, and the values its sentence names. */
export interface Problem {
  readonly code: FieldErrorCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

export type FieldErrorCode = keyof typeof import('./words.js').fieldErrorWords;
export type ShapeClass = abstract new () => object;
/** Whom a field is meant for that is not meant for everybody: for now, whoever may record. */
export type MeantFor = 'personal' | 'secretariat';
/** A JSON Schema (2020-12). */
export type JsonSchema = Readonly<Record<string, unknown>>;

export interface Field {
  optional?: boolean;
  /** What a missing value becomes. */
  fallback?: unknown;
  check?: (value: unknown) => Problem | null;
  schema?: JsonSchema;
  nested?: () => ShapeClass;
  list?: { readonly min: number; readonly max: number };
  refersTo?: ReferenceKind;
  happening?: boolean;
  meantFor?: MeantFor;
}

const tables = new WeakMap<object, Map<string, Field>>();

const own = (prototype: object): Map<string, Field> => {
  const found = tables.get(prototype) ?? new Map<string, Field>();
  tables.set(prototype, found);
  return found;
};

const saysWhatItIs = (field: Field): boolean => field.check !== undefined || field.nested !== undefined;

/** A shape does not change once its class is declared, and is asked for at every event that is shown. */
const known = new WeakMap<ShapeClass, ReadonlyMap<string, Field>>();

/** Fields of a shape, those of its base classes first. Throws where a field is declared and nothing would check it. */
export const fieldsOf = (shape: ShapeClass): ReadonlyMap<string, Field> => {
  const fields = known.get(shape) ?? gathered(shape);
  known.set(shape, fields);
  return fields;
};

const gathered = (shape: ShapeClass): ReadonlyMap<string, Field> => {
  const chain: object[] = [];
  for (let at: object | null = shape.prototype; at !== null; at = Object.getPrototypeOf(at)) chain.unshift(at);
  const fields = new Map<string, Field>();
  for (const [name, field] of chain.flatMap((prototype) => [...(tables.get(prototype) ?? [])]))
    // A subclass that only says "may be missing" keeps the check of its base; one that says what the field is replaces it.
    fields.set(name, saysWhatItIs(field) ? field : { ...fields.get(name), ...field });
  for (const [name, field] of fields) if (!saysWhatItIs(field)) throw new Error(`${shape.name}.${name} has no check`);
  return fields;
};

/** Adds to what is known of a field; decorators on one field may come in any order. */
export const describe = (target: object, name: string, field: Field): void => {
  const table = own(target);
  table.set(name, { ...table.get(name), ...field });
};

/** The problem with an item or a whole value, as class-validator carries it. */
export const problemOf = (field: Field, value: unknown): Problem | null => {
  if (value === null || value === undefined) return field.optional ? null : { code: 'missing' };
  if (field.list !== undefined && Array.isArray(value)) return null; // its items were checked as it was read
  return field.check?.(value) ?? null;
};

/** A leaf field: one check, run by class-validator, and the JSON Schema that says the same. */
export const leaf =
  (field: Field): PropertyDecorator =>
  (target, key) => {
    const name = String(key);
    describe(target, name, field);
    ValidateBy({
      name: 'tanfidh',
      validator: {
        validate: (value, args) => problemOf(fieldIn(args?.object, name), value) === null,
        defaultMessage: (args) => JSON.stringify(problemOf(fieldIn(args?.object, name), args?.value)),
      },
    })(target, key);
  };

const fieldIn = (object: object | undefined, name: string): Field =>
  (object && fieldsOf(object.constructor as ShapeClass).get(name)) ?? {};
