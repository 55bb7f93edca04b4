import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsString,
  Matches,
  Max,
  Min,
} from 'class-validator';
import type { ReferenceKind } from '#kernel';
import { hasHijriYear, isDay, parsePartialDate } from '#kernel';
import type { Field, MeantFor, ProblemOptions, ShapeClass } from './field.js';
import { describe, inItems, otherwise } from './field.js';
import { IsTextThat, codeChecks, textChecks } from './text-rules.js';

const ambiguous = /^(?:(?:on or )?before )?\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/;

const IsGregorian = (): PropertyDecorator =>
  IsTextThat('isGregorian', (text) => !hasHijriYear(text), otherwise('hijri-year'));

/** What is asked of every date, and then what only its kind asks. */
const dateChecks = (itsKind: PropertyDecorator): readonly PropertyDecorator[] => [
  IsString(otherwise('not-text')),
  IsGregorian(),
  IsTextThat('isUnambiguousDate', (text) => !ambiguous.test(text), otherwise('ambiguous-date')),
  itsKind,
];

const IsPartialDate = (): PropertyDecorator =>
  IsTextThat('isPartialDate', (text) => text.length <= 40 && parsePartialDate(text) !== null, otherwise('not-a-date'));

const dateSchema = {
  type: 'string',
  description: 'A date as far as the source gives it: a day, a month, a year, a range, `before` or `on or before` one.',
  examples: ['2018-11-29', '2018-11', '2018', 'before 2018-11-29', 'on or before 2018-09-24', '2019-03/2019-09'],
};

/** When something happened: a date with precision, not in the future. */
export const Happened = (): PropertyDecorator =>
  describe({ checks: dateChecks(IsPartialDate()), schema: dateSchema, happening: true });

/** A date with precision that may lie ahead. */
export const PartialDateField = (): PropertyDecorator =>
  describe({ checks: dateChecks(IsPartialDate()), schema: dateSchema });

/** A calendar day, `YYYY-MM-DD`; `past`: not in the future. */
export const Day = ({ past = false }: { readonly past?: boolean } = {}): PropertyDecorator =>
  describe({
    ...(past && { happening: true }),
    checks: dateChecks(IsTextThat('isCalendarDay', isDay, otherwise('not-a-day'))),
    schema: { type: 'string', format: 'date' },
  });

/** A calendar year, `YYYY`. */
export const Year = (): PropertyDecorator =>
  describe({
    checks: [Matches(/^[12]\d{3}$/, otherwise('not-a-year')), IsGregorian()],
    schema: { type: 'string', pattern: '^(?:1[0-2][0-9]{2}|150[1-9]|15[1-9][0-9]|1[6-9][0-9]{2}|2[0-9]{3})$' },
  });

/** One-language text that can be seen, of at most `max` characters; `isolates` lets running text set off foreign words. */
export const Text = ({
  max = 4000,
  isolates = false,
}: { readonly max?: number; readonly isolates?: boolean } = {}): PropertyDecorator =>
  describe({
    checks: textChecks(max, isolates, otherwise),
    schema: { type: 'string', minLength: 1, maxLength: max },
  });

/** A key, a reference, a designation. */
export const Code = ({
  pattern,
  max = 200,
}: { readonly pattern?: RegExp; readonly max?: number } = {}): PropertyDecorator =>
  describe({
    checks: codeChecks(max, pattern, otherwise),
    schema: { type: 'string', minLength: 1, maxLength: max, ...(pattern && { pattern: pattern.source }) },
  });

export const OneOf = (values: readonly string[]): PropertyDecorator =>
  describe({
    checks: [IsIn(values, otherwise('not-one-of', { values: values.join(', ') }))],
    schema: { type: 'string', enum: [...values] },
  });

/** `IsBoolean` would take a boxed one for true or false. */
export const Flag = (): PropertyDecorator =>
  describe({ checks: [IsIn([true, false], otherwise('not-a-flag'))], schema: { type: 'boolean' } });

/** A whole number within bounds. */
export const Count = ({
  min = 0,
  max = 1_000_000,
}: { readonly min?: number; readonly max?: number } = {}): PropertyDecorator => {
  const outside = otherwise('not-a-number', { min, max });
  return describe({
    checks: [IsInt(outside), Min(min, outside), Max(max, outside)],
    schema: { type: 'integer', minimum: min, maximum: max },
  });
};

