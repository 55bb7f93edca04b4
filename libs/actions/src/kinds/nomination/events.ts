import type { DomainEvent, LocalizedText, PartialDate, Upcasts, VersionsOf } from '#kernel';
import type { Served } from '../../kind/served.js';

export const categories = ['mediator', 'special-envoy', 'expert'] as const;
export type Category = (typeof categories)[number];

/** The letter or note verbale by which a state nominates. */
export interface Letter {
  readonly reference?: string;
  readonly on: PartialDate;
}

export type NominationEntered = DomainEvent<
  'NominationEntered',
  1,
  /** `person` is an opaque id, and not there for whoever may not see it; a name never enters an event. */
  {
    readonly title: LocalizedText;
    readonly serves: readonly Served[];
    readonly state: string;
    readonly category: Category;
    readonly person?: string;
    readonly letter: Letter;
  }
>;
export type NominationReceived = DomainEvent<
  'NominationReceived',
  1,
  { readonly on: PartialDate; readonly state: string }
>;
export type ClarificationAsked = DomainEvent<
  'ClarificationAsked',
  1,
  { readonly on: PartialDate; readonly subject: LocalizedText }
>;
export type NominationAccepted = DomainEvent<
  'NominationAccepted',
  1,
  { readonly on: PartialDate; readonly by: string }
>;
export type NominationDeclined = DomainEvent<
  'NominationDeclined',
  1,
  { readonly on: PartialDate; readonly by: string; readonly reason: LocalizedText }
>;
/** `letter`: its reference, not there for whoever may not see it. */
export type NominationWithdrawn = DomainEvent<
  'NominationWithdrawn',
  1,
  { readonly on: PartialDate; readonly letter?: string }
>;
export type NomineeAppointed = DomainEvent<
  'NomineeAppointed',
  1,
  { readonly on: PartialDate; readonly by: string; readonly until: string | null }
>;
export type AppointmentEnded = DomainEvent<
  'AppointmentEnded',
  1,
  { readonly on: PartialDate; readonly reason: LocalizedText }
>;

export type NominationEvent =
  | NominationEntered
  | NominationReceived
  | ClarificationAsked
  | NominationAccepted
  | NominationDeclined
  | NominationWithdrawn
  | NomineeAppointed
  | AppointmentEnded;

export const versions: VersionsOf<NominationEvent> = {
  NominationEntered: 1,
  NominationReceived: 1,
  ClarificationAsked: 1,
  NominationAccepted: 1,
  NominationDeclined: 1,
  NominationWithdrawn: 1,
  NomineeAppointed: 1,
  AppointmentEnded: 1,
};

export const upcasts: Upcasts<NominationEvent> = {};
