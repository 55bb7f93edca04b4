import type { DomainEvent, LocalizedText, PartialDate, Quantity } from '#kernel';
import type { Served } from '../../kind/served.js';

export const formats = ['certificate-programme', 'workshop', 'simulation', 'course', 'other'] as const;
export type Format = (typeof formats)[number];

export type TrainingEntered = DomainEvent<
  'TrainingEntered',
  1,
  {
    readonly title: LocalizedText;
    readonly serves: readonly Served[];
    readonly format: Format;
    readonly edition: number | null;
  }
>;
export type TrainingOpened = DomainEvent<
  'TrainingOpened',
  1,
  {
    readonly on: PartialDate;
    readonly host: string | null;
    readonly place: LocalizedText | null;
    readonly partners: readonly string[];
  }
>;
export type TrainingPartnerAdded = DomainEvent<
  'TrainingPartnerAdded',
  1,
  { readonly on: PartialDate; readonly party: string }
>;
export type TrainingParticipationRecorded = DomainEvent<
  'TrainingParticipationRecorded',
  1,
  {
    readonly on: PartialDate;
    readonly states: readonly string[];
    readonly statesCount: Quantity | null;
    readonly participants: Quantity | null;
    readonly audience: LocalizedText | null;
  }
>;
export type TrainingClosed = DomainEvent<'TrainingClosed', 1, { readonly on: PartialDate }>;
export type CertificatesAwarded = DomainEvent<
  'CertificatesAwarded',
  1,
  { readonly on: PartialDate; readonly count: Quantity | null }
>;
export type TrainingNotHeld = DomainEvent<
  'TrainingNotHeld',
  1,
  { readonly on: PartialDate; readonly reason: LocalizedText }
>;

export type TrainingEvent =
  | TrainingEntered
  | TrainingOpened
  | TrainingPartnerAdded
  | TrainingParticipationRecorded
  | TrainingClosed
  | CertificatesAwarded
  | TrainingNotHeld;
