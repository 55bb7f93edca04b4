import { isObject } from '#kernel';
import type { Found } from './checked.js';
import { checkedItem, checkedShape } from './checked.js';
import type { Field, FieldErrorCode, Problem, ShapeClass } from './field.js';
import { fieldsOf } from './field.js';

/** One bad field: where (RFC 6901), a stable code, and what its sentence names. */
export interface FieldError {
  readonly pointer: string;
  readonly code: FieldErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export type ReadResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly errors: readonly FieldError[] };

const MAX_ERRORS = 100;

const at = (pointer: string, key: string | number): string =>
  `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** Reads a body into a shape, or names every bad field at once. Never throws, never changes its input. */
export const readShape = <T extends object>(shape: abstract new () => T, body: unknown): ReadResult<T> => {
  const errors: FieldError[] = [];
  const value = readOne(shape, body, '', errors);
  return errors.length === 0 ? { ok: true, value: value as T } : { ok: false, errors: errors.slice(0, MAX_ERRORS) };
};

const report = (errors: FieldError[], pointer: string, { code, params = {} }: Problem): void => {
  errors.push({ pointer, code, params });
};

const readOne = (shape: ShapeClass, body: unknown, pointer: string, errors: FieldError[]): object | null => {
  if (!isObject(body)) {
    report(errors, pointer, { code: 'not-an-object' });
    return null;
  }
  const fields = fieldsOf(shape);
  for (const key of Object.keys(body)) {
    if (errors.length > MAX_ERRORS) return null;
    if (!fields.has(key)) report(errors, at(pointer, key.slice(0, 100)), { code: 'unknown-field' });
  }
  const { values, found } = checkedShape(shape)(body);
  const instance = new (shape as new () => object)();
  for (const [name, field] of fields)
    Reflect.set(
      instance,
      name,
      readField(field, values[name], found.get(name), () => at(pointer, name), errors),
    );
  return instance;
};

const readField = (
  field: Field,
  raw: unknown,
  found: Found | undefined,
  place: () => string,
  errors: FieldError[],
): unknown => {
  if (found !== undefined && found.inItems !== true) return report(errors, place(), found);
  if (raw === undefined || raw === null) return Object.hasOwn(field, 'fallback') ? field.fallback : null;
  if (!Array.isArray(raw)) return field.nested ? readOne(field.nested(), raw, place(), errors) : raw;
  const { nested } = field;
  if (nested) return Array.from(raw, (item: unknown, index) => readOne(nested(), item, at(place(), index), errors));
  if (found) reportItems(field, raw, found, place(), errors);
  return [...raw];
};

/** Finds the items that something is wrong with, so that each is told of; the list is, should none of them be found. */
const reportItems = (
  field: Field,
  items: readonly unknown[],
  found: Found,
  pointer: string,
  errors: FieldError[],
): void => {
  const known = errors.length;
  for (const [index, item] of items.entries()) {
    const problem = checkedItem(field)({ item }).found.get('item') ?? (items.indexOf(item) < index ? found : null);
    if (problem) report(errors, at(pointer, index), problem);
  }
  if (errors.length === known) report(errors, pointer, found);
};
