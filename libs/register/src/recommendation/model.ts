import type {
  ActionId,
  CommitmentKey,
  LocalizedText,
  OnRecord,
  PartialDate,
  PartOnRecord,
  PartyCode,
  RecommendationKey,
  ResolutionId,
} from '#kernel';
import type { Judgement, Attributed } from '../attributed.js';
import type { RecommendationStanding } from './events.js';

export { recommendationStandings, type RecommendationStanding } from './events.js';

/** What it was raised to, and when. */
export interface RaisedStanding extends PartOnRecord {
  readonly standing: RecommendationStanding;
  readonly on: PartialDate;
}

/** Somebody's attributed word on what became of a recommendation. */
export interface RecommendationStatement extends PartOnRecord, Attributed {}

/** The Secretariat's judgement of what became of it. */
export interface RecommendationAssessment extends PartOnRecord, Judgement {}

/** An action that somebody holds to follow it up. */
export interface LinkedAction extends PartOnRecord {
  readonly action: ActionId;
  /** In what way the action follows the recommendation up; `null` where nobody said. */
  readonly note: LocalizedText | null;
}

/** A commitment that a recommendation is about. */
export interface Concern {
  readonly resolution: ResolutionId;
  readonly commitment: CommitmentKey;
}

/** A recommendation of a conference or another body: kept apart from the resolution's text. It has a follow-up and no figure. */
export interface Recommendation extends OnRecord {
  /** By which others refer to it. */
  readonly id: RecommendationKey;
  /** Unique within its origin; no number of the source. */
  readonly key: string;
  /** Of what it is; `null` where nobody said. */
  readonly origin: string | null;
  /** As its source numbers it; `null` where it does not. */
  readonly number: string | null;
  /** What is recommended. */
  readonly text: LocalizedText;
  /** Who made it: a function or a session, never a person's name. */
  readonly madeBy: LocalizedText;
  /** At which session it was made. */
  readonly session: LocalizedText;
  /** As it was made; what it was on a day, `recommendationStandingOn` says. */
  readonly standing: RecommendationStanding;
  readonly raised: readonly RaisedStanding[];
  /** Whom it is addressed to by name. */
  readonly addressees: readonly PartyCode[];
  /** Whom it is addressed to, in its own words. */
  readonly addressedTo: LocalizedText;
  /** The commitments it is about. */
  readonly concerns: readonly Concern[];
  /** When it was made. */
  readonly on: PartialDate;
  /** What was said of its follow-up. */
  readonly statements: readonly RecommendationStatement[];
  /** Every judgement of its follow-up. */
  readonly assessments: readonly RecommendationAssessment[];
  /** The actions held to follow it up. */
  readonly linked: readonly LinkedAction[];
}
