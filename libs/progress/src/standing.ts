import type { Day, EventId, LocalizedText, PartialDate, PartyCode } from '#kernel';
import type { AssessedStatus } from '#register';
import type { UncountedReason } from './codes.js';

/** One period of a recurring measure. `current`: it still runs and nothing is held yet. */
export interface Instance {
  /** The calendar year, `YYYY`. */
  readonly period: string;
  /** `no-record`: of no fact that counts; others may be on record. */
  readonly state: 'held' | 'not-held' | 'no-record' | 'current';
  /** How many facts of the period are on record and not counted. */
  readonly uncounted: number;
}

/** One step of a measure in steps. */
export interface StepState {
  /** Unique within the measure. */
  readonly key: string;
  /** What the step is, in a few words of the register. */
  readonly title: LocalizedText;
  /** `not-counted`: what would meet it is on record, and does not count yet, or at all. */
  readonly state: 'met' | 'not-counted' | 'no-record';
  /** Why it does not count; `null` where it does, or where nothing is on record. */
  readonly reason: UncountedReason | null;
  /** When what meets it happened; `null` where nothing is on record. */
  readonly on: PartialDate | null;
  /** The day from which it is counted: the last on which it can have happened; `null` where it is not. */
  readonly countedFrom: Day | null;
}

/** That nothing is due any more, whatever is on record. */
export interface NothingDue {
  /** The day from which the assessment holds. */
  readonly since: Day;
  readonly status: AssessedStatus;
  /** The event that says it. */
  readonly eventId: EventId;
}

/** One addressee of an each-party measure. Silence is no record, never a refusal. */
export interface Addressee {
  readonly party: PartyCode;
  /** Whether a fact on record meets it. */
  readonly state: 'met' | 'no-record';
}

/** That a due date has passed and is not met on record, or that a period has ended with nothing on record for it (by version 1 of the rules: with nothing held). */
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

/** The day on which something falls due that is not met yet. */
export interface NextDue {
  readonly dueOn: Day;
  /** The calendar year that ends then, of a recurring measure; `null` for a due date. */
  readonly period: string | null;
}
