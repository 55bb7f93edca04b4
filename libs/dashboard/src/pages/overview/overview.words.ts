import type { Lang } from '#kernel';
import type { ComputedStatus } from '#progress';
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
  standsOnRecord: {
    ar: (all: string, list: string) => `${all}: ${list}.`,
    en: (all: string, list: string) => `Of ${all}: ${list}.`,
    fr: (all: string, list: string) => `Sur ${all} : ${list}.`,
  },
  latestIs: {
    ar: (day: string) => `وأحدث ما يثبته السجل: ${day}.`,
    en: (day: string) => `The latest on record is of ${day}.`,
    fr: (day: string) => `L’élément le plus récent au registre est du ${day}.`,
  },
  statedBeside: {
    ar: (list: string) => `وورد في البيانات إلى جانب ذلك: ${list}.`,
    en: (list: string) => `Beside that: ${list}.`,
    fr: (list: string) => `En regard, selon les déclarations : ${list}.`,
  },
  statedByLeads: {
    ar: (n: string, status: string) => `${n} «${status}» وفق الجهات المكلفة بها`,
    en: (n: string, status: string) => `${n} stated ${status} by their leads`,
    fr: (n: string, status: string) => `${n} « ${status} » selon leurs responsables`,
  },
  statedByOthers: {
    ar: (n: string, status: string) => `${n} «${status}» وفق غيرها`,
    en: (n: string, status: string) => `${n} stated ${status} by others`,
    fr: (n: string, status: string) => `${n} « ${status} » selon d’autres`,
  },
  nextDate: {
    ar: (day: string) => `الموعد التالي: ${day}.`,
    en: (day: string) => `Next date: ${day}.`,
    fr: (day: string) => `Prochaine échéance : ${day}.`,
  },
  commitments: { ar: 'الالتزامات', en: 'Commitments', fr: 'Engagements' },
  commitment: { ar: 'الالتزام', en: 'Commitment', fr: 'Engagement' },
  status: { ar: 'الحالة', en: 'Status', fr: 'État' },
  onRecord: { ar: 'السجل', en: 'On record', fr: 'Au registre' },
  latest: { ar: 'أحدث ما يثبته السجل', en: 'Latest evidence', fr: 'Élément le plus récent' },
  search: { ar: 'بحث', en: 'Search', fr: 'Rechercher' },
  lead: { ar: 'الجهة المكلفة', en: 'Entrusted to', fr: 'Confié à' },
  everything: { ar: 'إزالة التضييق', en: 'Show everything', fr: 'Tout afficher' },
  pages: { ar: 'صفحات القائمة', en: 'Pages of the list', fr: 'Pages de la liste' },
  first: { ar: 'العودة إلى الأولى', en: 'Back to the first', fr: 'Revenir aux premiers' },
  next: { ar: 'الالتزامات التالية', en: 'Next commitments', fr: 'Engagements suivants' },
  deeper: { ar: 'لمزيد من التفصيل', en: 'In more detail', fr: 'Plus en détail' },
  dates: { ar: 'المواعيد', en: 'Dates', fr: 'Échéances' },
  who: { ar: 'من المقيَّد عنه، وعن ماذا', en: 'Who is on record, and for what', fr: 'Qui est inscrit, et pour quoi' },
  particulars: {
    ar: 'عن القرار: اعتماده وما سبقه وما تلاه',
    en: 'About the resolution: its adoption, what came before and after it',
    fr: 'À propos de la résolution : son adoption, ce qui l’a précédée et suivie',
  },
  said: {
    ar: 'ما قيل عن القرار كله',
    en: 'Said of the whole resolution',
    fr: 'Ce qui a été dit de la résolution dans son ensemble',
  },
  saidNote: {
    ar: 'أقوال منسوبة إلى أصحابها، ولا يُحسب منها أي رقم.',
    en: 'Words of those who are named with them; no figure is computed from them.',
    fr: 'Propos de ceux qui sont nommés avec eux ; aucun chiffre n’en est calculé.',
  },
  paragraphs: { ar: 'فقرات القرار', en: 'The paragraphs', fr: 'Les paragraphes' },
  paragraph: {
    ar: (n: string) => `الفقرة ${n}`,
    en: (n: string) => `Paragraph ${n}`,
    fr: (n: string) => `Paragraphe ${n}`,
  },
  preamble: { ar: 'الديباجة', en: 'The preamble', fr: 'Le préambule' },
  operative: { ar: 'المنطوق', en: 'The operative part', fr: 'Le dispositif' },
  operativeUnread: {
    ar: 'المنطوق: لم يُقرأ نصه المعتمد، وفقراته معروضة كما تنقلها مصادر أخرى.',
    en: 'The operative part: its adopted text was not read, and its paragraphs stand as other sources report them.',
    fr: 'Le dispositif : son texte adopté n’a pas été lu, et ses paragraphes figurent tels que d’autres sources les rapportent.',
  },
  unnumbered: {
    ar: 'فقرة رقمها غير معروف',
    en: 'Paragraph, number unknown',
    fr: 'Paragraphe, numéro inconnu',
  },
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
  firstVisit: { ar: 'عند الزيارة الأولى', en: 'On a first visit', fr: 'Pour une première visite' },
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

