import type { PageWords } from '../../i18n/index.js';
import { nothingYetSentence } from '../../i18n/index.js';

export const paragraphWords = {
  numbered: {
    ar: (n: string) => `الفقرة ${n}`,
    en: (n: string) => `Paragraph ${n}`,
    fr: (n: string) => `Paragraphe ${n}`,
  },
  unnumbered: { ar: 'فقرة رقمها غير معروف', en: 'Paragraph, number unknown', fr: 'Paragraphe, numéro inconnu' },
  preambular: { ar: 'فقرة من الديباجة', en: 'Preambular paragraph', fr: 'Alinéa du préambule' },
  asksNothing: {
    ar: 'الديباجة تبيّن أسباب القرار ولا تطلب شيئاً، فلا التزام فيها.',
    en: 'The preamble gives the grounds of the resolution and asks for nothing: it has no commitments.',
    fr: 'Le préambule donne les motifs de la résolution et ne demande rien : il ne comporte pas d’engagement.',
  },
  numberSource: { ar: 'مصدر الرقم', en: 'Source of the number', fr: 'Source du numéro' },
  noMandate: {
    ar: 'لا تتوافر صياغة هذه الفقرة في أي مصدر متاح.',
    en: 'No source at hand gives the wording of this paragraph.',
    fr: 'Aucune source disponible ne donne le texte de ce paragraphe.',
  },
  commitments: { ar: 'الالتزامات', en: 'Commitments', fr: 'Engagements' },
  noCommitments: {
    ar: 'لم يُسجَّل لهذه الفقرة التزام بعد.',
    en: 'No commitment of this paragraph is on record yet.',
    fr: 'Aucun engagement de ce paragraphe n’est encore consigné.',
  },
  statements: { ar: 'البيانات', en: 'Statements', fr: 'Déclarations' },
  assessments: { ar: 'التقييمات السابقة', en: 'Earlier assessments', fr: 'Appréciations antérieures' },
  lately: { ar: 'أحدث ما سُجّل', en: 'Latest on record', fr: 'Derniers faits consignés' },
  nothingYet: nothingYetSentence,
  all: {
    ar: 'كل ما سُجّل لهذه الفقرة',
    en: 'All on record for this paragraph',
    fr: 'Tout ce qui est consigné pour ce paragraphe',
  },
} as const satisfies PageWords;
