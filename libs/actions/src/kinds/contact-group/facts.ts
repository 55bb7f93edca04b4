import type { Words } from '#kernel';
import { unreachable } from '#kernel';
import type { FactDraft } from '../../kind/index.js';
import { fact } from '../../kind/index.js';
import type { ContactGroupEvent } from './events.js';

export const factNames = {
  'contact-group.formed': { ar: 'تشكيل الفريق', en: 'group formed', fr: 'groupe constitué' },
  'contact-group.co-chairs-appointed': {
    ar: 'تعيين الرئاسة المشتركة',
    en: 'co-chairs appointed',
    fr: 'coprésidents désignés',
  },
  'contact-group.member-joined': { ar: 'انضمام عضو', en: 'member joined', fr: 'adhésion d’un membre' },
  'contact-group.member-count-reported': {
    ar: 'ذكر عدد الأعضاء',
    en: 'number of members reported',
    fr: 'nombre de membres indiqué',
  },
  'contact-group.meeting-held': { ar: 'عقد اجتماع', en: 'meeting held', fr: 'réunion tenue' },
  'contact-group.principles-agreed': {
    ar: 'الاتفاق على المبادئ والأهداف',
    en: 'principles and objectives agreed',
    fr: 'principes et objectifs convenus',
  },
  'contact-group.document-agreed': { ar: 'الاتفاق على وثيقة', en: 'document agreed', fr: 'document convenu' },
} satisfies Record<string, Words>;

type Name = keyof typeof factNames;

export const facts = (event: ContactGroupEvent): readonly (FactDraft & { readonly name: Name })[] => {
  switch (event.type) {
    case 'ContactGroupFormed':
      return [fact('contact-group.formed', event.data.on)];
    case 'CoChairsAppointed':
      return [fact('contact-group.co-chairs-appointed', event.data.on, { parties: event.data.parties })];
    case 'MemberJoined':
      return [fact('contact-group.member-joined', event.data.on, { parties: [event.data.party] })];
    case 'MemberCountReported':
      return [fact('contact-group.member-count-reported', event.data.on, { states: event.data.quantity })];
    case 'ContactGroupMet':
      return [fact('contact-group.meeting-held', event.data.on, { parties: event.data.participants })];
    case 'DocumentAgreed': {
      const principles = event.data.document === 'principles-and-objectives';
      return [fact(principles ? 'contact-group.principles-agreed' : 'contact-group.document-agreed', event.data.on)];
    }
    case 'ContactGroupEntered':
    case 'CoChairmanshipEnded':
    case 'MemberLeft':
      return [];
    default:
      return unreachable(event);
  }
};