/** "2 are implemented": how many commitments stand where, within the sentence that says so of all. */
export const standingForms: Readonly<Record<ComputedStatus, Readonly<Record<Lang, Forms>>>> = {
  interrupted: {
    ar: { one: '{n} متوقف', two: '{n} متوقفان', few: '{n} متوقفة', many: '{n} متوقفاً', other: '{n} متوقف' },
    en: { one: '{n} is interrupted', other: '{n} are interrupted' },
    fr: { one: '{n} est interrompu', other: '{n} sont interrompus' },
  },
  'no-information': {
    ar: {
      one: '{n} لا تتوافر معلومات عنه',
      two: '{n} لا تتوافر معلومات عنهما',
      few: '{n} لا تتوافر معلومات عنها',
      many: '{n} لا تتوافر معلومات عنها',
      other: '{n} لا تتوافر معلومات عنها',
    },
    en: { one: 'there is no information on {n}', other: 'there is no information on {n}' },
    fr: { one: 'il n’y a aucune information sur {n}', other: 'il n’y a aucune information sur {n}' },
  },
  'earlier-only': {
    ar: {
      one: '{n} قُيِّد عن فترة سابقة دون ما بعدها',
      two: '{n} قُيِّدا عن فترة سابقة دون ما بعدها',
      few: '{n} قُيِّدت عن فترة سابقة دون ما بعدها',
      many: '{n} قُيِّدت عن فترة سابقة دون ما بعدها',
      other: '{n} قُيِّدت عن فترة سابقة دون ما بعدها',
    },
    en: { one: '{n} is on record earlier and not since', other: '{n} are on record earlier and not since' },
    fr: { one: '{n} est inscrit auparavant et non depuis', other: '{n} sont inscrits auparavant et non depuis' },
  },
  'in-progress': {
    ar: {
      one: '{n} قيد التنفيذ',
      two: '{n} قيد التنفيذ',
      few: '{n} قيد التنفيذ',
      many: '{n} قيد التنفيذ',
      other: '{n} قيد التنفيذ',
    },
    en: { one: '{n} is in progress', other: '{n} are in progress' },
    fr: { one: '{n} est en cours', other: '{n} sont en cours' },
  },
  ongoing: {
    ar: { one: '{n} مستمر', two: '{n} مستمران', few: '{n} مستمرة', many: '{n} مستمراً', other: '{n} مستمر' },
    en: { one: '{n} is ongoing', other: '{n} are ongoing' },
    fr: { one: '{n} est continu', other: '{n} sont continus' },
  },
  implemented: {
    ar: { one: '{n} نُفِّذ', two: '{n} نُفِّذا', few: '{n} نُفِّذت', many: '{n} نُفِّذت', other: '{n} نُفِّذت' },
    en: { one: '{n} is implemented', other: '{n} are implemented' },
    fr: { one: '{n} est mis en œuvre', other: '{n} sont mis en œuvre' },
  },
};
