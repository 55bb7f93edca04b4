import type { Lang, LocalizedText, PartialDate, Source } from '#kernel';
import type { AssessedStatus } from '../assessment/model.js';
import type { RecommendationStanding } from './events.js';

export { recommendationStandings, type RecommendationStanding } from './events.js';

/** Where something said of a recommendation comes from, and since when the record has it. */
interface OnRecord {
  readonly source: Source | null;
  readonly recordedAt: string;
  readonly eventId: string;
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
  /** Party code of the one spoken for, where there is one. */
  readonly party: string | null;
  readonly on: PartialDate;
  readonly words: LocalizedText;
  readonly originalLanguage: Lang;
}

/** The Secretariat's judgement of what became of it. */
export interface RecommendationAssessment extends OnRecord {
  readonly status: AssessedStatus;
  readonly reason: LocalizedText;
  /** `YYYY-MM-DD`: it says nothing about days before. */
  readonly effectiveOn: string;
  readonly by: string;
}

/** An action that somebody holds to follow it up. */
export interface LinkedAction extends OnRecord {
  readonly action: string;
  readonly note: LocalizedText | null;
}

/** A recommendation of a conference or another body: kept apart from the resolution's text. It has a follow-up and no figure. */
export interface Recommendation {
  readonly key: string;
  readonly text: LocalizedText;
  /** Who made it: a function or a session, never a person's name. */
  readonly madeBy: LocalizedText;
  readonly session: LocalizedText;
  /** As it was made; what it was on a day, `recommendationStandingOn` says. */
  readonly standing: RecommendationStanding;
  readonly raised: readonly RaisedStanding[];
  /** Party codes it is addressed to by name. */
  readonly addressees: readonly string[];
  readonly addressedTo: LocalizedText;
  readonly concerns: readonly { readonly resolution: string; readonly commitment: string }[];
  readonly on: PartialDate;
  readonly statements: readonly RecommendationStatement[];
  readonly assessments: readonly RecommendationAssessment[];
  readonly linked: readonly LinkedAction[];
  readonly source: Source | null;
  readonly recordedAt: string;
}
