import type { LocalizedText } from '#kernel';

/** One ordered step; met by the first fact, on or before the day asked about, whose name is listed. */
export interface MilestoneStep {
  readonly key: string;
  readonly title: LocalizedText;
  /** Positive integer. */
  readonly weight: number;
  readonly facts: readonly string[];
}

/** How a commitment's progress is counted: the Secretariat's working steps, not the resolution's text. */
export type Measure =
  | { readonly type: 'milestones'; readonly steps: readonly MilestoneStep[] }
  | {
      readonly type: 'target';
      readonly count: 'facts' | 'distinct-parties';
      readonly facts: readonly string[];
      /** A number, or all states in standing on the day asked about. */
      readonly of: number | 'states-in-standing';
    }
  | {
      readonly type: 'recurring';
      readonly every: 'calendar-year';
      /** First year with an instance, `YYYY`. */
      readonly from: string;
      readonly held: readonly string[];
      readonly notHeld: readonly string[];
    }
  | {
      readonly type: 'each-party';
      readonly facts: readonly string[];
      readonly parties: readonly string[] | 'states-in-standing';
    }
  | { readonly type: 'open-ended'; readonly facts: readonly string[] }
  | { readonly type: 'none' };

/** A measure with who set it, when, and on what basis. */
export interface SetMeasure {
  readonly measure: Measure;
  /** Party code. */
  readonly setBy: string;
  /** `YYYY-MM-DD` */
  readonly setOn: string;
  readonly basis: LocalizedText;
}
