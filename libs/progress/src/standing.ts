import type { Day, PartyCode } from '#kernel';

/** One period of a recurring measure. `current`: it still runs and nothing is held yet. */
export interface Instance {
  /** The calendar year, `YYYY`. */
  readonly period: string;
  /** `no-record`: of no fact that counts; others may be on record. */
  readonly state: 'held' | 'not-held' | 'no-record' | 'current';
  /** How many facts of the period are on record and not counted. */
  readonly uncounted: number;
}

/** One addressee of an each-party measure. Silence is no record, never a refusal. */
export interface Addressee {
  readonly party: PartyCode;
  /** Whether a fact on record meets it. */
  readonly state: 'met' | 'no-record';
}

/** That a due date or a period has ended and is not met on record, whether or not there are facts. */
export interface Overdue {
  /** The first day after the due date or period. */
  readonly since: Day;
}

/** How much of a paragraph its figure speaks of. */
export interface Coverage {
  /** How many of its commitments have a figure. */
  readonly withFigure: number;
  /** How many it has. */
  readonly of: number;
}
