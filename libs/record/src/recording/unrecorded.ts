import type { Refusal, Slice, Words } from '#kernel';
import { amendmentWords } from '#kernel';
import { sliceOf } from '../slices.js';
import type { RejectionCode } from './words.js';

type Params = Readonly<Record<string, string | number>>;

/** One bad place of a command's body. */
export interface BadPlace {
  /** RFC 6901. */
  readonly pointer: string;
  readonly code: string;
  readonly params?: Params;
}

/** Why a command was not recorded, before or after any rule of its slice: a stable code, and all places that are to blame. */
export class CommandRejection {
  constructor(
    readonly code: RejectionCode,
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

const codeAlone = (code: string): Words => ({ ar: code, en: code, fr: code });

/** What stands against a correction or a withdrawal is called: the later entry by its command, another thing by its slice. */
const calledIn = (slice: Slice, { type, by }: Params): Words => {
  const commands: Readonly<Record<string, Words>> = slice.words.commands;
  const command: string | undefined = slice.recordedBy[String(type)];
  if (command !== undefined) return commands[command] ?? codeAlone(command);
  return sliceOf(String(by))?.words.title ?? codeAlone(String(by));
};

const callingIt = (words: Words, called: Words): Words => ({
  ar: words.ar.replace('{called}', called.ar),
  en: words.en.replace('{called}', called.en),
  fr: words.fr.replace('{called}', called.fr),
});

/** In the words of the slice, or of corrections and withdrawals, which are the same for all. */
export const refusedByRule = (slice: Slice, { refused: code, params }: Refusal): RefusedByRule => {
  const own: Readonly<Record<string, Words>> = slice.words.refusals;
  const words = own[code] ?? amendmentRefusals[code] ?? codeAlone(code);
  return new RefusedByRule(code, callingIt(words, calledIn(slice, params)), params);
};

export type Unrecorded = CommandRejection | RefusedByRule;

export const isUnrecorded = <T>(outcome: T | Unrecorded): outcome is Extract<T | Unrecorded, Unrecorded> =>
  outcome instanceof CommandRejection || outcome instanceof RefusedByRule;
