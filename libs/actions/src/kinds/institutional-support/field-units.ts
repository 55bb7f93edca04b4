import type { PartialDate } from '#kernel';
import { spanOf, whollyAfter, whollyBefore } from '#kernel';

/** One field unit, as far as the record knows when it was at work. */
export interface FieldUnit {
  readonly party: string;
  /** Its opening is on record. */
  readonly opened: boolean;
  readonly closed: boolean;
  /** First day on which it can have opened. */
  readonly openedFrom: string | null;
  /** First and last day on which it can have closed. */
  readonly closedFrom: string | null;
  readonly closedBy: string | null;
  /** Last day on which the earliest, and first day on which the latest, sign of its work can have been. */
  readonly seenBy: string | null;
  readonly seenFrom: string | null;
}

export type FieldUnitRefusal =
  | 'field-unit-already-open'
  | 'opened-after-it-worked'
  | 'field-unit-closed'
  | 'before-it-opened'
  | 'closed-before-it-worked';

type Units = readonly FieldUnit[];

const unknown = (party: string): FieldUnit => ({
  party,
  opened: false,
  closed: false,
  openedFrom: null,
  closedFrom: null,
  closedBy: null,
  seenBy: null,
  seenFrom: null,
});

const unitOf = (units: Units, party: string): FieldUnit => units.find((unit) => unit.party === party) ?? unknown(party);

const changed = (units: Units, unit: FieldUnit): Units => [...units.filter(({ party }) => party !== unit.party), unit];

/** Whether an opening on that date would be one after the closing on record. */
const opensAgain = (unit: FieldUnit, on: PartialDate): boolean => unit.closed && !whollyBefore(on, unit.closedFrom);

export const whyNotOpened = (units: Units, party: string, on: PartialDate): FieldUnitRefusal | null => {
  const unit = unitOf(units, party);
  if (opensAgain(unit, on)) return null;
  if (unit.opened) return 'field-unit-already-open';
  return whollyAfter(on, unit.seenBy) ? 'opened-after-it-worked' : null;
};

/** Why it cannot have been at work on that date. */
export const whyNotAtWork = (units: Units, party: string, on: PartialDate): FieldUnitRefusal | null => {
  const unit = unitOf(units, party);
  if (whollyBefore(on, unit.openedFrom)) return 'before-it-opened';
  return unit.closed && whollyAfter(on, unit.closedBy) ? 'field-unit-closed' : null;
};

export const whyNotClosed = (units: Units, party: string, on: PartialDate): FieldUnitRefusal | null => {
  const unit = unitOf(units, party);
  if (unit.closed) return 'field-unit-closed';
  if (whollyBefore(on, unit.openedFrom)) return 'before-it-opened';
  return whollyBefore(on, unit.seenFrom) ? 'closed-before-it-worked' : null;
};

export const opened = (units: Units, party: string, on: PartialDate): Units => {
  const unit = unitOf(units, party);
  const known = opensAgain(unit, on) ? unknown(party) : unit;
  return changed(units, { ...known, opened: true, openedFrom: spanOf(on).earliest });
};

export const seen = (units: Units, party: string, on: PartialDate): Units => {
  const unit = unitOf(units, party);
  const { earliest, latest } = spanOf(on);
  const seenBy = unit.seenBy !== null && unit.seenBy < latest ? unit.seenBy : latest;
  const later = earliest !== null && (unit.seenFrom === null || earliest > unit.seenFrom);
  return changed(units, { ...unit, seenBy, seenFrom: later ? earliest : unit.seenFrom });
};

export const closed = (units: Units, party: string, on: PartialDate): Units => {
  const { earliest, latest } = spanOf(on);
  return changed(units, { ...unitOf(units, party), closed: true, closedFrom: earliest, closedBy: latest });
};
