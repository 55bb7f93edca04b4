import type { DomainEvent, LocalizedText, PartialDate, Quantity, Upcasts, VersionsOf } from '#kernel';
import type { Served } from '../../kind/served.js';

export const levels = ['ministerial', 'permanent-representatives', 'senior-officials', 'experts'] as const;
export type Level = (typeof levels)[number];

export const documents = ['principles-and-objectives', 'terms-of-reference', 'programme-of-work', 'other'] as const;
export type Document = (typeof documents)[number];

/** v2 added `party`: its own code in the register, where it has one. */
export type ContactGroupEntered = DomainEvent<
  'ContactGroupEntered',
  2,
  { readonly title: LocalizedText; readonly serves: readonly Served[]; readonly party: string | null }
>;
export type ContactGroupFormed = DomainEvent<'ContactGroupFormed', 1, { readonly on: PartialDate }>;
/** States and organs together: the co-chairs are one bench. */
export type CoChairsAppointed = DomainEvent<
  'CoChairsAppointed',
  1,
  { readonly on: PartialDate; readonly parties: readonly string[] }
>;
export type CoChairmanshipEnded = DomainEvent<
  'CoChairmanshipEnded',
  1,
  { readonly on: PartialDate; readonly party: string }
>;
export type MemberJoined = DomainEvent<'MemberJoined', 1, { readonly on: PartialDate; readonly party: string }>;
export type MemberLeft = DomainEvent<'MemberLeft', 1, { readonly on: PartialDate; readonly party: string }>;
/** A number of members as a source gives it, without names. */
export type MemberCountReported = DomainEvent<
  'MemberCountReported',
  1,
  { readonly on: PartialDate; readonly quantity: Quantity }
>;
export type ContactGroupMet = DomainEvent<
  'ContactGroupMet',
  1,
  {
    readonly on: PartialDate;
    readonly place: LocalizedText | null;
    readonly level: Level | null;
    /** Ordinal, where a source gives it. */
    readonly number: number | null;
    readonly participants: readonly string[];
  }
>;
export type DocumentAgreed = DomainEvent<
  'DocumentAgreed',
  1,
  {
    readonly on: PartialDate;
    readonly document: Document;
    readonly title: LocalizedText;
    readonly meeting: number | null;
  }
>;

export type ContactGroupEvent =
  | ContactGroupEntered
  | ContactGroupFormed
  | CoChairsAppointed
  | CoChairmanshipEnded
  | MemberJoined
  | MemberLeft
  | MemberCountReported
  | ContactGroupMet
  | DocumentAgreed;

export const versions: VersionsOf<ContactGroupEvent> = {
  ContactGroupEntered: 2,
  ContactGroupFormed: 1,
  CoChairsAppointed: 1,
  CoChairmanshipEnded: 1,
  MemberJoined: 1,
  MemberLeft: 1,
  MemberCountReported: 1,
  ContactGroupMet: 1,
  DocumentAgreed: 1,
};

export const upcasts: Upcasts<ContactGroupEvent> = {
  ContactGroupEntered: { 1: (data) => ({ ...data, party: null }) },
};
