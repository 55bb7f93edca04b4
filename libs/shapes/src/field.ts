import type { ValidationOptions } from 'class-validator';
import type { ReferenceKind } from '#kernel';
import { oncePer } from './once-per.js';

/** What is wrong with one value: a stable code, and the values its sentence names. */
export interface Problem {
  readonly code: FieldErrorCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

export type FieldErrorCode = keyof typeof import('./words.js').fieldErrorWords;
export type ShapeClass = abstract new () => object;
/** Whom a field is meant for that is not meant for everybody: the distribution that its reader must be allowed to see. */
export type MeantFor = 'personal' | 'secretariat';
/** A JSON Schema (2020-12). */
export type JsonSchema = Readonly<Record<string, unknown>>;

export interface Field {
  optional?: boolean;
  /** What a missing value becomes. */
  fallback?: unknown;
  /** class-validator's decorators; of those that fail, the first is told. */
  checks?: readonly PropertyDecorator[];
  /** Those of one item of a list. */
  itemChecks?: readonly PropertyDecorator[];
  schema?: JsonSchema;
  nested?: () => ShapeClass;
  list?: { readonly min: number; readonly max: number };
  refersTo?: ReferenceKind;
  /** Of the parties that it may name: states alone. */
  onlyStates?: boolean;
  /** Whether it may not lead back, over others of its kind, to what it is said of. */
  noCircle?: boolean;
  happening?: boolean;
  /** Whether it is the digest of a file that was uploaded before. */
  file?: boolean;
  meantFor?: MeantFor;
}

/** How a constraint tells what is wrong: its context is the problem. */
export type ProblemOptions = (
  ...problem: readonly [code: FieldErrorCode, params?: Problem['params']]
) => ValidationOptions;

// Without a message, class-validator leaves the context out.
export const otherwise: ProblemOptions = (code, params = {}) => ({ message: code, context: { code, params } });

/** In items of a list: which ones, and what exactly, is for the walk to find. */
export const inItems: ProblemOptions = (code) => ({ message: code, context: { code, inItems: true } });

const tables = new WeakMap<object, Map<string, Field>>();

const own = (prototype: object): Map<string, Field> => {
  const found = tables.get(prototype) ?? new Map<string, Field>();
  tables.set(prototype, found);
  return found;
};

/** Fields of a shape, those of its base classes first. Throws where a field is declared and nothing would check it. */
export const fieldsOf = oncePer((shape: ShapeClass): ReadonlyMap<string, Field> => {
  const chain: object[] = [];
  for (let at: object | null = shape.prototype; at !== null; at = Object.getPrototypeOf(at)) chain.unshift(at);
  const fields = new Map<string, Field>();
  for (const [name, field] of chain.flatMap((prototype) => [...(tables.get(prototype) ?? [])]))
    // A subclass that only says "may be missing" keeps the checks of its base; one that says what the field is replaces them.
    fields.set(name, field.checks ? field : { ...fields.get(name), ...field });
  for (const [name, field] of fields) if (!field.checks) throw new Error(`${shape.name}.${name} has no check`);
  return fields;
});

/** Adds to what is known of a field; decorators on one field may come in any order, and their checks in that of decorators. */
export const describe =
  (field: Field): PropertyDecorator =>
  (target, key) => {
    const table = own(target);
    const known = table.get(String(key));
    const checks = [...(known?.checks ?? []), ...(field.checks ?? [])];
    table.set(String(key), { ...known, ...field, ...(checks.length > 0 && { checks }) });
  };
