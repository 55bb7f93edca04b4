import type { DomainEvent, LocalizedText, PartialDate, VersionsOf } from '#kernel';
import type {
  LinkedAction,
  Recommendation,
  RecommendationAssessment,
  RecommendationStanding,
  RecommendationStatement,
} from './model.js';

type Told<T> = Omit<T, 'source' | 'recordedAt' | 'eventId'>;

export type RecommendationRecorded = DomainEvent<
  'RecommendationRecorded',
  1,
  Omit<Recommendation, 'raised' | 'statements' | 'assessments' | 'linked' | 'source' | 'recordedAt'>
>;
export type RecommendationStandingChanged = DomainEvent<
  'RecommendationStandingChanged',
  1,
  { standing: RecommendationStanding; on: PartialDate }
>;
export type RecommendationStated = DomainEvent<'RecommendationStated', 1, Told<RecommendationStatement>>;
export type RecommendationAssessed = DomainEvent<'RecommendationAssessed', 1, Told<RecommendationAssessment>>;
export type ActionLinked = DomainEvent<'ActionLinked', 1, Told<LinkedAction>>;
export type ActionUnlinked = DomainEvent<'ActionUnlinked', 1, { action: string; reason: LocalizedText }>;

export type RecommendationEvent =
  | RecommendationRecorded
  | RecommendationStandingChanged
  | RecommendationStated
  | RecommendationAssessed
  | ActionLinked
  | ActionUnlinked;

export const versions: VersionsOf<RecommendationEvent> = {
  RecommendationRecorded: 1,
  RecommendationStandingChanged: 1,
  RecommendationStated: 1,
  RecommendationAssessed: 1,
  ActionLinked: 1,
  ActionUnlinked: 1,
};
