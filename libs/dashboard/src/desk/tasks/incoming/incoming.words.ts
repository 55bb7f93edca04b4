import type { PageWords } from '../../../i18n/index.js';

export const incomingWords = {
  title: { ar: 'قيد مراسلة واردة', en: 'Register a paper that came in', fr: 'Enregistrer une pièce reçue' },
  from: { ar: 'الجهة المرسلة', en: 'From', fr: 'De' },
  senderNumber: { ar: 'رقمها', en: 'Their number', fr: 'Leur numéro' },
  dated: { ar: 'تاريخها', en: 'Its date', fr: 'Sa date' },
  receivedOn: { ar: 'تاريخ الورود', en: 'Received on', fr: 'Reçue le' },
  marking: { ar: 'درجة السرية', en: 'Marking', fr: 'Mention de confidentialité' },
  markingHelp: {
    ar: 'كما وردت؛ وما عليه درجة سرية يبقى لدى الأمانة العامة.',
    en: 'As it stands there; what is marked stays with the Secretariat.',
    fr: 'Telle qu’elle figure\u00a0; ce qui en porte une reste au Secrétariat.',
  },
  asksForAnswer: { ar: 'تطلب رداً', en: 'It asks for an answer', fr: 'Elle appelle une réponse' },
} as const satisfies PageWords;
