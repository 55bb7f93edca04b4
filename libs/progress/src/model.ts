import type {
  ActionId,
  CommitmentKey,
  Day,
  EventId,
  FactName,
  Fraction,
  Instant,
  KindName,
  LocalizedText,
  ParagraphKey,
  PartialDate,
  PartyCode,
  Position,
  ResolutionId,
  Source,
} from '#kernel';
import type { Fact, Served } from '#actions/kind';
import type { Aim, Assessment, Checked, Resolution, SetMeasure, Statement } from '#register';
import type { ComputedStatus, UncountedReason } from './codes.js';
import type { RulesVersion } from './rules.js';
import type { Addressee, Coverage, Instance, NextDue, NothingDue, Overdue, StepState } from './standing.js';

/** A fact with what its action is called and the commitments it serves. */
export type ServedFact = Fact & {
  readonly title: LocalizedText;
  readonly serves: readonly Served[];
  /** Of the event that says it. */
  readonly position: Position;
};

/** What counting needs of a fact; the rest of it is shown, and changes no figure. */
export type CountableFact = Pick<
  ServedFact,
  'name' | 'on' | 'parties' | 'intention' | 'eventId' | 'retractedBy' | 'serves' | 'position'
>;

/** How far a commitment has come, by what is on record. */
export interface CommitmentProgress {
  readonly key: CommitmentKey;
  /** What is to be done, in a few words of the register. */
  readonly title: LocalizedText;
  /** What it is for; `null` where the resolution does not say. */
  readonly aim: Aim | null;
  /** Who is to do it. */
  readonly responsible: readonly PartyCode[];
  /** The due date in force on the day; `null` where there is none. */
  readonly dueOn: Day | null;
  readonly status: ComputedStatus;
  /** `null` where nothing is. */
  readonly overdue: Overdue | null;
  /** What falls due next and is not met yet; `null` where nothing does. */
  readonly nextDue: NextDue | null;
  /** By which assessment nothing is due any more; `null` where none says so. */
  readonly nothingDue: NothingDue | null;
  /** The figure; `null` where there is no information or nothing to count against, never 0 for silence. */
  readonly progress: Fraction | null;
  /** Facts counted. */
  readonly counted: number;
  /** Facts since the resolution that are on record and not counted. */
  readonly uncounted: number;
  /** Of a measure in steps, one for each; `null` for every other. */
  readonly steps: readonly StepState[] | null;
  /** Of a recurring measure, one for each period; `null` for every other. */
  readonly instances: readonly Instance[] | null;
  /** Of an each-party measure, one for each party; `null` for every other. */
  readonly addressees: readonly Addressee[] | null;
  /** When the latest of what speaks for it happened; `null` where nothing does. */
  readonly latestEvidence: PartialDate | null;
  /** Only where the record was checked to a day not after the one asked about. */
  readonly checkedTo: Checked | null;
  /** What was said of its status, in the order of the days. */
  readonly statements: readonly Statement[];
  /** The latest of them that names a status: it stands beside the computed one. `null` where there is none. */
  readonly stated: Statement | null;
  /** Whether no two of the statements that are compared name different statuses. */
  readonly statementsAgree: boolean;
  /** The one that stands on the day; `null` where there is none. */
  readonly assessment: Assessment | null;
}

/** How many commitments have each status. */
export interface StatusCounts extends Readonly<Record<ComputedStatus, number>> {
  /** Of which nothing counted is on record. */
  readonly 'no-information': number;
  /** Of which something is on record, but nothing of the period due last. */
  readonly 'earlier-only': number;
  /** Begun, and not met. */
  readonly 'in-progress': number;
  /** Met. */
  readonly implemented: number;
  /** Without an end, and at work. */
  readonly ongoing: number;
  /** Of which the latest due instance was not held. */
  readonly interrupted: number;
}

/** How far a paragraph has come: its commitments together. */
export interface ParagraphProgress {
  readonly key: ParagraphKey;
  /** As printed; `null` while unknown. */
  readonly number: string | null;
  /** What the paragraph is about, in a few words of the register. */
  readonly title: LocalizedText;
  /** The least favourable of its commitments’. */
  readonly status: ComputedStatus;
  /** Commitments per status. */
  readonly byStatus: StatusCounts;
  /** Commitments per latest stated status. */
  readonly byStated: Readonly<Record<string, number>>;
  /** Since the first of its commitments is; `null` where none is. */
  readonly overdue: Overdue | null;
  /** The weighted mean of the figures that there are; `null` where there is none. */
  readonly progress: Fraction | null;
  readonly coverage: Coverage;
  /** What was said of the paragraph itself, in the order of the days; no figure rests on it. */
  readonly statements: readonly Statement[];
  /** In the order of the register. */
  readonly commitments: readonly CommitmentProgress[];
}

