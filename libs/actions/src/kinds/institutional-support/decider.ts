import type { Decider, Decision, LocalizedText } from '#kernel';
import { refuse, spanOf, unreachable, whollyAfter, whollyBefore } from '#kernel';
import type { InstitutionalSupportCommand } from './commands.js';
import type { InstitutionalSupportEvent } from './events.js';
import type { FieldUnit, FieldUnitRefusal } from './field-units.js';
import { closed, opened, seen, whyNotAtWork, whyNotClosed, whyNotOpened } from './field-units.js';

export type InstitutionalSupportRefusal =
  | FieldUnitRefusal
  | 'already-entered'
  | 'not-entered'
  | 'already-established'
  | 'established-after-it-acted'
  | 'before-establishment'
  | 'name-already-borne'
  | 'no-staff'
  | 'level-already-reported'
  | 'pledge-already-recorded'
  | 'no-such-pledge'
  | 'pledge-of-another'
  | 'before-the-pledge'
  | 'no-field-unit-named'
  | 'count-below-names'
  | 'mechanism-already-recorded';

interface Pledge {
  readonly reference: string;
  readonly from: string;
  /** First day on which it can have been made. */
  readonly since: string | null;
}

export interface InstitutionalSupport {
  readonly entered: boolean;
  readonly established: boolean;
  /** First day on which the unit can have been established. */
  readonly establishedFrom: string | null;
  /** Last day on which the earliest thing on record that presupposes the unit can have been. */
  readonly actedBy: string | null;
  /** The name it bears. */
  readonly name: string | null;
  /** Dates for which a number of staff is on record. */
  readonly levels: readonly string[];
  readonly pledges: readonly Pledge[];
  readonly fieldUnits: readonly FieldUnit[];
  readonly mechanisms: readonly string[];
}

type Command = InstitutionalSupportCommand;
type Event = InstitutionalSupportEvent;
type Decided = Decision<Event, InstitutionalSupportRefusal>;

const textOf = (text: LocalizedText): string => text[text.original] ?? '';

export const decider: Decider<Command, InstitutionalSupport, Event, InstitutionalSupportRefusal> = {
  initial: {
    entered: false,
    established: false,
    establishedFrom: null,
    actedBy: null,
    name: null,
    levels: [],
    pledges: [],
    fieldUnits: [],
    mechanisms: [],
  },
  decide(command, support) {
    if (command.type === 'enter') {
      if (support.entered) return refuse('already-entered');
      const { title, serves, recipient } = command.data;
      return [{ type: 'InstitutionalSupportEntered', v: 1, data: { title, serves, recipient } }];
    }
    if (!support.entered) return refuse('not-entered');
    switch (command.type) {
      case 'record-establishment':
      case 'record-renaming':
      case 'assign-staff':
      case 'report-staff-level':
        return decideUnit(command, support);
      case 'pledge-funds':
      case 'receive-funds':
        return decideFunds(command, support);
      case 'report-field-units':
      case 'open-field-unit':
      case 'support-field-unit':
      case 'close-field-unit':
        return decideFieldUnit(command, support);
      case 'report-early-warning':
      case 'set-up-early-warning':
        return decideEarlyWarning(command, support);
      default:
        return unreachable(command);
    }
  },
  evolve(support, event) {
    switch (event.type) {
      case 'InstitutionalSupportEntered':
        return { ...support, entered: true };
      case 'UnitEstablished': {
        const { on, name } = event.data;
        const { earliest } = spanOf(on);
        return { ...support, established: true, establishedFrom: earliest, name: support.name ?? textOf(name) };
      }
      case 'UnitRenamed':
        return { ...acted(support, event.data.on), name: textOf(event.data.name) };
      case 'StaffAssigned':
        return acted(support, event.data.on);
      case 'StaffLevelReported':
        return { ...acted(support, event.data.on), levels: [...support.levels, event.data.on] };
      case 'FundsPledged': {
        const { on, from, reference } = event.data;
        if (reference === null) return support;
        return { ...support, pledges: [...support.pledges, { reference, from, since: spanOf(on).earliest }] };
      }
      case 'FieldUnitsReported': {
        const { on, units } = event.data;
        return { ...support, fieldUnits: units.reduce((all, unit) => seen(all, unit, on), support.fieldUnits) };
      }
      case 'FieldUnitOpened':
        return { ...support, fieldUnits: opened(support.fieldUnits, event.data.unit, event.data.on) };
      case 'FieldUnitSupported':
        return { ...support, fieldUnits: seen(support.fieldUnits, event.data.unit, event.data.on) };
      case 'FieldUnitClosed':
        return { ...support, fieldUnits: closed(support.fieldUnits, event.data.unit, event.data.on) };
      case 'EarlyWarningMechanismSetUp':
        return { ...support, mechanisms: [...support.mechanisms, textOf(event.data.title)] };
      case 'FundsReceived':
      case 'EarlyWarningFunctionReported':
        return support;
      default:
        return unreachable(event);
    }
  },
};

