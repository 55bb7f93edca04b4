import type { DomainEvent, LocalizedText, PartialDate, Quantity, Upcasts, VersionsOf } from '#kernel';
import type { Served } from '../../kind/served.js';

export const staffBases = ['post', 'secondment', 'consultancy', 'other'] as const;
export type StaffBasis = (typeof staffBases)[number];

/** A sum as a source gives it. */
export interface Amount extends Quantity {
  /** ISO 4217. */
  readonly currency: string;
}

/** Support of one organ: a unit, or whoever the field units belong to. */
export type InstitutionalSupportEntered = DomainEvent<
  'InstitutionalSupportEntered',
  1,
  { readonly title: LocalizedText; readonly serves: readonly Served[]; readonly recipient: string }
>;
export type UnitEstablished = DomainEvent<
  'UnitEstablished',
  1,
  {
    readonly on: PartialDate;
    readonly name: LocalizedText;
    readonly place: LocalizedText | null;
    readonly by: string | null;
  }
>;
export type UnitRenamed = DomainEvent<'UnitRenamed', 1, { readonly on: PartialDate; readonly name: LocalizedText }>;
export type StaffAssigned = DomainEvent<
  'StaffAssigned',
  1,
  {
    readonly on: PartialDate;
    /** Who assigned or seconded them. */
    readonly by: string | null;
    readonly basis: StaffBasis;
    readonly count: Quantity | null;
    readonly duties: LocalizedText | null;
  }
>;
/** How many serve there as a source says, whatever assignments are on record. */
export type StaffLevelReported = DomainEvent<
  'StaffLevelReported',
  1,
  { readonly on: PartialDate; readonly count: Quantity }
>;
/** Said, not yet given. */
export type FundsPledged = DomainEvent<
  'FundsPledged',
  1,
  {
    readonly on: PartialDate;
    readonly from: string;
    readonly amount: Amount;
    readonly purpose: LocalizedText | null;
    readonly reference: string | null;
  }
>;
export type FundsReceived = DomainEvent<
  'FundsReceived',
  1,
  {
    readonly on: PartialDate;
    readonly from: string;
    readonly amount: Amount;
    readonly purpose: LocalizedText | null;
    /** Reference of the pledge it fulfils, in whole or in part. */
    readonly pledge: string | null;
  }
>;
/** Field units that a source says are at work, by name, by number, or both. */
export type FieldUnitsReported = DomainEvent<
  'FieldUnitsReported',
  1,
  { readonly on: PartialDate; readonly units: readonly string[]; readonly count: Quantity | null }
>;
export type FieldUnitOpened = DomainEvent<
  'FieldUnitOpened',
  1,
  { readonly on: PartialDate; readonly unit: string; readonly place: LocalizedText | null }
>;
export type FieldUnitSupported = DomainEvent<
  'FieldUnitSupported',
  1,
  { readonly on: PartialDate; readonly unit: string; readonly by: string | null; readonly support: LocalizedText }
>;
export type FieldUnitClosed = DomainEvent<
  'FieldUnitClosed',
  1,
  { readonly on: PartialDate; readonly unit: string; readonly reason: LocalizedText | null }
>;
/** What a source says of who gives early warning, and how; no warning itself. */
export type EarlyWarningFunctionReported = DomainEvent<
  'EarlyWarningFunctionReported',
  1,
  { readonly on: PartialDate; readonly holders: readonly string[]; readonly what: LocalizedText }
>;
export type EarlyWarningMechanismSetUp = DomainEvent<
  'EarlyWarningMechanismSetUp',
  1,
  { readonly on: PartialDate; readonly by: string | null; readonly title: LocalizedText }
>;

export type InstitutionalSupportEvent =
  | InstitutionalSupportEntered
  | UnitEstablished
  | UnitRenamed
  | StaffAssigned
  | StaffLevelReported
  | FundsPledged
  | FundsReceived
  | FieldUnitsReported
  | FieldUnitOpened
  | FieldUnitSupported
  | FieldUnitClosed
  | EarlyWarningFunctionReported
  | EarlyWarningMechanismSetUp;

export const versions: VersionsOf<InstitutionalSupportEvent> = {
  InstitutionalSupportEntered: 1,
  UnitEstablished: 1,
  UnitRenamed: 1,
  StaffAssigned: 1,
  StaffLevelReported: 1,
  FundsPledged: 1,
  FundsReceived: 1,
  FieldUnitsReported: 1,
  FieldUnitOpened: 1,
  FieldUnitSupported: 1,
  FieldUnitClosed: 1,
  EarlyWarningFunctionReported: 1,
  EarlyWarningMechanismSetUp: 1,
};

export const upcasts: Upcasts<InstitutionalSupportEvent> = {};
