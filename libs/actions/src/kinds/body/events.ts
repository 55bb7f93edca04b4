import type { DomainEvent, LocalizedText, PartialDate, Quantity } from '#kernel';
import type { Served } from '../../kind/served.js';

export const forms = ['working-group', 'expert-group', 'contact-group', 'panel', 'other'] as const;
export type Form = (typeof forms)[number];

/** `party`: its own code in the register, where it has one. */
export type BodyEntered = DomainEvent<
  'BodyEntered',
  1,
  {
    readonly title: LocalizedText;
    readonly serves: readonly Served[];
    readonly form: Form;
    readonly party: string | null;
  }
>;
export type BodyFormed = DomainEvent<
  'BodyFormed',
  1,
  {
    readonly on: PartialDate;
    readonly by: string | null;
    /** Who proposed it. */
    readonly initiativeOf: readonly string[];
    readonly mandate: LocalizedText | null;
  }
>;
export type BodyMemberAdmitted = DomainEvent<
  'BodyMemberAdmitted',
  1,
  { readonly on: PartialDate; readonly party: string }
>;
export type BodyMemberWithdrawn = DomainEvent<
  'BodyMemberWithdrawn',
  1,
  { readonly on: PartialDate; readonly party: string }
>;
export type BodyMembersCounted = DomainEvent<
  'BodyMembersCounted',
  1,
  { readonly on: PartialDate; readonly states: Quantity }
>;
export type BodyMet = DomainEvent<
  'BodyMet',
  1,
  {
    readonly on: PartialDate;
    readonly number: number | null;
    readonly place: LocalizedText | null;
    readonly participants: Quantity | null;
  }
>;
export type OutputDelivered = DomainEvent<
  'OutputDelivered',
  1,
  { readonly on: PartialDate; readonly title: LocalizedText }
>;
export type BodyDissolved = DomainEvent<
  'BodyDissolved',
  1,
  { readonly on: PartialDate; readonly reason: LocalizedText | null }
>;

export type BodyEvent =
  | BodyEntered
  | BodyFormed
  | BodyMemberAdmitted
  | BodyMemberWithdrawn
  | BodyMembersCounted
  | BodyMet
  | OutputDelivered
  | BodyDissolved;
