import type { PageWords } from '../i18n/words.js';

/** What the link to a list as a file is called. */
export const inRowsWords = {
  all: { ar: 'القائمة جدولاً (CSV)', en: 'The list as a table (CSV)', fr: 'La liste en tableau (CSV)' },
  first: {
    ar: (n: string) => `القائمة جدولاً (CSV)، أول ${n} سطر`,
    en: (n: string) => `The list as a table (CSV), its first ${n} rows`,
    fr: (n: string) => `La liste en tableau (CSV), ses ${n} premières lignes`,
  },
} as const satisfies PageWords;
