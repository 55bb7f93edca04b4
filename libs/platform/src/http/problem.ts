import type { Lang, Words } from '#kernel';
import { wordsOf } from '#kernel';
import { type ProtocolCode, protocolFieldWords, protocolProblems } from './protocol-problems.js';

export type Params = Readonly<Record<string, string | number>>;

/** One bad place of a request: RFC 6901 pointer into the body, or `?name` of the address, `#Name` of a header. */
export interface BadField {
  readonly pointer: string;
  readonly code: string;
  readonly params?: Params;
}

/** What a problem tells beside its words, for programs to go by. */
export interface Members {
  /** The position to go on after; `null`: from the first event. */
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

export interface ProblemBody extends Members {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly correlationId: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly detail: string }[];
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
