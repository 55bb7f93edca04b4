import type { DomainEvent } from '#kernel';

/** A clock may be this far behind the newest event, as two machines' are; more is nobody's ordinary difference. In milliseconds. */
export const MAX_CLOCK_SKEW_MS = 2 * 60_000;

/** The log has come to a later instant than the clock tells: one of the two is wrong, and nothing is recorded until it is known which. */
export class ClockBehind extends Error {
  override readonly name = 'ClockBehind';

  constructor(
    /** Of the newest event, or of what was answered as settled; ISO 8601. */
    readonly newest: string,
    readonly now: string,
  ) {
    super(`the log has come to ${newest}, and the clock of this machine tells ${now}: set it, or see tanfidh clock`);
  }
}

/** The stream of what an operator records about the log's own time; an event of it begins that time anew, at the clock's. */
export const CLOCK_STREAM = 'clock';

/** Every event before this one with an instant of `since` or later was recorded with a wrong clock; it was on record by `by`. */
export type InstantsCorrected = DomainEvent<
  'InstantsCorrected',
  1,
  { readonly since: string; readonly by: string; readonly reason: string }
>;
