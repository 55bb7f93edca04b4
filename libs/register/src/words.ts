import type { Confidence, SourceType, Words } from '#kernel';
import type { Measure } from './measure.js';

export const measureWords: Readonly<Record<Measure['type'], Words>> = {
  milestones: { ar: 'خطوات عمل', en: 'working steps', fr: 'étapes de travail' },
  target: { ar: 'عدد مستهدف', en: 'target number', fr: 'nombre visé' },
  recurring: { ar: 'التزام دوري', en: 'recurring', fr: 'récurrent' },
  'each-party': { ar: 'لكل طرف', en: 'for each party', fr: 'pour chaque partie' },
  'open-ended': { ar: 'مفتوح', en: 'open-ended', fr: 'sans terme' },
  none: { ar: 'بلا مقياس', en: 'no measure', fr: 'sans critère' },
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
  B: { ar: 'وسائل الإعلام أو وكالات الأنباء', en: 'news or agency', fr: 'média ou agence' },
  C: { ar: 'مصدر واحد غير مباشر', en: 'one indirect source', fr: 'une seule source indirecte' },
};
