import type { DomainEvent, LocalizedText, PartialDate, Quantity, Upcasts, VersionsOf } from '#kernel';
import type { ActionEntry } from '../../kind/index.js';

/** One edition of a recurring conference; `year` is the period it stands for. */
export type ConferenceEntered = DomainEvent<
  'ConferenceEntered',
  1,
  ActionEntry & { edition: number | null; year: string }
>;
export type ConferenceHeld = DomainEvent<
  'ConferenceHeld',
  1,
  {
    on: PartialDate;
    host: string;
    organisers: readonly string[];
    place: LocalizedText | null;
    theme: LocalizedText | null;
  }
>;
/** By state, by count, or both; names are kept only where the source gives them. */
export type ParticipationRecorded = DomainEvent<
  'ParticipationRecorded',
  1,
  { on: PartialDate; states: readonly string[]; statesCount: Quantity | null; participants: Quantity | null }
>;
export type SessionHeld = DomainEvent<
  'SessionHeld',
  1,
  { on: PartialDate; title: LocalizedText; number: number | null }
>;
export type RecommendationsMade = DomainEvent<
  'RecommendationsMade',
  1,
  { on: PartialDate; recommendations: readonly string[] }
>;
export type ReportIssued = DomainEvent<'ReportIssued', 1, { on: PartialDate; title: LocalizedText }>;
/** Said, not yet done. */
export type DistributionAnnounced = DomainEvent<'DistributionAnnounced', 1, { on: PartialDate; to: readonly string[] }>;
export type ResultsDistributed = DomainEvent<'ResultsDistributed', 1, { on: PartialDate; to: readonly string[] }>;
/** A source says that this edition was not held: not the same as no record. */
export type ConferenceNotHeld = DomainEvent<
  'ConferenceNotHeld',
  1,
  { on: PartialDate; year: string; reason: LocalizedText }
>;

export type ConferenceEvent =
  | ConferenceEntered
  | ConferenceHeld
  | ParticipationRecorded
  | SessionHeld
  | RecommendationsMade
  | ReportIssued
  | DistributionAnnounced
  | ResultsDistributed
  | ConferenceNotHeld;

export const versions: VersionsOf<ConferenceEvent> = {
  ConferenceEntered: 1,
  ConferenceHeld: 1,
  ParticipationRecorded: 1,
  SessionHeld: 1,
  RecommendationsMade: 1,
  ReportIssued: 1,
  DistributionAnnounced: 1,
  ResultsDistributed: 1,
  ConferenceNotHeld: 1,
};

export const upcasts: Upcasts<ConferenceEvent> = {};
