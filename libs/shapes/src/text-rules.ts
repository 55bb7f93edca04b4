import type { ValidationOptions } from 'class-validator';
import { IsString, Matches, ValidateBy } from 'class-validator';
import type { FieldErrorCode, ProblemOptions, Problem } from './field.js';

/** A constraint on a text: its name, whether it holds, and what is told where it does not. */
interface TextRule {
  readonly name: string;
  readonly holds: (text: string) => boolean;
  readonly problem: readonly [code: FieldErrorCode, params?: Problem['params']];
}

const control = /[^\P{Cc}\t\n\r]/u;
const bidiOverride = /[\u202D\u202E]/;
const bidiIsolate = /[\u2066-\u2069]/;
const anyBidiControl = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;
/** Something a reader sees: neither space, control, format mark nor filler. */
const visible = /[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;
/** Format marks, fillers, private and unassigned characters, and every space but the plain one. */
const unseen = /[\p{Cf}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}]|(?! )\p{Z}/u;

/** Characters, as JSON Schema counts them; `MaxLength` leaves some of them out. */
const longerThan = (text: string, max: number): boolean =>
  text.length > max && (text.length > 2 * max || [...text].length > max);

/** Text that somebody wrote, in one language. Arabic needs marks, running text isolates; overrides only serve to deceive. */
const textRules = (max: number, isolates: boolean): readonly TextRule[] => [
  { name: 'maxCharacters', holds: (text) => !longerThan(text, max), problem: ['too-long', { max }] },
  { name: 'isWellFormed', holds: (text) => text.isWellFormed(), problem: ['lone-surrogate'] },
  { name: 'hasNoControls', holds: (text) => !control.test(text), problem: ['control-character'] },
  {
    name: 'keepsDirection',
    holds: (text) => !bidiOverride.test(text) && (isolates || !bidiIsolate.test(text)),
    problem: ['bidi-control'],
  },
  { name: 'isSeen', holds: (text) => visible.test(text), problem: ['empty-text'] },
];

/** A code (key, reference, designation): one line, nothing invisible, so that two equal ones look equal. */
const codeRules: readonly TextRule[] = [
  { name: 'hasNoBidiControls', holds: (text) => !anyBidiControl.test(text), problem: ['bidi-control'] },
  { name: 'isAllSeen', holds: (text) => !unseen.test(text), problem: ['invisible-character'] },
  { name: 'isOneLine', holds: (text) => !/[\n\r\t]/.test(text) && text === text.trim(), problem: ['bad-code'] },
];

/** A constraint that class-validator has none for, by a name of ours; what is no text fails it. */
export const IsTextThat = (
  name: string,
  holds: (text: string) => boolean,
  otherwise: ValidationOptions,
): PropertyDecorator =>
  ValidateBy({ name, validator: { validate: (value) => typeof value === 'string' && holds(value) } }, otherwise);

export const textChecks = (max: number, isolates: boolean, otherwise: ProblemOptions): readonly PropertyDecorator[] => [
  IsString(otherwise('not-text')),
  ...textRules(max, isolates).map(({ name, holds, problem }) => IsTextThat(name, holds, otherwise(...problem))),
];

export const codeChecks = (
  max: number,
  pattern: RegExp | undefined,
  otherwise: ProblemOptions,
): readonly PropertyDecorator[] => [
  ...textChecks(max, false, otherwise),
  ...codeRules.map(({ name, holds, problem }) => IsTextThat(name, holds, otherwise(...problem))),
  ...(pattern ? [Matches(pattern, otherwise('bad-code'))] : []),
];

/** What is wrong with a text that stands in no shape. */
export const textProblem = (text: string, max: number, isolates: boolean): Problem | null => {
  const broken = textRules(max, isolates).find(({ holds }) => !holds(text));
  if (broken === undefined) return null;
  const [code, params = {}] = broken.problem;
  return { code, params };
};
