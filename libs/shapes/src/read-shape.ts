import { validateSync } from 'class-validator';
import type { Field, FieldErrorCode, Problem, ShapeClass } from './field.js';
import { fieldsOf, problemOf } from './field.js';

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

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

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
  if (!isRecord(body)) {
    report(errors, pointer, { code: 'not-an-object' });
    return null;
  }
  const fields = fieldsOf(shape);
  for (const key of Object.keys(body)) {
    if (errors.length > MAX_ERRORS) return null;
    if (!fields.has(key)) report(errors, at(pointer, key.slice(0, 100)), { code: 'unknown-field' });
  }
  const instance = new (shape as new () => object)();
  for (const [name, field] of fields) {
    const raw = Object.hasOwn(body, name) ? body[name] : undefined;
    Object.assign(instance, { [name]: readField(field, raw, at(pointer, name), errors) });
  }
  for (const { property, constraints } of validateSync(instance, { forbidUnknownValues: false })) {
    const field = fields.get(property);
    if (field?.list !== undefined || field?.nested !== undefined) continue; // reported as it was read
    for (const problem of Object.values(constraints ?? {})) report(errors, at(pointer, property), JSON.parse(problem));
  }
  return instance;
};

const readField = (field: Field, raw: unknown, pointer: string, errors: FieldError[]): unknown => {
  const missing = raw === undefined || raw === null;
  if (missing && field.optional) return Object.hasOwn(field, 'fallback') ? field.fallback : null;
  if (field.list !== undefined) return readList(field, raw, pointer, errors);
  if (field.nested === undefined) return raw;
  if (missing) report(errors, pointer, { code: 'missing' });
  return missing ? null : readOne(field.nested(), raw, pointer, errors);
};

const readList = (field: Field, raw: unknown, pointer: string, errors: FieldError[]): unknown => {
  const { min, max } = field.list ?? { min: 0, max: 0 };
  if (raw === undefined || raw === null) return report(errors, pointer, { code: 'missing' });
  if (!Array.isArray(raw)) return report(errors, pointer, { code: 'not-a-list' });
  if (raw.length < min) return report(errors, pointer, { code: 'too-few', params: { min } });
  if (raw.length > max) return report(errors, pointer, { code: 'too-many', params: { max } });
  return Array.from(raw, (item: unknown, index) => {
    const place = at(pointer, index);
    if (field.nested !== undefined) return readOne(field.nested(), item, place, errors);
    const problem =
      problemOf({ ...(field.check && { check: field.check }) }, item) ??
      (raw.indexOf(item) < index ? { code: 'twice' as const } : null);
    if (problem !== null) report(errors, place, problem);
    return item;
  });
};
