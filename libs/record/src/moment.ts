import type { Day, Instant, Position } from '#kernel';

/** The two clocks of a view: the day it speaks of, and when it was known (`null`: now). */
export interface Moment {
  /** The day it speaks of. */
  readonly asOf: Day;
  /** As it was known then; `null`: now. */
  readonly knownAt: Instant | null;
}

/** Of which moment an answer speaks, and where the record stood. */
export interface Stamp extends Moment {
  /** How far the rows behind the answer have come. */
  readonly position: Position | null;
}

/** What a view is asked for; `null`: today, and as it is known now. */
export interface MomentAsked {
  readonly asOf: string | null;
  readonly knownAt: string | null;
}
