import type { Words } from '#kernel';
import { unreachable } from '#kernel';
import type { FactDraft } from '../../kind/index.js';
import { fact } from '../../kind/index.js';
import type { InstrumentEvent } from './events.js';

export const factNames = {
  'instrument.drafting-begun': { ar: 'بدء الصياغة', en: 'drafting begun', fr: 'rédaction commencée' },
  'instrument.consultation-held': { ar: 'عقد مشاورات', en: 'consultation held', fr: 'consultation tenue' },
  'instrument.put-to-member-states': {
    ar: 'عرض المشروع على الدول الأعضاء',
    en: 'draft put to member states',
    fr: 'projet soumis aux États membres',
  },
  'instrument.comments-received': { ar: 'تلقي ملاحظات', en: 'comments received', fr: 'observations reçues' },
  'instrument.returned-for-revision': {
    ar: 'إعادة المشروع للمراجعة',
    en: 'draft returned for revision',
    fr: 'projet renvoyé pour révision',
  },
  'instrument.adopted': { ar: 'الاعتماد', en: 'adopted', fr: 'adopté' },
  'instrument.taken-into-use': { ar: 'بدء العمل به', en: 'taken into use', fr: 'mis en application' },
} satisfies Record<string, Words>;

type Name = keyof typeof factNames;

export const facts = (event: InstrumentEvent): readonly (FactDraft & { readonly name: Name })[] => {
  switch (event.type) {
    case 'InstrumentEntered':
      return [];
    case 'DraftingBegun':
      return [fact('instrument.drafting-begun', event.data.on, { parties: [event.data.by] })];
    case 'ConsultationHeld': {
      const { on, convenedBy, with: parties } = event.data;
      const all = convenedBy === null ? parties : [convenedBy, ...parties];
      return [fact('instrument.consultation-held', on, { parties: [...new Set(all)] })];
    }
    case 'DraftPutToStates':
      return [fact('instrument.put-to-member-states', event.data.on, { parties: [event.data.by] })];
    case 'CommentsReceived':
      return [fact('instrument.comments-received', event.data.on, { parties: [event.data.from] })];
    case 'ReturnedForRevision':
      return [fact('instrument.returned-for-revision', event.data.on, { parties: [event.data.by] })];
    case 'InstrumentAdopted':
      return [fact('instrument.adopted', event.data.on, { parties: [event.data.by] })];
    case 'InstrumentTakenIntoUse':
      return [fact('instrument.taken-into-use', event.data.on)];
    default:
      return unreachable(event);
  }
};
