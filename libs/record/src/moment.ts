/** The two clocks of a view: the day it speaks of, and when it was known (`null`: now). */
export interface Moment {
  readonly asOf: string;
  readonly knownAt: string | null;
}

export interface Stamp extends Moment {
  /** How far the rows behind the answer have come. */
  readonly position: string | null;
}

/** What a view is asked for; `null`: today, and as it is known now. */
export interface MomentAsked {
  readonly asOf: string | null;
  readonly knownAt: string | null;
}
