import type { PageWords } from '../../../i18n/index.js';

export const outgoingWords = {
  title: { ar: 'قيد مراسلة صادرة', en: 'Register a paper that went out', fr: 'Enregistrer une pièce envoyée' },
  to: { ar: 'الجهات المرسل إليها', en: 'To', fr: 'À' },
  sentOn: { ar: 'تاريخها', en: 'Its date', fr: 'Sa date' },
} as const satisfies PageWords;
