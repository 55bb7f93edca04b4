import type { Words } from '#kernel';
import { unreachable } from '#kernel';
import type { FactDraft } from '../../kind/index.js';
import { fact } from '../../kind/index.js';
import type { Partnership } from './decider.js';
import type { PartnershipEvent } from './events.js';

export const factNames = {
  'partnership.proposed': { ar: 'اقتراح شراكة', en: 'partnership proposed', fr: 'partenariat proposé' },
  'partnership.set-aside': {
    ar: 'عدم المضي في اقتراح شراكة',
    en: 'proposed partnership not pursued',
    fr: 'projet de partenariat resté sans suite',
  },
  'partnership.agreed': { ar: 'الاتفاق على شراكة', en: 'partnership agreed', fr: 'partenariat convenu' },
  'partnership.activity-held': {
    ar: 'تنفيذ نشاط مشترك مع شريك',
    en: 'joint activity with a partner held',
    fr: 'activité conjointe menée avec un partenaire',
  },
  'partnership.attendance-recorded': {
    ar: 'تسجيل حضور لدى الطرف الآخر',
    en: 'attendance at the other side’s event recorded',
    fr: 'présence chez l’autre partie enregistrée',
  },
  'partnership.overlap-reported': {
    ar: 'ذكر تداخل العضوية',
    en: 'overlap of membership reported',
    fr: 'chevauchement de composition indiqué',
  },
  'partnership.ended': { ar: 'انتهاء شراكة', en: 'partnership ended', fr: 'fin d’un partenariat' },
} satisfies Record<string, Words>;

type Name = keyof typeof factNames;

export const facts = (
  event: PartnershipEvent,
  { partners }: Partnership,
): readonly (FactDraft & { readonly name: Name })[] => {
  switch (event.type) {
    case 'PartnershipEntered':
      return [];
    case 'PartnershipProposed': {
      const { on, party } = event.data;
      return [fact('partnership.proposed', on, { parties: party === null ? [] : [party], intention: true })];
    }
    case 'PartnershipSetAside':
      return [fact('partnership.set-aside', event.data.on, { parties: [event.data.by] })];
    case 'PartnershipAgreed': {
      const { on, by } = event.data;
      return [fact('partnership.agreed', on, { parties: [by, ...partners] })];
    }
    case 'PartnershipActivityHeld': {
      const { on, form, host, partners: present, statesCount: states, participants: quantity } = event.data;
      const parties = [...new Set([...(host === null ? [] : [host]), ...present, ...event.data.states])];
      const name = form === 'attendance' ? 'partnership.attendance-recorded' : 'partnership.activity-held';
      return [fact(name, on, { parties, states, quantity })];
    }
    case 'OverlapOfMembershipReported': {
      // To belong to both is not to take part: the states are told in the sentence, and are no party to the fact.
      return [fact('partnership.overlap-reported', event.data.on, { quantity: event.data.statesCount })];
    }
    case 'PartnershipEnded':
      return [fact('partnership.ended', event.data.on, { parties: partners })];
    default:
      return unreachable(event);
  }
};
