import type { Day, FactName, LocalizedText, PartOnRecord, PartyCode } from '#kernel';

/** One ordered step; met by the first fact, on or before the day asked about, whose name is listed. */
export interface MilestoneStep {
  /** Unique within its measure. */
  readonly key: string;
  /** What the step is called. */
  readonly title: LocalizedText;
  /** Positive integer: its share in the figure. */
  readonly weight: number;
  /** Facts of which any one meets it. */
  readonly facts: readonly FactName[];
  /** Met only by what is done under an action that names it; missing: by any. */
  readonly onlyIfNamed?: true;
}

/** Ordered steps, each met by facts. */
export interface MilestonesMeasure {
  readonly type: 'milestones';
  /** In their order. */
  readonly steps: readonly MilestoneStep[];
}

/** So many facts, or so many parties. */
export interface TargetMeasure {
  readonly type: 'target';
  /** Whether every fact counts, or every party once. */
  readonly count: 'facts' | 'distinct-parties';
  /** Facts that count. */
  readonly facts: readonly FactName[];
  /** A number, or all states in standing on the day asked about. */
  readonly of: number | 'states-in-standing';
}

/** One instance for each period. */
export interface RecurringMeasure {
  readonly type: 'recurring';
  /** How long a period is. */
  readonly every: 'calendar-year';
  /** First year with an instance, `YYYY`. */
  readonly from: string;
  /** Facts by which a period’s instance is held. */
  readonly held: readonly FactName[];
  /** Facts by which it is on record that it was not held. */
  readonly notHeld: readonly FactName[];
}

/** The same of each of several parties. */
export interface EachPartyMeasure {
  readonly type: 'each-party';
  /** Facts of which any one meets it for the party that it names. */
  readonly facts: readonly FactName[];
  /** Whom it is asked of: by their codes, or all states in standing on the day asked about. */
  readonly parties: readonly PartyCode[] | 'states-in-standing';
}

/** Facts are counted against nothing. */
export interface OpenEndedMeasure {
  readonly type: 'open-ended';
  /** Facts that count. */
  readonly facts: readonly FactName[];
}

/** Nothing is counted. */
export interface NoMeasure {
  readonly type: 'none';
}

/**
 * How a commitment's progress is counted: the Secretariat's working steps, not the resolution's text.
 * @discriminator type
 */
export type Measure =
  MilestonesMeasure | TargetMeasure | RecurringMeasure | EachPartyMeasure | OpenEndedMeasure | NoMeasure;

/** A measure with who set it, when, and on what basis. */
export interface SetMeasure extends PartOnRecord {
  readonly measure: Measure;
  /** The organ that set it. */
  readonly setBy: PartyCode;
  /** When it set it. */
  readonly setOn: Day;
  /** On what grounds. */
  readonly basis: LocalizedText;
}
