import type { PageWords } from '../i18n/words.js';

/** How a source, a late fact and a correction are said, wherever an entry stands. */
export const recordWords = {
  source: { ar: 'المصدر', en: 'Source', fr: 'Source' },
  noSource: { ar: 'لم يُذكر مصدر', en: 'no source given', fr: 'aucune source indiquée' },
  inItsWords: { ar: 'بلفظ المصدر', en: 'In the source’s own words', fr: 'Dans les termes de la source' },
  enteredOn: {
    ar: (day: string) => `قُيِّد في ${day}`,
    en: (day: string) => `entered on ${day}`,
    fr: (day: string) => `inscrit le ${day}`,
  },
  corrected: { ar: 'مصحَّح', en: 'corrected', fr: 'corrigé' },
  noDate: { ar: 'قُيِّد في السجل', en: 'Entered in the record', fr: 'Inscrit au registre' },
} as const satisfies PageWords;
