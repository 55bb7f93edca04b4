import type { DomainEvent, LocalizedText, PartialDate, Upcasts, VersionsOf } from '#kernel';
import type { Served } from '../../kind/served.js';

export const forms = ['code-of-conduct', 'guidelines', 'terms-of-reference', 'agreement', 'other'] as const;
export type Form = (typeof forms)[number];

export const draftTexts = ['straw-man', 'outline', 'first-draft'] as const;
export type DraftText = (typeof draftTexts)[number];

export const consultationForms = ['expert-session', 'meeting', 'written'] as const;
export type ConsultationForm = (typeof consultationForms)[number];

export type InstrumentEntered = DomainEvent<
  'InstrumentEntered',
  1,
  { readonly title: LocalizedText; readonly serves: readonly Served[]; readonly form: Form }
>;
export type DraftingBegun = DomainEvent<
  'DraftingBegun',
  1,
  { readonly on: PartialDate; readonly by: string; readonly text: DraftText; readonly basedOn: LocalizedText | null }
>;
export type ConsultationHeld = DomainEvent<
  'ConsultationHeld',
  1,
  {
    readonly on: PartialDate;
    readonly convenedBy: string | null;
    readonly with: readonly string[];
    readonly form: ConsultationForm;
    readonly title: LocalizedText | null;
  }
>;
/** A draft for states to take a position on; a paper to start a discussion is not one. */
export type DraftPutToStates = DomainEvent<
  'DraftPutToStates',
  1,
  { readonly on: PartialDate; readonly by: string; readonly version: string }
>;
export type CommentsReceived = DomainEvent<'CommentsReceived', 1, { readonly on: PartialDate; readonly from: string }>;
export type ReturnedForRevision = DomainEvent<
  'ReturnedForRevision',
  1,
  { readonly on: PartialDate; readonly by: string; readonly reason: LocalizedText }
>;
export type InstrumentAdopted = DomainEvent<
  'InstrumentAdopted',
  1,
  { readonly on: PartialDate; readonly by: string; readonly decision: string | null }
>;
export type InstrumentTakenIntoUse = DomainEvent<'InstrumentTakenIntoUse', 1, { readonly on: PartialDate }>;

export type InstrumentEvent =
  | InstrumentEntered
  | DraftingBegun
  | ConsultationHeld
  | DraftPutToStates
  | CommentsReceived
  | ReturnedForRevision
  | InstrumentAdopted
  | InstrumentTakenIntoUse;

export const versions: VersionsOf<InstrumentEvent> = {
  InstrumentEntered: 1,
  DraftingBegun: 1,
  ConsultationHeld: 1,
  DraftPutToStates: 1,
  CommentsReceived: 1,
  ReturnedForRevision: 1,
  InstrumentAdopted: 1,
  InstrumentTakenIntoUse: 1,
};

export const upcasts: Upcasts<InstrumentEvent> = {};
