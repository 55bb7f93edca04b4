import type { PageWords } from '../../../i18n/index.js';

export const correctWords = {
  title: { ar: 'تصحيح تاريخ قيد', en: 'Correct the day of an entry', fr: 'Rectifier la date d’une inscription' },
  titleOfMore: { ar: 'تصحيح قيد', en: 'Correct an entry', fr: 'Rectifier une inscription' },
  withdraw: { ar: 'سحب قيد', en: 'Withdraw an entry', fr: 'Retirer une inscription' },
  date: { ar: 'التاريخ الصحيح', en: 'The right day', fr: 'La date exacte' },
  reason: { ar: 'السبب', en: 'Reason', fr: 'Motif' },
} as const satisfies PageWords;
