import type { Refusal, Slice, Words } from '#kernel';
import { amendmentWords } from '#kernel';
import type { NotRecordedCode } from './words.js';

type Params = Readonly<Record<string, string | number>>;

/** One bad place of a command's body. */
export interface BadPlace {
  /** RFC 6901. */
  readonly pointer: string;
  readonly code: string;
  readonly params?: Params;
}

/** Why a command was not recorded, before or after any rule of its slice: a stable code, and all places that are to blame. */
export class NotRecorded {
  constructor(
    readonly code: NotRecordedCode,
    readonly params: Params = {},
    readonly places: readonly BadPlace[] = [],
  ) {}
}

/** A rule of the slice says "not now", in its own words. */
export class RefusedByRule {
  constructor(
    readonly code: string,
    readonly words: Words,
    readonly params: Params,
  ) {}
}

const amendmentRefusals: Readonly<Record<string, Words>> = amendmentWords.refusals;

/** In the words of the slice, or of corrections and withdrawals, which are the same for all. */
export const refusedByRule = (slice: Slice, { refused: code, params }: Refusal): RefusedByRule =>
  new RefusedByRule(
    code,
    slice.words.refusals[code] ?? amendmentRefusals[code] ?? { ar: code, en: code, fr: code },
    params,
  );

export type Unrecorded = NotRecorded | RefusedByRule;

export const isUnrecorded = <T>(outcome: T | Unrecorded): outcome is Extract<T | Unrecorded, Unrecorded> =>
  outcome instanceof NotRecorded || outcome instanceof RefusedByRule;
