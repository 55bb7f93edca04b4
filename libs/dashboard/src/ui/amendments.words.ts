import type { PageWords } from '../i18n/words.js';

/** How a correction and a withdrawal are told, of whatever they are. */
export const amendmentsWords = {
  changes: { ar: 'التصويبات وما سُحب', en: 'Corrections and withdrawals', fr: 'Corrections et retraits' },
  corrects: { ar: 'تصويب', en: 'Correction', fr: 'Correction' },
  withdraws: { ar: 'سحب', en: 'Withdrawal', fr: 'Retrait' },
  ofAnother: { ar: 'يخص تصويباً سابقاً', en: 'of an earlier correction', fr: 'd’une correction antérieure' },
  before: { ar: 'النص السابق', en: 'Before', fr: 'Avant' },
  since: { ar: 'النص الحالي', en: 'Since', fr: 'Depuis' },
  unchanged: { ar: 'النص، ولم يتغير', en: 'Wording, unchanged', fr: 'Texte, inchangé' },
  sourceBefore: { ar: 'المصدر السابق', en: 'Source before', fr: 'Source antérieure' },
  servedBefore: { ar: 'كان يتصل بـ', en: 'Served before', fr: 'Se rapportait à' },
  serving: { ar: 'يتصل منذئذ بـ', en: 'Serves since', fr: 'Se rapporte depuis à' },
  nothingServed: { ar: 'لا شيء', en: 'nothing', fr: 'rien' },
  reason: { ar: 'السبب', en: 'Reason', fr: 'Motif' },
  undone: {
    ar: 'سُحب هذا لاحقاً، ولم يعد سارياً.',
    en: 'This was itself withdrawn later and no longer holds.',
    fr: 'Ceci a été retiré par la suite et ne vaut plus.',
  },
} as const satisfies PageWords;
