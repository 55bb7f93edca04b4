import type { Words } from '#kernel';
import { unreachable } from '#kernel';
import type { FactDraft } from '../../kind/index.js';
import { fact } from '../../kind/index.js';
import type { BodyEvent } from './events.js';

export const factNames = {
  'body.formed': { ar: 'تشكيل فريق', en: 'body formed', fr: 'organe constitué' },
  'body.member-admitted': { ar: 'انضمام عضو', en: 'member joined', fr: 'membre admis' },
  'body.member-withdrawn': { ar: 'انسحاب عضو', en: 'member left', fr: 'membre retiré' },
  'body.members-counted': {
    ar: 'عدد الأعضاء المذكور',
    en: 'number of members reported',
    fr: 'nombre de membres indiqué',
  },
  'body.met': { ar: 'اجتماع الفريق', en: 'body met', fr: 'organe réuni' },
  'body.output-delivered': { ar: 'إنجاز وثيقة', en: 'output delivered', fr: 'production remise' },
  'body.ended': { ar: 'انتهاء عمل الفريق', en: 'body ended', fr: 'fin de l’organe' },
} satisfies Record<string, Words>;

type Name = keyof typeof factNames;

export const facts = (event: BodyEvent): readonly (FactDraft & { readonly name: Name })[] => {
  switch (event.type) {
    case 'BodyEntered':
      return [];
    case 'BodyFormed': {
      const { on, by, initiativeOf } = event.data;
      const parties = [...new Set([...(by === null ? [] : [by]), ...initiativeOf])];
      return [fact('body.formed', on, { parties })];
    }
    case 'BodyMemberAdmitted':
      return [fact('body.member-admitted', event.data.on, { parties: [event.data.party] })];
    case 'BodyMemberWithdrawn':
      return [fact('body.member-withdrawn', event.data.on, { parties: [event.data.party] })];
    case 'BodyMembersCounted':
      return [fact('body.members-counted', event.data.on, { states: event.data.states })];
    case 'BodyMet':
      return [fact('body.met', event.data.on, { quantity: event.data.participants })];
    case 'OutputDelivered':
      return [fact('body.output-delivered', event.data.on)];
    case 'BodyDissolved':
      return [fact('body.ended', event.data.on)];
    default:
      return unreachable(event);
  }
};
