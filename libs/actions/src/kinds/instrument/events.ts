import type { DomainEvent, LocalizedText, PartialDate, Upcasts, VersionsOf } from '#kernel';
import type { ActionEntry } from '../../kind/index.js';

export const forms = ['code-of-conduct', 'guidelines', 'terms-of-reference', 'agreement', 'other'] as const;
export type Form = (typeof forms)[number];

export const draftTexts = ['straw-man', 'outline', 'first-draft'] as const;
export type DraftText = (typeof draftTexts)[number];

export const consultationForms = ['expert-session', 'meeting', 'written'] as const;
export type ConsultationForm = (typeof consultationForms)[number];

export type InstrumentEntered = DomainEvent<'InstrumentEntered', 1, ActionEntry & { form: Form }>;
export type DraftingBegun = DomainEvent<
  'DraftingBegun',
  1,
  { on: PartialDate; by: string; text: DraftText; basedOn: LocalizedText | null }
>;
export type ConsultationHeld = DomainEvent<
  'ConsultationHeld',
  1,
  {
    on: PartialDate;
    convenedBy: string | null;
    with: readonly string[];
    form: ConsultationForm;
    title: LocalizedText | null;
  }
>;
/** A draft for states to take a position on; a paper to start a discussion is not one. */
export type DraftPutToStates = DomainEvent<'DraftPutToStates', 1, { on: PartialDate; by: string; version: string }>;
export type CommentsReceived = DomainEvent<'CommentsReceived', 1, { on: PartialDate; from: string }>;
export type ReturnedForRevision = DomainEvent<
  'ReturnedForRevision',
  1,
  { on: PartialDate; by: string; reason: LocalizedText }
>;
export type InstrumentAdopted = DomainEvent<
  'InstrumentAdopted',
  1,
  { on: PartialDate; by: string; decision: string | null }
>;
export type InstrumentTakenIntoUse = DomainEvent<'InstrumentTakenIntoUse', 1, { on: PartialDate }>;

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