/** A resolution by its id and how it is printed. */
export interface ResolutionNamed {
  readonly id: ResolutionId;
  /** As printed; `null` while the number is unknown. */
  readonly designation: LocalizedText | null;
}

/** How far a resolution has come, paragraph by paragraph; there is no figure for the whole. */
export interface ResolutionProgress {
  readonly resolution: ResolutionNamed;
  /** The day it speaks of. */
  readonly asOf: Day;
  /** Version of the rules by which it is counted. */
  readonly rules: RulesVersion;
  /** What was said of the resolution as a whole, in the order of the days; no figure rests on it. */
  readonly statements: readonly Statement[];
  /** In the order of the register. */
  readonly paragraphs: readonly ParagraphProgress[];
}

/** What an explanation shows of a fact, counted or not. A mandate has no action. */
export interface FactShown {
  /** What happened; `null` for a mandate. */
  readonly name: FactName | null;
  /** When it happened. */
  readonly on: PartialDate;
  /** Where it is to be found. */
  readonly source: Source | null;
  /** The event that says it. */
  readonly eventId: EventId;
  /** Of which kind of action; `null` for a mandate. */
  readonly kind: KindName | null;
  /** Of which action; `null` for a mandate. */
  readonly action: ActionId | null;
  /** What the action is called; `null` for a mandate. */
  readonly title: LocalizedText | null;
  /** The event by which it reads as it does, where that is not the event that first said it. */
  readonly correctedBy: EventId | null;
  /** When it was entered in the record, as it reads. */
  readonly knownSince: Instant;
}

/** A fact that counts. */
export interface CountedFact extends FactShown {
  /** Steps, the period or the parties it satisfies. */
  readonly satisfies: readonly string[];
  /** Its part of the figure, over the figure's denominator; `null` where there is no figure. */
  readonly share: Fraction | null;
}

/** A fact that is shown and does not count. */
export interface UncountedFact extends FactShown {
  readonly reason: UncountedReason;
  /** The resolution that renews the mandate; `null` for every other reason. */
  readonly renewedBy: ResolutionId | null;
}

/** What a commitment’s figure is made of, down to facts counted and not counted. */
export interface CommitmentExplanation {
  readonly key: CommitmentKey;
  /** Its share in its paragraph’s figure. */
  readonly weight: number;
  /** With who set it, when, and on what basis. */
  readonly measure: SetMeasure | null;
  readonly status: ComputedStatus;
  /** The figure; `null` where there is no information or nothing to count against. */
  readonly progress: Fraction | null;
  /** Oldest first; their shares sum to the figure. */
  readonly counted: readonly CountedFact[];
  /** Oldest first. */
  readonly uncounted: readonly UncountedFact[];
  /** What was done last, whether or not the figure grew by it; nothing that was recorded as not held. */
  readonly latest: FactShown | null;
  /** Counted facts by the type of their source; `none` where they have none. */
  readonly bySourceType: Readonly<Record<string, number>>;
  /** Counted facts by the confidence of their source; `none` where they have none. */
  readonly byConfidence: Readonly<Record<string, number>>;
}

/** What a paragraph’s figure is made of. */
export interface ParagraphExplanation {
  readonly key: ParagraphKey;
  /** The weighted mean of the figures that there are; `null` where there is none. */
  readonly progress: Fraction | null;
  readonly coverage: Coverage;
  /** In the order of the register. */
  readonly commitments: readonly CommitmentExplanation[];
}

export interface ResolutionExplanation {
  readonly resolution: ResolutionNamed;
  readonly asOf: Day;
  readonly rules: RulesVersion;
  readonly paragraphs: readonly ParagraphExplanation[];
}

/** Everything a figure rests on, as it was known. */
export interface ProgressInput<F extends CountableFact = ServedFact> {
  readonly resolution: Resolution;
  /** In any order. */
  readonly facts: readonly F[];
  /** These two in the order in which they were entered. */
  readonly statements: readonly Statement[];
  readonly assessments: readonly Assessment[];
  /** Codes of the states taking part on a day (`YYYY-MM-DD`). */
  readonly membersOn: (day: string) => readonly string[];
  /** `YYYY-MM-DD` */
  readonly asOf: string;
  /** By which version of the rules. */
  readonly rules: RulesVersion;
  /** `YYYY-MM-DD`: what was due before it is past due. Not `asOf` where that is today: a day ends last at UTC−12. */
  readonly endedBefore: string;
}
