import type { Words } from '#kernel';
import { unreachable } from '#kernel';
import type { FactDraft } from '../../kind/index.js';
import { fact } from '../../kind/index.js';
import type { InstitutionalSupportEvent } from './events.js';

export const factNames = {
  'institutional-support.unit-established': { ar: 'إنشاء وحدة', en: 'unit established', fr: 'unité créée' },
  'institutional-support.unit-renamed': { ar: 'تغيير اسم وحدة', en: 'unit renamed', fr: 'unité renommée' },
  'institutional-support.staff-assigned': { ar: 'تخصيص موظفين', en: 'staff assigned', fr: 'personnel affecté' },
  'institutional-support.staff-level-reported': {
    ar: 'ذكر عدد الموظفين',
    en: 'number of staff reported',
    fr: 'effectif indiqué',
  },
  'institutional-support.funds-pledged': {
    ar: 'التعهد بمساهمة مالية',
    en: 'funds pledged',
    fr: 'contribution financière annoncée',
  },
  'institutional-support.funds-received': {
    ar: 'تلقي مساهمة مالية',
    en: 'funds received',
    fr: 'contribution financière reçue',
  },
  'institutional-support.field-units-reported': {
    ar: 'ذكر وحدات ميدانية',
    en: 'field units reported',
    fr: 'unités de terrain indiquées',
  },
  'institutional-support.field-unit-opened': {
    ar: 'افتتاح وحدة ميدانية',
    en: 'field unit opened',
    fr: 'unité de terrain ouverte',
  },
  'institutional-support.field-unit-supported': {
    ar: 'دعم وحدة ميدانية',
    en: 'field unit supported',
    fr: 'unité de terrain soutenue',
  },
  'institutional-support.field-unit-closed': {
    ar: 'إغلاق وحدة ميدانية',
    en: 'field unit closed',
    fr: 'unité de terrain fermée',
  },
  'institutional-support.early-warning-function-reported': {
    ar: 'ذكر وظيفة في الإنذار المبكر',
    en: 'early-warning function reported',
    fr: 'fonction d’alerte précoce indiquée',
  },
  'institutional-support.early-warning-set-up': {
    ar: 'إنشاء آلية للإنذار المبكر',
    en: 'early-warning mechanism set up',
    fr: 'mécanisme d’alerte précoce mis en place',
  },
} satisfies Record<string, Words>;

type Name = keyof typeof factNames;

const only = (party: string | null): readonly string[] => (party === null ? [] : [party]);

/** Sums are no quantity to be counted: without its currency a sum says nothing. The sentence gives them. */
export const facts = (event: InstitutionalSupportEvent): readonly (FactDraft & { readonly name: Name })[] => {
  switch (event.type) {
    case 'InstitutionalSupportEntered':
      return [];
    case 'UnitEstablished':
      return [fact('institutional-support.unit-established', event.data.on, { parties: only(event.data.by) })];
    case 'UnitRenamed':
      return [fact('institutional-support.unit-renamed', event.data.on)];
    case 'StaffAssigned': {
      const { on, by, count } = event.data;
      return [fact('institutional-support.staff-assigned', on, { parties: only(by), quantity: count })];
    }
    case 'StaffLevelReported':
      return [fact('institutional-support.staff-level-reported', event.data.on, { quantity: event.data.count })];
    case 'FundsPledged': {
      const { on, from } = event.data;
      return [fact('institutional-support.funds-pledged', on, { parties: [from], intention: true })];
    }
    case 'FundsReceived':
      return [fact('institutional-support.funds-received', event.data.on, { parties: [event.data.from] })];
    case 'FieldUnitsReported': {
      const { on, units, count } = event.data;
      return [fact('institutional-support.field-units-reported', on, { parties: units, quantity: count })];
    }
    case 'FieldUnitOpened':
      return [fact('institutional-support.field-unit-opened', event.data.on, { parties: [event.data.unit] })];
    case 'FieldUnitSupported': {
      const { on, unit, by } = event.data;
      const parties = [...new Set([...only(by), unit])];
      return [fact('institutional-support.field-unit-supported', on, { parties })];
    }
    case 'FieldUnitClosed':
      return [fact('institutional-support.field-unit-closed', event.data.on, { parties: [event.data.unit] })];
    case 'EarlyWarningFunctionReported': {
      const { on, holders } = event.data;
      return [fact('institutional-support.early-warning-function-reported', on, { parties: holders })];
    }
    case 'EarlyWarningMechanismSetUp':
      return [fact('institutional-support.early-warning-set-up', event.data.on, { parties: only(event.data.by) })];
    default:
      return unreachable(event);
  }
};
