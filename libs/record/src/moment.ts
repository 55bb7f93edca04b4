import type { Day, Instant, Position } from '#kernel';
import type { RulesVersion } from '#progress';

/** As it was known then; `null`: now. */
export type KnownAt = Instant | null;

/** How far the rows behind an answer have come; `null` where there are none yet. */
export type ReachedPosition = Position | null;

/** The two clocks of a view: the day it speaks of, and when it was known (`null`: now). */
export interface Moment {
  /** The day it speaks of. */
  readonly asOf: Day;
  readonly knownAt: KnownAt;
}

/** Of which moment an answer speaks, and where the record stood. */
export interface Stamp extends Moment {
  readonly position: ReachedPosition;
}

/** Which moment a view is asked for; `null`: today, and as it is known now. */
export interface MomentQuery {
  readonly asOf: string | null;
  readonly knownAt: string | null;
}

/** What a view is asked for. */
export interface ViewQuery extends MomentQuery {
  /** By which version of the rules figures are read; without it, by the newest. */
  readonly rules?: RulesVersion | null;
}

/** A state of the record that is gone back to: the position to which it had come, and when that was now (ISO 8601). */
export interface StateThen {
  readonly position: string;
  readonly now: string;
}
