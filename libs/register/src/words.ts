import type { Confidence, SourceType, Words } from '#kernel';
import type { AssessedStatus } from './assessment/model.js';
import type { Measure } from './measure.js';
import type { PartyKind, Standing } from './party/model.js';
import type { RecommendationStanding } from './recommendation/model.js';
import type { Aim } from './resolution/model.js';
import type { StatedStatus } from './statement/model.js';

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

export const aimWords: Readonly<Record<Aim, Words>> = {
  interaction: { ar: 'زيادة التفاعل', en: 'more interaction', fr: 'accroissement des échanges' },
  'capacity-building': { ar: 'بناء القدرات', en: 'capacity building', fr: 'renforcement des capacités' },
};

export const measureWords: Readonly<Record<Measure['type'], Words>> = {
  milestones: { ar: 'خطوات عمل', en: 'working steps', fr: 'étapes de travail' },
  target: { ar: 'عدد مستهدف', en: 'target number', fr: 'nombre visé' },
  recurring: { ar: 'التزام دوري', en: 'recurring', fr: 'récurrent' },
  'each-party': { ar: 'لكل طرف', en: 'for each party', fr: 'pour chaque partie' },
  'open-ended': { ar: 'مفتوح', en: 'open-ended', fr: 'sans terme' },
  none: { ar: 'بلا مقياس', en: 'no measure', fr: 'sans critère' },
};

export const recommendationStandingWords: Readonly<Record<RecommendationStanding, Words>> = {
  voiced: { ar: 'أُبديت', en: 'voiced', fr: 'exprimée' },
  'conference-adopted': { ar: 'اعتمدها المؤتمر', en: 'adopted by the conference', fr: 'adoptée par la conférence' },
  endorsed: { ar: 'أقرها القرار', en: 'endorsed by resolution', fr: 'entérinée par la résolution' },
};

export const sourceTypeWords: Readonly<Record<SourceType, Words>> = {
  // An institution of the organisation speaks for itself, not for the General Secretariat.
  secretariat: { ar: 'منظمة التعاون الإسلامي', en: 'the OIC', fr: 'l’OCI' },
  state: { ar: 'دولة', en: 'a state', fr: 'un État' },
  press: { ar: 'الصحافة', en: 'press', fr: 'presse' },
  'third-party': { ar: 'جهة أخرى', en: 'another party', fr: 'un tiers' },
};

export const confidenceWords: Readonly<Record<Confidence, Words>> = {
  A: { ar: 'مصدر رسمي', en: 'official source', fr: 'source officielle' },
  B: { ar: 'وسائل الإعلام أو وكالات الأنباء', en: 'news or agency', fr: 'presse ou agence' },
  C: { ar: 'مصدر واحد غير مباشر', en: 'one indirect source', fr: 'une seule source indirecte' },
};

export const statedStatusWords: Readonly<Record<StatedStatus, Words>> = {
  pending: { ar: 'ينتظر التنفيذ', en: 'pending', fr: 'en attente' },
  'in-progress': { ar: 'قيد التنفيذ', en: 'in progress', fr: 'en cours' },
  implemented: { ar: 'نُفِّذ', en: 'implemented', fr: 'mis en œuvre' },
  ongoing: { ar: 'مستمر', en: 'ongoing', fr: 'continu' },
};

export const assessedStatusWords: Readonly<Record<AssessedStatus, Words>> = {
  'in-progress': { ar: 'قيد التنفيذ', en: 'in progress', fr: 'en cours' },
  implemented: { ar: 'نُفِّذ', en: 'implemented', fr: 'mis en œuvre' },
  ongoing: { ar: 'مستمر', en: 'ongoing', fr: 'continu' },
  interrupted: { ar: 'متوقف', en: 'interrupted', fr: 'interrompu' },
  'not-started': { ar: 'لم يبدأ بعد', en: 'not started', fr: 'non commencé' },
  'not-applicable': { ar: 'غير منطبق', en: 'not applicable', fr: 'sans objet' },
  superseded: { ar: 'حل محله غيره', en: 'superseded', fr: 'remplacé' },
};
