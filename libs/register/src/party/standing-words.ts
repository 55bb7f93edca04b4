import type { Words } from '#kernel';
import type { PartyKind, Standing } from './model.js';

export const standingWords: Readonly<Record<Standing, Words>> = {
  member: { ar: 'دولة عضو', en: 'member state', fr: 'État membre' },
  suspended: {
    ar: 'دولة عضو، ومشاركتها معلقة',
    en: 'member, participation suspended',
    fr: 'membre, participation suspendue',
  },
  reinstated: {
    ar: 'دولة عضو، بعد استئناف المشاركة',
    en: 'member state, participation resumed',
    fr: 'État membre, participation rétablie',
  },
  observer: { ar: 'دولة مراقبة', en: 'observer state', fr: 'État observateur' },
  withdrawn: { ar: 'دولة منسحبة', en: 'withdrawn', fr: 'retiré' },
};

export const partyKindWords: Readonly<Record<PartyKind, Words>> = {
  state: { ar: 'دولة', en: 'state', fr: 'État' },
  organ: { ar: 'جهاز أو مؤسسة', en: 'organ or institution', fr: 'organe ou institution' },
  'field-mission': { ar: 'بعثة ميدانية', en: 'field mission', fr: 'mission de terrain' },
  partner: { ar: 'شريك', en: 'partner', fr: 'partenaire' },
};
