import type { DomainEvent, LocalizedText, PartialDate, Quantity, Upcasts, VersionsOf } from '#kernel';
import type { Served } from '../../kind/served.js';

/** One edition of a recurring conference; `year` is the period it stands for. */
export type ConferenceEntered = DomainEvent<
  'ConferenceEntered',
  1,
  {
    readonly title: LocalizedText;
    readonly serves: readonly Served[];
    readonly edition: number | null;
    readonly year: string;
  }
>;
export type ConferenceHeld = DomainEvent<
  'ConferenceHeld',
  1,
  {
    readonly on: PartialDate;
    readonly host: string;
    readonly organisers: readonly string[];
    readonly place: LocalizedText | null;
    readonly theme: LocalizedText | null;
  }
>;
/** By state, by count, or both; names are kept only where the source gives them. */
export type ParticipationRecorded = DomainEvent<
  'ParticipationRecorded',
  2,
  {
    readonly on: PartialDate;
    readonly states: readonly string[];
    /** Organs and partners that took part. */
    readonly partners: readonly string[];
    readonly statesCount: Quantity | null;
    readonly participants: Quantity | null;
  }
>;
/** Who spoke at a session. */
export interface Speaker {
  /** In which function, never a person's name. */
  readonly function: LocalizedText;
  /** For whom, where the source says. */
  readonly party: string | null;
}
export type SessionHeld = DomainEvent<
  'SessionHeld',
  2,
  {
    readonly on: PartialDate;
    readonly title: LocalizedText;
    readonly number: number | null;
    readonly speakers: readonly Speaker[];
  }
>;
export type RecommendationsMade = DomainEvent<
  'RecommendationsMade',
  1,
  { readonly on: PartialDate; readonly recommendations: readonly string[] }
>;
export type ReportIssued = DomainEvent<'ReportIssued', 1, { readonly on: PartialDate; readonly title: LocalizedText }>;
/** Said, not yet done. */
export type DistributionAnnounced = DomainEvent<
  'DistributionAnnounced',
  1,
  { readonly on: PartialDate; readonly to: readonly string[] }
>;
export type ResultsDistributed = DomainEvent<
  'ResultsDistributed',
  1,
  { readonly on: PartialDate; readonly to: readonly string[] }
>;
/** A source says that this edition was not held: not the same as no record. */
export type ConferenceNotHeld = DomainEvent<
  'ConferenceNotHeld',
  1,
  { readonly on: PartialDate; readonly year: string; readonly reason: LocalizedText }
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
  ParticipationRecorded: 2,
  SessionHeld: 2,
  RecommendationsMade: 1,
  ReportIssued: 1,
  DistributionAnnounced: 1,
  ResultsDistributed: 1,
  ConferenceNotHeld: 1,
};

export const upcasts: Upcasts<ConferenceEvent> = {
  // Version 1 kept none but states, and no speakers.
  ParticipationRecorded: { 1: (data) => ({ ...data, partners: [] }) },
  SessionHeld: { 1: (data) => ({ ...data, speakers: [] }) },
};
