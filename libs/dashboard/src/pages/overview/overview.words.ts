import type { Lang } from '#kernel';
import type { Forms, PageWords } from '../../i18n/index.js';
import { nothingYetSentence } from '../../i18n/index.js';

export const overviewWords = {
  nav: { ar: 'نظرة عامة', en: 'Overview', fr: 'Vue d’ensemble' },
  resolution: { ar: 'القرار', en: 'Resolution', fr: 'Résolution' },
  numberUnknown: { ar: 'الرقم غير معروف', en: 'number unknown', fr: 'numéro inconnu' },
  adopted: { ar: 'الاعتماد', en: 'Adopted', fr: 'Adoption' },
  proposed: { ar: 'باقتراح من', en: 'Proposed by', fr: 'Proposée par' },
  renewed: { ar: 'جُدِّدت الولاية بالقرار', en: 'Renewed by', fr: 'Renouvelée par' },
  renews: { ar: 'يجدِّد ولاية القرار', en: 'Renews', fr: 'Renouvelle' },
  followed: { ar: 'تلاه القرار', en: 'Followed by', fr: 'Suivie de' },
  follows: { ar: 'يلي القرار', en: 'Follows', fr: 'Fait suite à' },
  concerns: { ar: 'الالتزامات المعنية', en: 'Commitments concerned', fr: 'Engagements concernés' },
  concernsOnSource: { ar: 'تفاصيل ومصدر', en: 'Particulars and source', fr: 'Précisions et source' },
  stands: { ar: 'حالة التنفيذ', en: 'Where it stands', fr: 'Où en est la mise en œuvre' },
  due: { ar: 'المواعيد', en: 'Dates', fr: 'Échéances' },
  paragraphs: { ar: 'فقرات القرار', en: 'The paragraphs', fr: 'Les paragraphes' },
  paragraph: {
    ar: (n: string) => `الفقرة ${n}`,
    en: (n: string) => `Paragraph ${n}`,
    fr: (n: string) => `Paragraphe ${n}`,
  },
  unnumbered: {
    ar: 'فقرة رقمها غير معروف',
    en: 'Paragraph, number unknown',
    fr: 'Paragraphe, numéro inconnu',
  },
  done: { ar: 'ما جرى تنفيذه', en: 'What has been done', fr: 'Ce qui a été fait' },
  lately: { ar: 'أحدث ما سُجّل', en: 'Latest on record', fr: 'Derniers faits consignés' },
  enteredLately: {
    ar: 'أحدث ما قُيِّد في السجل',
    en: 'Entered in the record lately',
    fr: 'Dernières inscriptions au registre',
  },
  allEntered: {
    ar: (day: string) => `قُيِّد في السجل في ${day} كل ما يُعرض هنا.`,
    en: (day: string) => `All that is shown here was entered in the record on ${day}.`,
    fr: (day: string) => `Tout ce qui figure ici a été inscrit au registre le ${day}.`,
  },
  restEntered: {
    ar: (day: string) => `وما عدا ذلك قُيِّد في السجل في ${day}.`,
    en: (day: string) => `All else was entered in the record on ${day}.`,
    fr: (day: string) => `Tout le reste a été inscrit au registre le ${day}.`,
  },
  recommendation: { ar: 'التوصية', en: 'Recommendation', fr: 'Recommandation' },
  latestEntered: {
    ar: 'هذا أحدث ما قُيِّد؛ وما سبقه في صفحات الإجراءات والالتزامات المعنية.',
    en: 'These are the latest; what came before is on the pages of the actions and commitments concerned.',
    fr: 'Ce sont les dernières ; les précédentes figurent sur les pages des actions et des engagements concernés.',
  },
  allActions: { ar: 'كل الإجراءات', en: 'All actions', fr: 'Toutes les actions' },
  nothingYet: nothingYetSentence,
  noParagraphs: {
    ar: 'لم تُسجَّل بعد فقرات هذا القرار.',
    en: 'The paragraphs of this resolution are not on record yet.',
    fr: 'Les paragraphes de cette résolution ne sont pas encore consignés.',
  },
  first: { ar: 'عند الزيارة الأولى', en: 'On a first visit', fr: 'Pour une première visite' },
  readOn: { ar: 'حول الأرقام', en: 'About the figures', fr: 'À propos des chiffres' },
} as const satisfies PageWords;

/** Five sentences for whoever has not been here before. */
export const firstVisit: Readonly<Record<Lang, readonly string[]>> = {
  ar: [
    'تعرض هذه الصفحة ما كُلِّف به في القرار وما يثبت السجل تنفيذه.',
    'تُحسب كل حالة من وقائع مسجلة لها مصادر، وليست حكماً على أحد.',
    'خطوات العمل موضوعة لقياس التقدم، وليست من نص القرار.',
    'عبارة «لم يُقيَّد شيء بعد» تعني أننا لم نجد مصدراً، ولا تعني أن شيئاً لم يُنجز.',
    'يمكن اختيار أي يوم مضى لعرض السجل كما كان فيه.',
  ],
  en: [
    'This page shows what the resolution asks for and what the record shows of carrying it out.',
    'Each status is computed from recorded facts with sources; it is nobody’s verdict.',
    'Working steps are there to count by; they are not text of the resolution.',
    '“Nothing on record yet” means that no source was found, not that nothing was done.',
    'Choose any past day to see the record as it stood then.',
  ],
  fr: [
    'Cette page présente ce que la résolution demande et ce que le registre montre de sa mise en œuvre.',
    'Chaque état est calculé à partir de faits consignés et sourcés ; ce n’est le verdict de personne.',
    'Les étapes de travail servent à compter ; elles ne font pas partie du texte de la résolution.',
    '« Rien d’inscrit à ce jour » signifie qu’aucune source n’a été trouvée, non que rien n’a été fait.',
    'Choisissez un jour passé pour voir le registre tel qu’il était alors.',
  ],
};

export const commitmentForms: Readonly<Record<Lang, Forms>> = {
  ar: {
    zero: 'لا التزامات',
    one: 'التزام واحد',
    two: 'التزامان',
    few: '{n} التزامات',
    many: '{n} التزاماً',
    other: '{n} التزام',
  },
  en: { one: '{n} commitment', other: '{n} commitments' },
  fr: { one: '{n} engagement', other: '{n} engagements' },
};
