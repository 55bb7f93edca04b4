import type { PageWords } from '../i18n/words.js';

export const unnamedWords = {
  noNames: { ar: 'الأسماء غير واردة في المصدر', en: 'names not in the source', fr: 'noms absents de la source' },
  named: {
    ar: (n: string) => `المسمى منها: ${n}`,
    en: (n: string) => `${n} of them named`,
    fr: (n: string) => `${n} d’entre eux nommés`,
  },
} as const satisfies PageWords;
