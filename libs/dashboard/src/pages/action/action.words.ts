import type { PageWords } from '../../i18n/index.js';
import { nothingYetSentence } from '../../i18n/index.js';

export const actionWords = {
  serves: { ar: 'يتصل بـ', en: 'Serves', fr: 'Se rapporte à' },
  entered: { ar: 'قُيِّد في السجل', en: 'Entered in the record', fr: 'Inscrite au registre' },
  reference: { ar: 'المرجع', en: 'Reference', fr: 'Référence' },
  asWritten: { ar: 'العنوان كما كُتب', en: 'Title as written', fr: 'Titre d’origine' },
  happened: { ar: 'ما جرى', en: 'What happened', fr: 'Ce qui s’est passé' },
  nothing: nothingYetSentence,
  facts: { ar: 'الوقائع المستخلصة', en: 'The facts it gives', fr: 'Les faits qui en ressortent' },
  factsNote: {
    ar: 'من هذه الوقائع تُحسب الحالات والأرقام.',
    en: 'Statuses and figures are counted from these.',
    fr: 'Les états et les chiffres sont comptés à partir de ces faits.',
  },
  fact: { ar: 'الواقعة', en: 'Fact', fr: 'Fait' },
  date: { ar: 'التاريخ', en: 'Date', fr: 'Date' },
  parties: { ar: 'الأطراف', en: 'Parties', fr: 'Parties' },
  amount: { ar: 'العدد بلفظ المصدر', en: 'Number, as the source words it', fr: 'Nombre, selon la source' },
  intention: { ar: 'نية مُعلنة لا تُحسب', en: 'an intention, not counted', fr: 'une intention, non comptée' },
  none: { ar: 'دون تحديد', en: 'not given', fr: 'sans précision' },
} as const satisfies PageWords;