const acted = (support: InstitutionalSupport, on: string): InstitutionalSupport => {
  const { latest } = spanOf(on);
  const { actedBy } = support;
  return { ...support, actedBy: actedBy !== null && actedBy < latest ? actedBy : latest };
};

type Of<T extends Command['type']> = Extract<Command, { readonly type: T }>;

const decideUnit = (
  command: Of<'record-establishment' | 'record-renaming' | 'assign-staff' | 'report-staff-level'>,
  support: InstitutionalSupport,
): Decided => {
  if (command.type === 'record-establishment') {
    const { on, name, place, by } = command.data;
    if (support.established) return refuse('already-established');
    if (whollyAfter(on, support.actedBy)) return refuse('established-after-it-acted');
    return [{ type: 'UnitEstablished', v: 1, data: { on, name, place, by } }];
  }
  if (whollyBefore(command.data.on, support.establishedFrom)) return refuse('before-establishment');
  switch (command.type) {
    case 'record-renaming': {
      const { on, name } = command.data;
      if (support.name === textOf(name)) return refuse('name-already-borne');
      return [{ type: 'UnitRenamed', v: 1, data: { on, name } }];
    }
    case 'assign-staff': {
      const { on, by, basis, count, duties } = command.data;
      if (count?.value === 0) return refuse('no-staff');
      return [{ type: 'StaffAssigned', v: 1, data: { on, by, basis, count, duties } }];
    }
    case 'report-staff-level': {
      const { on, count } = command.data;
      if (support.levels.includes(on)) return refuse('level-already-reported');
      return [{ type: 'StaffLevelReported', v: 1, data: { on, count } }];
    }
    default:
      return unreachable(command);
  }
};

/** Funds may come before there is a unit: they may be what opens it. */
const decideFunds = (command: Of<'pledge-funds' | 'receive-funds'>, { pledges }: InstitutionalSupport): Decided => {
  if (command.type === 'pledge-funds') {
    const { on, from, amount, purpose, reference } = command.data;
    if (pledges.some((pledge) => pledge.reference === reference)) return refuse('pledge-already-recorded');
    return [{ type: 'FundsPledged', v: 1, data: { on, from, amount, purpose, reference } }];
  }
  const { on, from, amount, purpose, pledge } = command.data;
  const fulfilled = pledges.find(({ reference }) => reference === pledge);
  if (pledge !== null && fulfilled === undefined) return refuse('no-such-pledge', { pledge });
  if (fulfilled !== undefined && fulfilled.from !== from) return refuse('pledge-of-another', { party: fulfilled.from });
  if (fulfilled !== undefined && whollyBefore(on, fulfilled.since)) return refuse('before-the-pledge');
  return [{ type: 'FundsReceived', v: 1, data: { on, from, amount, purpose, pledge } }];
};

const decideFieldUnit = (
  command: Of<'report-field-units' | 'open-field-unit' | 'support-field-unit' | 'close-field-unit'>,
  { fieldUnits }: InstitutionalSupport,
): Decided => {
  if (command.type === 'report-field-units') {
    const { on, units, count } = command.data;
    if (units.length === 0 && count === null) return refuse('no-field-unit-named');
    if (count?.qualifier === 'exact' && count.value < units.length)
      return refuse('count-below-names', { count: count.value, named: units.length });
    for (const unit of units) {
      const why = whyNotAtWork(fieldUnits, unit, on);
      if (why !== null) return refuse(why, { unit });
    }
    return [{ type: 'FieldUnitsReported', v: 1, data: { on, units, count } }];
  }
  const { on, unit } = command.data;
  const why = whyNot[command.type](fieldUnits, unit, on);
  if (why !== null) return refuse(why, { unit });
  switch (command.type) {
    case 'open-field-unit':
      return [{ type: 'FieldUnitOpened', v: 1, data: { on, unit, place: command.data.place } }];
    case 'support-field-unit': {
      const { by, support } = command.data;
      return [{ type: 'FieldUnitSupported', v: 1, data: { on, unit, by, support } }];
    }
    case 'close-field-unit':
      return [{ type: 'FieldUnitClosed', v: 1, data: { on, unit, reason: command.data.reason } }];
    default:
      return unreachable(command);
  }
};

const whyNot = {
  'open-field-unit': whyNotOpened,
  'support-field-unit': whyNotAtWork,
  'close-field-unit': whyNotClosed,
} as const;

const decideEarlyWarning = (
  command: Of<'report-early-warning' | 'set-up-early-warning'>,
  { mechanisms }: InstitutionalSupport,
): Decided => {
  if (command.type === 'report-early-warning') {
    const { on, holders, what } = command.data;
    return [{ type: 'EarlyWarningFunctionReported', v: 1, data: { on, holders, what } }];
  }
  const { on, by, title } = command.data;
  if (mechanisms.includes(textOf(title))) return refuse('mechanism-already-recorded');
  return [{ type: 'EarlyWarningMechanismSetUp', v: 1, data: { on, by, title } }];
};
