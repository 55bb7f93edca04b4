import type { Words } from '#kernel';
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

export type Unrecorded = NotRecorded | RefusedByRule;

export const isUnrecorded = <T>(outcome: T | Unrecorded): outcome is Extract<T | Unrecorded, Unrecorded> =>
  outcome instanceof NotRecorded || outcome instanceof RefusedByRule;
