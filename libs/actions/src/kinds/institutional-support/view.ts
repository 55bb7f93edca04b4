import type { LocalizedText, PartialDate } from '#kernel';
import { unreachable } from '#kernel';
import { dataOf, earliestBy, firstDayOf } from '../../kind/index.js';
import type { InstitutionalSupportEvent } from './events.js';
import type { FieldUnit } from './field-units.js';
import { closed, opened, seen } from './field-units.js';

/** Funds that were promised under a reference. */
export interface PledgeSeen {
  /** As it is known to who promised and who received it. */
  readonly reference: string;
  /** Code of the party that promised them. */
  readonly from: string;
  /** First day (`YYYY-MM-DD`) on which it can have been made. */
  readonly since: string | null;
}

/** A field unit, as far as sources say when it was at work; all days are `YYYY-MM-DD`. */
export interface FieldUnitSeen {
  /** Its party code. */
  readonly party: string;
  /** Whether its opening is on record. */
  readonly opened: boolean;
  /** Whether its closing is on record. */
  readonly closed: boolean;
  /** First day on which it can have opened. */
  readonly openedFrom: string | null;
  /** First day on which it can have closed. */
  readonly closedFrom: string | null;
  /** Last day on which it can have closed. */
  readonly closedBy: string | null;
  /** Last day on which the earliest sign of its work can have been. */
  readonly seenBy: string | null;
  /** First day on which the latest sign of its work can have been. */
  readonly seenFrom: string | null;
}

/** What answers and pages see of the support of an institution. */
export interface InstitutionalSupportView {
  /** Version of this shape. */
  readonly v: 1;
  /** Whether its entry in the record is among what is seen. */
  readonly entered: boolean;
  /** Whether the establishment of the unit is on record. */
  readonly established: boolean;
  /** First day (`YYYY-MM-DD`) on which the unit can have been established. */
  readonly establishedFrom: string | null;
  /** Last day (`YYYY-MM-DD`) on which the earliest thing on record that presupposes the unit can have been. */
  readonly actedBy: string | null;
  /** The name that the unit bears. */
  readonly name: LocalizedText | null;
  /** Dates for which a number of staff is on record. */
  readonly levels: readonly PartialDate[];
  /** What was promised, in the order recorded. */
  readonly pledges: readonly PledgeSeen[];
  /** Field units, in the order recorded. */
  readonly fieldUnits: readonly FieldUnitSeen[];
  /** Titles of the mechanisms of early warning that were set up. */
  readonly mechanisms: readonly LocalizedText[];
}

const unitsAfter = (units: readonly FieldUnit[], event: InstitutionalSupportEvent): readonly FieldUnit[] => {
  switch (event.type) {
    case 'FieldUnitsReported':
      return event.data.units.reduce((all, unit) => seen(all, unit, event.data.on), units);
    case 'FieldUnitOpened':
      return opened(units, event.data.unit, event.data.on);
    case 'FieldUnitSupported':
      return seen(units, event.data.unit, event.data.on);
    case 'FieldUnitClosed':
      return closed(units, event.data.unit, event.data.on);
    case 'InstitutionalSupportEntered':
    case 'UnitEstablished':
    case 'UnitRenamed':
    case 'StaffAssigned':
    case 'StaffLevelReported':
    case 'FundsPledged':
    case 'FundsReceived':
    case 'EarlyWarningFunctionReported':
    case 'EarlyWarningMechanismSetUp':
      return units;
    default:
      return unreachable(event);
  }
};

const unitSeen = (unit: FieldUnit): FieldUnitSeen => ({
  party: unit.party,
  opened: unit.opened,
  closed: unit.closed,
  openedFrom: unit.openedFrom,
  closedFrom: unit.closedFrom,
  closedBy: unit.closedBy,
  seenBy: unit.seenBy,
  seenFrom: unit.seenFrom,
});

export const view = (events: readonly InstitutionalSupportEvent[]): InstitutionalSupportView => {
  const establishment = dataOf(events, 'UnitEstablished');
  return {
    v: 1,
    entered: dataOf(events, 'InstitutionalSupportEntered').length > 0,
    established: establishment.length > 0,
    establishedFrom: firstDayOf(establishment.at(-1)?.on),
    actedBy: earliestBy(dataOf(events, 'UnitRenamed', 'StaffAssigned', 'StaffLevelReported')),
    name: (dataOf(events, 'UnitRenamed').at(-1) ?? establishment[0])?.name ?? null,
    levels: dataOf(events, 'StaffLevelReported').map(({ on }) => on),
    pledges: dataOf(events, 'FundsPledged').flatMap(({ reference, from, on }) =>
      reference === null ? [] : [{ reference, from, since: firstDayOf(on) }],
    ),
    fieldUnits: events.reduce(unitsAfter, []).map(unitSeen),
    mechanisms: dataOf(events, 'EarlyWarningMechanismSetUp').map(({ title }) => title),
  };
};