/** An object whose shape is not known yet. */
export const AnObject = (): PropertyDecorator =>
  describe({ checks: [IsObject(otherwise('not-an-object'))], schema: { type: 'object' } });

/** The field may be missing or null; it is null then, or what is given. */
export const Maybe = (...given: readonly [fallback?: unknown]): PropertyDecorator =>
  describe({ optional: true, fallback: given.length === 0 ? null : given[0] });

/** About a person, by an opaque id: left out for whoever may not record. */
export const Personal = (): PropertyDecorator => describe({ meantFor: 'personal' });

/** Meant for these alone: left out for whoever may not record. */
export const Restricted = (to: Exclude<MeantFor, 'personal'>): PropertyDecorator => describe({ meantFor: to });

/** A shape within a shape: what is in it, the walk reads. */
export const Nested = (shape: () => ShapeClass): PropertyDecorator =>
  describe({ checks: [IsObject(otherwise('not-an-object'))], nested: shape });

type Bounds = { readonly min: number; readonly max: number };

const listChecks = ({ min, max }: Bounds): readonly PropertyDecorator[] => [
  IsArray(otherwise('not-a-list')),
  ArrayMinSize(min, otherwise('too-few', { min })),
  ArrayMaxSize(max, otherwise('too-many', { max })),
];

/** A list of shapes. */
export const ListOf = (
  shape: () => ShapeClass,
  { min = 0, max }: { readonly min?: number; readonly max: number },
): PropertyDecorator => describe({ checks: listChecks({ min, max }), nested: shape, list: { min, max } });

/** Codes, each once. */
const codeList = (bounds: Bounds, checks: (otherwise: ProblemOptions) => readonly PropertyDecorator[]): Field => ({
  checks: [
    ...listChecks(bounds),
    ArrayUnique(inItems('twice')),
    ...checks((code) => ({ ...inItems(code), each: true })),
  ],
  itemChecks: checks(otherwise),
  list: bounds,
});

/** A list of codes, each once. */
export const ListOfCodes = ({ max, pattern }: { readonly max: number; readonly pattern?: RegExp }): PropertyDecorator =>
  describe({
    ...codeList({ min: 0, max }, (otherwise) => codeChecks(200, pattern, otherwise)),
    schema: { type: 'string', minLength: 1, maxLength: 200, ...(pattern && { pattern: pattern.source }) },
  });

/** The digest of a file that was uploaded before. */
export const FileDigest = (): PropertyDecorator => {
  const pattern = /^[0-9a-f]{64}$/;
  return describe({
    checks: codeChecks(64, pattern, otherwise),
    schema: { type: 'string', pattern: pattern.source },
    file: true,
  });
};

const patterns: Readonly<Record<ReferenceKind, RegExp>> = {
  party: /^[A-Z][A-Z0-9-]{1,19}$/,
  resolution: /^\S.{0,99}$/,
  commitment: /^[a-z][a-z0-9-]{0,59}$/,
  paragraph: /^[a-z][a-z0-9-]{0,59}$/,
  fact: /^[a-z][a-z-]*\.[a-z][a-z-]*$/,
  action: /^[\w-]{1,60}$/,
  recommendation: /^[A-Za-z][\w-]{0,59}(?:\.[A-Za-z][\w-]{0,59})?$/,
  statement: /^[\w-]{1,60}$/,
  paper: /^(?:incoming|outgoing)-[0-9A-Za-z\u00C0-\u017F\u0621-\u064A-]{1,100}$/,
};

/** Of the parties that a field may name, states alone: organs and partners have fields of their own. */
export const OnlyStates = (): PropertyDecorator => describe({ onlyStates: true });

/** Of what points to a thing of its own kind: whoever follows it never comes back to where it began. */
export const NoCircle = (): PropertyDecorator => describe({ noCircle: true });

/** A code that names something in the register; whether it exists is asked when the command is recorded. */
export const RefersTo = (
  kind: ReferenceKind,
  { each = false }: { readonly each?: boolean } = {},
): PropertyDecorator => {
  const checks = (otherwise: ProblemOptions) => codeChecks(120, patterns[kind], otherwise);
  return describe({
    ...(each ? codeList({ min: 0, max: 200 }, checks) : { checks: checks(otherwise) }),
    refersTo: kind,
    schema: { type: 'string', pattern: patterns[kind].source, description: `Names a ${kind}.` },
  });
};
