import type { Words } from '#kernel';

/** The one way in which these pages say that nothing is there: of the record, never of whoever may have done something. */
export const nothingYet = {
  ar: 'لم يُقيَّد شيء بعد',
  en: 'nothing on record yet',
  fr: 'rien d’inscrit à ce jour',
} as const satisfies Words;

/** As a sentence. */
export const nothingYetSentence = {
  ar: 'لم يُقيَّد شيء بعد.',
  en: 'Nothing on record yet.',
  fr: 'Rien d’inscrit à ce jour.',
} as const satisfies Words;
