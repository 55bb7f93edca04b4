import type { ReferenceKind } from '#kernel';
import { isDay, parsePartialDate } from '#kernel';
import type { MeantFor, Problem, ShapeClass } from './field.js';
import { describe, leaf } from './field.js';
import { codeProblem, textProblem } from './text-rules.js';

const ambiguous = /^(?:(?:on or )?before )?\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/;

const dateProblem = (value: unknown): Problem | null => {
  if (typeof value !== 'string') return { code: 'not-text' };
  if (value.length > 40) return { code: 'not-a-date' };
  if (ambiguous.test(value)) return { code: 'ambiguous-date' };
  return parsePartialDate(value) === null ? { code: 'not-a-date' } : null;
};

const dateSchema = {
  type: 'string',
  description: 'A date as far as the source gives it: a day, a month, a year, a range, `before` or `on or before` one.',
  examples: ['2018-11-29', '2018-11', '2018', 'before 2018-11-29', 'on or before 2018-09-24', '2019-03/2019-09'],
};

/** When something happened: a date with precision, not in the future. */
export const Happened = (): PropertyDecorator => leaf({ check: dateProblem, schema: dateSchema, happening: true });

/** A date with precision that may lie ahead. */
export const PartialDateField = (): PropertyDecorator => leaf({ check: dateProblem, schema: dateSchema });

/** A calendar day, `YYYY-MM-DD`; `past`: not in the future. */
export const Day = ({ past = false }: { readonly past?: boolean } = {}): PropertyDecorator =>
  leaf({
    ...(past && { happening: true }),
    check: (value) => {
      if (typeof value !== 'string') return { code: 'not-text' };
      if (ambiguous.test(value)) return { code: 'ambiguous-date' };
      return isDay(value) ? null : { code: 'not-a-day' };
    },
    schema: { type: 'string', format: 'date' },
  });

/** A calendar year, `YYYY`. */
export const Year = (): PropertyDecorator =>
  leaf({
    check: (value) => (typeof value === 'string' && /^[12]\d{3}$/.test(value) ? null : { code: 'not-a-year' }),
    schema: { type: 'string', pattern: '^[12][0-9]{3}$' },
  });

/** One-language text that can be seen, of at most `max` characters; `isolates` lets running text set off foreign words. */
export const Text = ({
  max = 4000,
  isolates = false,
}: { readonly max?: number; readonly isolates?: boolean } = {}): PropertyDecorator =>
  leaf({
    check: (value) => textProblem(value, max, isolates),
    schema: { type: 'string', minLength: 1, maxLength: max },
  });

/** A key, a reference, a designation. */
export const Code = ({
  pattern,
  max = 200,
}: { readonly pattern?: RegExp; readonly max?: number } = {}): PropertyDecorator =>
  leaf({
    check: (value) => codeProblem(value, max, pattern),
    schema: { type: 'string', minLength: 1, maxLength: max, ...(pattern && { pattern: pattern.source }) },
  });

export const OneOf = (values: readonly string[]): PropertyDecorator =>
  leaf({
    check: (value) =>
      typeof value === 'string' && values.includes(value)
        ? null
        : { code: 'not-one-of', params: { values: values.join(', ') } },
    schema: { type: 'string', enum: [...values] },
  });

export const Flag = (): PropertyDecorator =>
  leaf({ check: (value) => (typeof value === 'boolean' ? null : { code: 'not-a-flag' }), schema: { type: 'boolean' } });

/** A whole number within bounds. */
export const Count = ({
  min = 0,
  max = 1_000_000,
}: { readonly min?: number; readonly max?: number } = {}): PropertyDecorator =>
  leaf({
    check: (value) =>
      Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= max
        ? null
        : { code: 'not-a-number', params: { min, max } },
    schema: { type: 'integer', minimum: min, maximum: max },
  });

/** An object whose shape is not known yet. */
export const AnObject = (): PropertyDecorator =>
  leaf({
    check: (value) => (typeof value === 'object' && !Array.isArray(value) ? null : { code: 'not-an-object' }),
    schema: { type: 'object' },
  });

/** The field may be missing or null; it is null then, or an empty list. */
export const Maybe =
  (...given: readonly [fallback?: unknown]): PropertyDecorator =>
  (target, key) =>
    describe(target, String(key), { optional: true, fallback: given.length === 0 ? null : given[0] });

/** About a person, by an opaque id: left out for whoever may not record. */
export const Personal = (): PropertyDecorator => meant('personal');

/** Meant for these alone: left out for whoever may not record. */
export const Restricted = (to: Exclude<MeantFor, 'personal'>): PropertyDecorator => meant(to);

const meant =
  (meantFor: MeantFor): PropertyDecorator =>
  (target, key) =>
    describe(target, String(key), { meantFor });

/** A shape within a shape. */
export const Nested =
  (shape: () => ShapeClass): PropertyDecorator =>
  (target, key) =>
    describe(target, String(key), { nested: shape });

/** A list of shapes. */
export const ListOf =
  (shape: () => ShapeClass, { min = 0, max }: { readonly min?: number; readonly max: number }): PropertyDecorator =>
  (target, key) =>
    describe(target, String(key), { nested: shape, list: { min, max } });

/** A list of codes, each once. */
export const ListOfCodes = ({ max, pattern }: { readonly max: number; readonly pattern?: RegExp }): PropertyDecorator =>
  leaf({
    list: { min: 0, max },
    check: (value) => codeProblem(value, 200, pattern),
    schema: { type: 'string', minLength: 1, maxLength: 200, ...(pattern && { pattern: pattern.source }) },
  });

const patterns: Readonly<Record<ReferenceKind, RegExp>> = {
  party: /^[A-Z][A-Z0-9-]{1,19}$/,
  resolution: /^\S.{0,99}$/,
  commitment: /^[a-z][a-z0-9-]{0,59}$/,
  paragraph: /^[a-z][a-z0-9-]{0,59}$/,
  fact: /^[a-z][a-z-]*\.[a-z][a-z-]*$/,
  action: /^[\w-]{1,60}$/,
  recommendation: /^[A-Za-z][\w-]{0,59}$/,
};

/** A code that names something in the register; whether it exists is asked when the command is recorded. */
export const RefersTo = (kind: ReferenceKind, { each = false }: { readonly each?: boolean } = {}): PropertyDecorator =>
  leaf({
    refersTo: kind,
    ...(each && { list: { min: 0, max: 200 } }),
    check: (value) => codeProblem(value, 120, patterns[kind]),
    schema: { type: 'string', pattern: patterns[kind].source, description: `Names a ${kind}.` },
  });
