import type { Fraction, LocalizedText, PartialDate, Source } from '#kernel';
import type { Fact, Served } from '#actions/kind';
import type { Aim, Assessment, Resolution, SetMeasure, Statement } from '#register';

/** A fact with what its action is called and the commitments it serves. */
export type ServedFact = Fact & { readonly title: LocalizedText; readonly serves: readonly Served[] };

/** What counting needs of a fact; the rest of it is shown, and changes no figure. */
export type CountableFact = Pick<
  ServedFact,
  'name' | 'on' | 'parties' | 'intention' | 'eventId' | 'retractedBy' | 'serves'
>;

/** What a computation can say. The rest (`not-started`, …) only an assessment can. */
export type ComputedStatus = 'no-information' | 'in-progress' | 'implemented' | 'ongoing' | 'interrupted';

export type UncountedReason =
  | 'retracted'
  | 'before-resolution'
  | 'date-uncertain'
  | 'intention-only'
  | 'no-measure'
  | 'not-in-measure'
  | 'step-already-met'
  | 'period-already-met'
  | 'period-running'
  | 'outside-periods'
  | 'party-already-met'
  | 'party-not-addressed'
  | 'mandate-only';

/** One period of a recurring measure. `current`: it still runs and nothing is held yet. */
export interface Instance {
  readonly period: string;
  /** `no-record`: of no fact that counts; others may be on record. */
  readonly state: 'held' | 'not-held' | 'no-record' | 'current';
  /** How many facts of the period are on record and not counted. */
  readonly uncounted: number;
}

/** One addressee of an each-party measure. Silence is no record, never a refusal. */
export interface Addressee {
  readonly party: string;
  readonly state: 'met' | 'no-record';
}

export interface Overdue {
  /** `YYYY-MM-DD`, the first day after the due date or period. */
  readonly since: string;
}

export interface CommitmentProgress {
  readonly key: string;
  readonly title: LocalizedText;
  readonly aim: Aim | null;
  readonly responsible: readonly string[];
  readonly dueOn: string | null;
  readonly status: ComputedStatus;
  readonly overdue: Overdue | null;
  readonly progress: Fraction | null;
  /** Facts counted. */
  readonly counted: number;
  /** Facts since the resolution that are on record and not counted: where there is one, nobody may say "no record". */
  readonly uncounted: number;
  readonly instances: readonly Instance[] | null;
  readonly addressees: readonly Addressee[] | null;
  readonly latestEvidence: PartialDate | null;
  /** Only where the record was checked to a day not after the one asked about. */
  readonly checkedTo: { readonly date: string; readonly by: string } | null;
  readonly statements: readonly Statement[];
  readonly statementsAgree: boolean;
  readonly assessment: Assessment | null;
}

export interface ParagraphProgress {
  readonly key: string;
  readonly number: string | null;
  readonly title: LocalizedText;
  readonly status: ComputedStatus;
  /** Commitments per status. */
  readonly byStatus: Readonly<Record<ComputedStatus, number>>;
  readonly overdue: Overdue | null;
  readonly progress: Fraction | null;
  readonly coverage: { readonly withFigure: number; readonly of: number };
  readonly commitments: readonly CommitmentProgress[];
}

export interface ResolutionProgress {
  readonly resolution: { readonly id: string; readonly designation: LocalizedText | null };
  readonly asOf: string;
  readonly rules: number;
  readonly paragraphs: readonly ParagraphProgress[];
}

/** What an explanation shows of a fact, counted or not. A mandate has no action. */
export interface FactShown {
  readonly name: string | null;
  readonly on: PartialDate;
  readonly source: Source | null;
  readonly eventId: string;
  readonly kind: string | null;
  readonly action: string | null;
  /** What the action is called; `null` for a mandate. */
  readonly title: LocalizedText | null;
  /** The event by which it reads as it does, where that is not the event that first said it. */
  readonly correctedBy: string | null;
  /** When the record learnt of it, as it reads; later than the day asked about where that day's own reader could not have seen it. */
  readonly learntAt: string;
}

export interface CountedFact extends FactShown {
  /** Steps, the period or the parties it satisfies. */
  readonly satisfies: readonly string[];
  /** Its part of the figure, over the figure's denominator; `null` where there is no figure. */
  readonly share: Fraction | null;
}

export interface UncountedFact extends FactShown {
  readonly reason: UncountedReason;
  /** Id of the resolution that renews the mandate; `null` for every other reason. */
  readonly renewedBy: string | null;
}

export interface CommitmentExplanation {
  readonly key: string;
  readonly weight: number;
  /** With who set it, when, and on what basis. */
  readonly measure: SetMeasure | null;
  readonly status: ComputedStatus;
  readonly progress: Fraction | null;
  readonly counted: readonly CountedFact[];
  readonly uncounted: readonly UncountedFact[];
  /** What was done last, whether or not the figure grew by it; nothing that was recorded as not held. */
  readonly latest: FactShown | null;
  /** Counted facts by type and by confidence of their source; `none` where they have none. */
  readonly bySourceType: Readonly<Record<string, number>>;
  readonly byConfidence: Readonly<Record<string, number>>;
}

export interface ParagraphExplanation {
  readonly key: string;
  readonly progress: Fraction | null;
  readonly coverage: { readonly withFigure: number; readonly of: number };
  readonly commitments: readonly CommitmentExplanation[];
}

export interface ResolutionExplanation {
  readonly resolution: { readonly id: string; readonly designation: LocalizedText | null };
  readonly asOf: string;
  readonly rules: number;
  readonly paragraphs: readonly ParagraphExplanation[];
}

/** Everything a figure rests on; the caller has already left out what was not known (`knownBy`). */
export interface ProgressInput<F extends CountableFact = ServedFact> {
  readonly resolution: Resolution;
  readonly facts: readonly F[];
  readonly statements: readonly Statement[];
  readonly assessments: readonly Assessment[];
  /** Codes of the states taking part on a day (`YYYY-MM-DD`). */
  readonly membersOn: (day: string) => readonly string[];
  /** `YYYY-MM-DD` */
  readonly asOf: string;
  /** `YYYY-MM-DD`: what was due before it is past due. Not `asOf` where that is today: a day ends last at UTC−12. */
  readonly endedBefore: string;
}
