import type { PageWords } from '../../i18n/index.js';
import { nothingYetSentence } from '../../i18n/index.js';

export const partyWords = {
  standing: { ar: 'الصفة', en: 'Standing', fr: 'Statut' },
  group: { ar: 'المجموعة الإقليمية', en: 'Regional group', fr: 'Groupe régional' },
  acronym: { ar: 'المختصر', en: 'Acronym', fr: 'Sigle' },
  parent: { ar: 'يتبع', en: 'Belongs to', fr: 'Relève de' },
  history: { ar: 'تاريخ الصفة', en: 'History of its standing', fr: 'Historique du statut' },
  decidedBy: { ar: 'القرار:', en: 'decision:', fr: 'décision :' },
  addressed: { ar: 'ما هو موجَّه إلى هذا الطرف', en: 'What is addressed to it', fr: 'Ce qui lui est adressé' },
  commitments: { ar: 'التزامات', en: 'Commitments', fr: 'Engagements' },
  recommendations: { ar: 'توصيات', en: 'Recommendations', fr: 'Recommandations' },
  responsible: { ar: 'مكلف بها', en: 'entrusted to it', fr: 'qui lui est confié' },
  addressee: { ar: 'من المعنيين بها', en: 'among those addressed', fr: 'parmi les parties visées' },
  notAddressed: {
    ar: 'لا يوجد في السجل ما يوجَّه إلى هذا الطرف بالاسم حتى هذا اليوم.',
    en: 'Nothing on record is addressed to it by name up to this day.',
    fr: 'Rien au registre n’est adressé nommément à cette partie jusqu’à ce jour.',
  },
  notAddressedHere: {
    ar: 'لا يوجد في القرارات المبيَّنة في هذه الصفحة ما يوجَّه إلى هذا الطرف بالاسم حتى هذا اليوم.',
    en: 'Nothing in the resolutions on this page is addressed to it by name up to this day.',
    fr: 'Rien dans les résolutions de cette page n’est adressé nommément à cette partie jusqu’à ce jour.',
  },
  toAll: {
    ar: 'التوصيات الموجهة إلى الدول الأعضاء كافة واردة مع المؤتمرات',
    en: 'Recommendations to all member states are listed with the conferences',
    fr: 'Les recommandations adressées à tous les États membres figurent avec les conférences',
  },
  record: {
    ar: 'الالتزامات المقيَّد بشأنها شيء عن هذا الطرف',
    en: 'Commitments under which it is on record',
    fr: 'Engagements pour lesquels elle est inscrite',
  },
  recordNote: {
    ar: 'ما تُسمي فيه المصادر هذا الطرف منذ اعتماد القرار؛ ولا يظهر ما سبقه. وقد يكون هذا الطرف شارك حيث لا تُذكر الأسماء.',
    en: 'Where sources name it, since the resolution was adopted; what came before is not shown. It may have taken part where no names are given.',
    fr: 'Là où les sources nomment cette partie, depuis l’adoption de la résolution ; ce qui la précède n’est pas montré. Cette partie peut avoir participé là où aucun nom n’est donné.',
  },
  pages: { ar: 'القرارات', en: 'Resolutions', fr: 'Résolutions' },
  first: { ar: 'أولى القرارات', en: 'First resolutions', fr: 'Premières résolutions' },
  next: { ar: 'القرارات التالية', en: 'Next resolutions', fr: 'Résolutions suivantes' },
  commitment: { ar: 'الالتزام', en: 'Commitment', fr: 'Engagement' },
  shown: { ar: 'ما في السجل', en: 'On record', fr: 'Au registre' },
  statements: { ar: 'بيانات هذا الطرف', en: 'Its statements', fr: 'Ses déclarations' },
  reportedStatements: {
    ar: 'ما نُقل عن هذا الطرف',
    en: 'What others report that it said',
    fr: 'Propos qui lui sont attribués par d’autres',
  },
  reportedNote: {
    ar: 'هذه أقوال نقلها غيره، وليست بياناته.',
    en: 'These are words passed on by others, not its own statements.',
    fr: 'Propos transmis par d’autres ; ce ne sont pas ses propres déclarations.',
  },
  did: {
    ar: 'ما قام به هذا الطرف أو شارك فيه',
    en: 'What it did or took part in',
    fr: 'Ce que cette partie a fait ou ce à quoi elle a participé',
  },
  nothing: nothingYetSentence,
  all: {
    ar: 'كل ما يُسمي هذا الطرف في القائمة',
    en: 'All that name it, in the list',
    fr: 'Toutes celles qui nomment cette partie, dans la liste',
  },
} as const satisfies PageWords;

/** As the organisation's papers name them. */
export const groupWords = {
  Arab: { ar: 'المجموعة العربية', en: 'Arab group', fr: 'Groupe arabe' },
  Asian: { ar: 'المجموعة الآسيوية', en: 'Asian group', fr: 'Groupe asiatique' },
  African: { ar: 'المجموعة الأفريقية', en: 'African group', fr: 'Groupe africain' },
} as const satisfies PageWords;
