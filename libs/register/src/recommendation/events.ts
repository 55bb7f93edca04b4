import type { DomainEvent, Lang, LocalizedText, PartialDate, Upcasts, VersionsOf } from '#kernel';
import type { AssessedStatus } from '../assessed-status.js';
import type { Relayed } from '../relayed.js';

/** Said by someone; adopted by the conference; called for by the resolution itself. */
export const recommendationStandings = ['voiced', 'conference-adopted', 'endorsed'] as const;
/** Voiced by someone, adopted by a conference, or called for by the resolution itself. */
export type RecommendationStanding = (typeof recommendationStandings)[number];

export type RecommendationRecorded = DomainEvent<
  'RecommendationRecorded',
  2,
  {
    key: string;
    origin: string | null;
    number: string | null;
    text: LocalizedText;
    madeBy: LocalizedText;
    session: LocalizedText;
    standing: RecommendationStanding;
    addressees: readonly string[];
    addressedTo: LocalizedText;
    concerns: readonly { readonly resolution: string; readonly commitment: string }[];
    on: PartialDate;
  }
>;
/** Of one that was recorded without its origin. */
export type RecommendationPlaced = DomainEvent<'RecommendationPlaced', 1, { origin: string }>;
export type RecommendationStandingChanged = DomainEvent<
  'RecommendationStandingChanged',
  1,
  { standing: RecommendationStanding; on: PartialDate }
>;
export type RecommendationStated = DomainEvent<
  'RecommendationStated',
  2,
  {
    by: LocalizedText;
    party: string | null;
    relayed: Relayed | null;
    on: PartialDate;
    words: LocalizedText;
    originalLanguage: Lang;
  }
>;
export type RecommendationAssessed = DomainEvent<
  'RecommendationAssessed',
  1,
  { status: AssessedStatus; reason: LocalizedText; effectiveOn: string; by: string }
>;
export type ActionLinked = DomainEvent<'ActionLinked', 1, { action: string; note: LocalizedText | null }>;
export type ActionUnlinked = DomainEvent<'ActionUnlinked', 1, { action: string; reason: LocalizedText }>;

export type RecommendationEvent =
  | RecommendationRecorded
  | RecommendationPlaced
  | RecommendationStandingChanged
  | RecommendationStated
  | RecommendationAssessed
  | ActionLinked
  | ActionUnlinked;

export const versions: VersionsOf<RecommendationEvent> = {
  RecommendationRecorded: 2,
  RecommendationPlaced: 1,
  RecommendationStandingChanged: 1,
  RecommendationStated: 2,
  RecommendationAssessed: 1,
  ActionLinked: 1,
  ActionUnlinked: 1,
};

export const upcasts: Upcasts<RecommendationEvent> = {
  // Version 1 knew keys that were unique over all, and no numbers of sources.
  RecommendationRecorded: { 1: (data) => ({ ...data, origin: null, number: null }) },
  // Version 1 knew none that came through somebody else.
  RecommendationStated: { 1: (data) => ({ ...data, relayed: null }) },
};
