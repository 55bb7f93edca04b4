import type { Lang, Words } from '#kernel';
import { wordsOf } from '#kernel';
import { fieldWords } from './field-words.js';
import type { ProblemCode } from './problem-words.js';
import { problems } from './problem-words.js';

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

/** An answer that is not success, as data; the filter words it in the asker's language. */
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

interface More {
  readonly params?: Params;
  readonly errors?: readonly BadField[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly members?: Members;
}

/** One of the interface's own problems. */
export const problem = (code: ProblemCode, { params, errors, headers, members }: More = {}): Problem =>
  new Problem(problems[code].status, code, problems[code].words, params, errors, headers, members);

export const badQuery = (pointer: string, code: string, params: Params = {}): Problem =>
  problem('malformed-query', { errors: [{ pointer, code, params }] });

export interface ProblemBody extends Members {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly correlationId: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly detail: string }[];
}

/** The RFC 9457 body in one language. */
export const problemBody = (
  { status, code, words, params, errors, members }: Problem,
  lang: Lang,
  correlationId: string,
): ProblemBody => ({
  type: `urn:tanfidh:problem:${code}`,
  title: wordsOf(words, lang, params),
  status,
  code,
  correlationId,
  ...members,
  ...(errors.length > 0 && {
    errors: errors.map(({ pointer, code: field, params: values = {} }) => ({
      pointer,
      code: field,
      detail: Object.hasOwn(fieldWords, field) ? wordsOf(fieldWords[field] as Words, lang, values) : field,
    })),
  }),
});
