import type {
  ActionId,
  CommitmentKey,
  Day,
  EventId,
  Instant,
  Lang,
  LocalizedText,
  PartialDate,
  PartyCode,
  RecommendationKey,
  ResolutionId,
  Source,
} from '#kernel';
import type { AssessedStatus } from '../assessment/model.js';
import type { RecommendationStanding } from './events.js';

export { recommendationStandings, type RecommendationStanding } from './events.js';

/** Where something said of a recommendation comes from, and since when the record has it. */
interface OnRecord {
  /** Where it is to be found. */
  readonly source: Source | null;
  /** When the record learnt of it. */
  readonly recordedAt: Instant;
  /** The event that recorded it. */
  readonly eventId: EventId;
}

/** What it was raised to, and when. */
export interface RaisedStanding extends OnRecord {
  readonly standing: RecommendationStanding;
  readonly on: PartialDate;
}

/** Somebody's attributed word on what became of a recommendation. */
export interface RecommendationStatement extends OnRecord {
  /** A function or a session, never a person's name. */
  readonly by: LocalizedText;
  /** Who is spoken for, where there is one. */
  readonly party: PartyCode | null;
  /** When it was said. */
  readonly on: PartialDate;
  /** What was said. */
  readonly words: LocalizedText;
  /** The language it was said in. */
  readonly originalLanguage: Lang;
}

/** The Secretariat's judgement of what became of it. */
export interface RecommendationAssessment extends OnRecord {
  readonly status: AssessedStatus;
  /** Why it is so judged. */
  readonly reason: LocalizedText;
  /** The day it takes effect: it says nothing about days before. */
  readonly effectiveOn: Day;
  /** The organ that assessed. */
  readonly by: PartyCode;
}

/** An action that somebody holds to follow it up. */
export interface LinkedAction extends OnRecord {
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
export interface Recommendation {
  readonly key: RecommendationKey;
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
  /** Where it is to be found. */
  readonly source: Source | null;
  /** When the record learnt of it. */
  readonly recordedAt: Instant;
}
