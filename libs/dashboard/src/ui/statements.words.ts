import type { PageWords } from '../i18n/words.js';

/** How what somebody said is introduced, wherever it stands. */
export const statementWords = {
  differ: { ar: 'تختلف البيانات', en: 'The statements differ', fr: 'Les déclarations diffèrent' },
  about: { ar: 'بشأن', en: 'About', fr: 'Au sujet de' },
  whole: { ar: 'القرار كله', en: 'the whole resolution', fr: 'la résolution dans son ensemble' },
  paragraph: { ar: 'الفقرة', en: 'the paragraph', fr: 'le paragraphe' },
  recommendation: { ar: 'توصية', en: 'a recommendation', fr: 'une recommandation' },
  replaced: {
    ar: 'حلّ محله بيان لاحق للمتحدث نفسه.',
    en: 'A later statement of the same speaker took its place.',
    fr: 'Une déclaration ultérieure du même orateur l’a remplacée.',
  },
  relayedBy: { ar: 'نقلاً عن', en: 'as reported by', fr: 'd’après' },
  byThePress: { ar: 'نقلاً عن الصحافة', en: 'as reported by the press', fr: 'd’après la presse' },
} as const satisfies PageWords;
