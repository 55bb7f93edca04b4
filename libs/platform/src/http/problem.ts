import type { Lang, Words } from '#kernel';
import { wordsOf } from '#kernel';
import { type ProtocolCode, protocolFieldWords, protocolProblems } from './protocol-problems.js';

export type Params = Readonly<Record<string, string | number>>;

/** One bad place of a request: RFC 6901 pointer into the body, or `?name` of the address, `{name}` of its path, `#Name` of a header. */
export interface BadField {
  readonly pointer: string;
  readonly code: string;
  readonly params?: Params;
}

/** What a problem tells beside its words, for programs to go by. */
export interface Members {
  /** Of a 410: the position to go on after; `null`: from the first event. */
  readonly continueAfter?: string | null;
}

/** An answer that is not success, as data; whoever sends it words it in the asker's language. */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly status: number,
    readonly code: string,
    readonly words: Words,
    readonly params: Params = {},
    readonly errors: readonly BadField[] = [],
    readonly headers: Readonly<Record<string, string>> = {},
    readonly members: Members = {},
  ) {
    super(code);
  }
}

/** What may be added to a problem of a known code. */
export interface ProblemDetails {
  readonly params?: Params;
  readonly errors?: readonly BadField[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly members?: Members;
}

/** A problem with how a request was sent, whatever it is about. */
export const protocolProblem = (code: ProtocolCode, { params, errors, headers, members }: ProblemDetails = {}) =>
  new Problem(protocolProblems[code].status, code, protocolProblems[code].words, params, errors, headers, members);

/** One bad place of a request, in the asker’s language. */
export interface FieldProblem {
  /** RFC 6901 pointer into the body, or `?name` of the address, `{name}` of its path, `#Name` of a header. */
  readonly pointer: string;
  /** What is wrong with it, for programs: stable. */
  readonly code: string;
  /** What is wrong with it, in words. */
  readonly detail: string;
}

/** Why there is no answer (RFC 9457), for people and for programs. */
export interface ProblemBody extends Members {
  /** The code as a URN. */
  readonly type: string;
  /** What is wrong, in words. */
  readonly title: string;
  /** The HTTP status, again. */
  readonly status: number;
  /** What is wrong, for programs: stable. */
  readonly code: string;
  /** Of the request; whoever asks about the problem should name it. */
  readonly correlationId: string;
  /** Every bad place at once, at most a hundred; missing where the request itself is well-formed. */
  readonly errors?: readonly FieldProblem[];
}

/** So many bad places are told of; whoever mends those is told of the next. An address has room for thousands. */
const MOST_ERRORS = 100;

/** The RFC 9457 body in one language; `fieldWords`: what to say of a bad place, by its code. */
export const bodyOf = (
  { status, code, words, params, errors, members }: Problem,
  lang: Lang,
  correlationId: string,
  fieldWords: Readonly<Record<string, Words>> = protocolFieldWords,
): ProblemBody => ({
  type: `urn:tanfidh:problem:${code}`,
  title: wordsOf(words, lang, params),
  status,
  code,
  correlationId,
  ...members,
  ...(errors.length > 0 && {
    errors: errors.slice(0, MOST_ERRORS).map(({ pointer, code: field, params: values = {} }) => ({
      pointer,
      code: field,
      detail: Object.hasOwn(fieldWords, field) ? wordsOf(fieldWords[field] as Words, lang, values) : field,
    })),
  }),
});
