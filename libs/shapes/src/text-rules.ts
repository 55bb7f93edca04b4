import type { Problem } from './field.js';

const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const control = /[^\P{Cc}\t\n\r]/u;
const bidiOverride = /[\u202D\u202E]/;
const anyBidiControl = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

/** Text that somebody wrote, in one language. Arabic needs marks and isolates; overrides only serve to deceive. */
export const textProblem = (value: unknown, max: number): Problem | null => {
  if (typeof value !== 'string') return { code: 'not-text' };
  if (value.length > max) return { code: 'too-long', params: { max } };
  if (value.trim() === '') return { code: 'empty-text' };
  if (loneSurrogate.test(value)) return { code: 'lone-surrogate' };
  if (control.test(value)) return { code: 'control-character' };
  return bidiOverride.test(value) ? { code: 'bidi-control' } : null;
};

/** A code (key, reference, designation): one line, no invisible direction marks, so that two equal ones look equal. */
export const codeProblem = (value: unknown, max: number, pattern?: RegExp): Problem | null => {
  const problem = textProblem(value, max);
  if (problem !== null) return problem;
  const text = String(value);
  if (anyBidiControl.test(text)) return { code: 'bidi-control' };
  if (/[\n\r\t]/.test(text) || text !== text.trim()) return { code: 'bad-code' };
  return pattern === undefined || pattern.test(text) ? null : { code: 'bad-code' };
};
