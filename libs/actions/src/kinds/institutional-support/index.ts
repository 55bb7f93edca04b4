import { defineKind } from '../../kind/index.js';
import { commands } from './commands.js';
import { decider } from './decider.js';
import type { InstitutionalSupportEvent } from './events.js';
import { upcasts, versions } from './events.js';
import { factNames, facts } from './facts.js';
import { view } from './view.js';
import { words } from './words.js';

/** Strengthening a unit or the field units: staff, funds, field presence, early warning. */
export const institutionalSupport = defineKind({
  name: 'institutional-support',
  begins: 'enter',
  commands,
  decider,
  versions,
  recordedBy: {
    InstitutionalSupportEntered: 'enter',
    UnitEstablished: 'record-establishment',
    UnitRenamed: 'record-renaming',
    StaffAssigned: 'assign-staff',
    StaffLevelReported: 'report-staff-level',
    FundsPledged: 'pledge-funds',
    FundsReceived: 'receive-funds',
    FieldUnitsReported: 'report-field-units',
    FieldUnitOpened: 'open-field-unit',
    FieldUnitSupported: 'support-field-unit',
    FieldUnitClosed: 'close-field-unit',
    EarlyWarningFunctionReported: 'report-early-warning',
    EarlyWarningMechanismSetUp: 'set-up-early-warning',
  },
  upcasts,
  words,
  entry: (event: InstitutionalSupportEvent) =>
    event.type === 'InstitutionalSupportEntered'
      ? { title: event.data.title, serves: event.data.serves, of: [event.data.recipient] }
      : null,
  view,
  facts,
  factNames,
});
