/** A clock may be this far behind the newest event, as two machines' are; more is nobody's ordinary difference. In milliseconds. */
export const TOLERATED_MS = 2 * 60_000;

/** The newest event on record is of a later instant than the clock tells: one of the two is wrong, and nothing is recorded until it is known which. */
export class ClockBehind extends Error {
  override readonly name = 'ClockBehind';

  constructor(
    /** Of the newest event, ISO 8601. */
    readonly newest: string,
    readonly now: string,
  ) {
    super(`the newest event is of ${newest}, and the clock of this machine tells ${now}`);
  }
}
