import type { DomainEvent, LocalizedText, PartialDate, Quantity, Upcasts, VersionsOf } from '#kernel';
import type { Served } from '../../kind/served.js';

export const agreementForms = ['memorandum', 'exchange-of-letters', 'arrangement', 'other'] as const;
export type AgreementForm = (typeof agreementForms)[number];

/** `attendance`: one side took part in what the other held; no work done together. Trainings held together are a kind of their own. */
export const activityForms = ['expert-exchange', 'visit', 'meeting', 'deployment', 'attendance', 'other'] as const;
export type ActivityForm = (typeof activityForms)[number];

/** A relation with one partner, or with several that one formula is meant for. */
export type PartnershipEntered = DomainEvent<
  'PartnershipEntered',
  1,
  { readonly title: LocalizedText; readonly serves: readonly Served[]; readonly partners: readonly string[] }
>;
/** Said, not yet done. */
export type PartnershipProposed = DomainEvent<
  'PartnershipProposed',
  1,
  {
    readonly on: PartialDate;
    /** A function or a session, never a person. */
    readonly by: LocalizedText;
    readonly party: string | null;
    readonly what: LocalizedText;
    /** Key of the recommendation that says it. */
    readonly recommendation: string | null;
  }
>;
export type PartnershipSetAside = DomainEvent<
  'PartnershipSetAside',
  1,
  { readonly on: PartialDate; readonly by: string; readonly reason: LocalizedText }
>;
export type PartnershipAgreed = DomainEvent<
  'PartnershipAgreed',
  1,
  {
    readonly on: PartialDate;
    /** The side that is not a partner: an organ or a member state. */
    readonly by: string;
    readonly form: AgreementForm;
    readonly title: LocalizedText;
    readonly reference: string | null;
    readonly until: PartialDate | null;
  }
>;
export type PartnershipActivityHeld = DomainEvent<
  'PartnershipActivityHeld',
  1,
  {
    readonly on: PartialDate;
    readonly form: ActivityForm;
    readonly title: LocalizedText;
    readonly place: LocalizedText | null;
    readonly host: string | null;
    /** Partners that took part by name. */
    readonly partners: readonly string[];
    readonly states: readonly string[];
    readonly statesCount: Quantity | null;
    readonly participants: Quantity | null;
  }
>;
/** Member states that belong to the partner too, as far as a source says which, how many, or in what words. */
export type OverlapOfMembershipReported = DomainEvent<
  'OverlapOfMembershipReported',
  1,
  {
    readonly on: PartialDate;
    readonly partner: string;
    readonly states: readonly string[];
    readonly statesCount: Quantity | null;
    readonly extent: LocalizedText | null;
  }
>;
export type PartnershipEnded = DomainEvent<
  'PartnershipEnded',
  1,
  { readonly on: PartialDate; readonly reason: LocalizedText }
>;

export type PartnershipEvent =
  | PartnershipEntered
  | PartnershipProposed
  | PartnershipSetAside
  | PartnershipAgreed
  | PartnershipActivityHeld
  | OverlapOfMembershipReported
  | PartnershipEnded;

export const versions: VersionsOf<PartnershipEvent> = {
  PartnershipEntered: 1,
  PartnershipProposed: 1,
  PartnershipSetAside: 1,
  PartnershipAgreed: 1,
  PartnershipActivityHeld: 1,
  OverlapOfMembershipReported: 1,
  PartnershipEnded: 1,
};

export const upcasts: Upcasts<PartnershipEvent> = {};
