import type { Problem } from './field.js';

const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const control = /[^\P{Cc}\t\n\r]/u;
const bidiOverride = /[\u202D\u202E]/;
const bidiIsolate = /[\u2066-\u2069]/;
const anyBidiControl = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;
/** Something a reader sees: neither space, control, format mark nor filler. */
const visible = /[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;
/** Format marks, fillers, private and unassigned characters, and every space but the plain one. */
const unseen = /[\p{Cf}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}]|(?! )\p{Z}/u;

const longerThan = (text: string, max: number): boolean =>
  text.length > max && (text.length > 2 * max || [...text].length > max); // characters, as JSON Schema counts them

/** Text that somebody wrote, in one language. Arabic needs marks, running text isolates; overrides only serve to deceive. */
export const textProblem = (value: unknown, max: number, isolates: boolean): Problem | null => {
  if (typeof value !== 'string') return { code: 'not-text' };
  if (longerThan(value, max)) return { code: 'too-long', params: { max } };
  if (loneSurrogate.test(value)) return { code: 'lone-surrogate' };
  if (control.test(value)) return { code: 'control-character' };
  if (bidiOverride.test(value) || (!isolates && bidiIsolate.test(value))) return { code: 'bidi-control' };
  return visible.test(value) ? null : { code: 'empty-text' };
};

/** A code (key, reference, designation): one line, nothing invisible, so that two equal ones look equal. */
export const codeProblem = (value: unknown, max: number, pattern?: RegExp): Problem | null => {
  const problem = textProblem(value, max, false);
  if (problem !== null) return problem;
  const text = String(value);
  if (anyBidiControl.test(text)) return { code: 'bidi-control' };
  if (unseen.test(text)) return { code: 'invisible-character' };
  if (/[\n\r\t]/.test(text) || text !== text.trim()) return { code: 'bad-code' };
  return pattern === undefined || pattern.test(text) ? null : { code: 'bad-code' };
};
