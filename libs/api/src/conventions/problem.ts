import type { Lang } from '#kernel';
import type { BadField, Params, ProblemBody, ProblemDetails } from '#platform/serving';
import { bodyOf, Problem } from '#platform/serving';
import { fieldWords } from './field-words.js';
import type { ProblemCode } from './problem-words.js';
import { problems } from './problem-words.js';

/** One of the interface's own problems. */
export const problem = (code: ProblemCode, { params, errors, headers, members }: ProblemDetails = {}): Problem =>
  new Problem(problems[code].status, code, problems[code].words, params, errors, headers, members);

export const badQuery = (pointer: string, code: string, params: Params = {}): Problem =>
  problem('malformed-query', { errors: [{ pointer, code, params }] });

/** Fields of a form, or of a body, that are not as they must be. */
export const badForm = (errors: readonly BadField[]): Problem => problem('malformed-body', { errors });

/** The RFC 9457 body in one language. */
export const problemBody = (found: Problem, lang: Lang, correlationId: string): ProblemBody =>
  bodyOf(found, lang, correlationId, fieldWords);
