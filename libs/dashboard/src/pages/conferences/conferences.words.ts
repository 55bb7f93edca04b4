import type { PageWords } from '../../i18n/index.js';
import { nothingYet, nothingYetSentence } from '../../i18n/index.js';

export const conferencesWords = {
  title: { ar: 'المؤتمرات', en: 'Conferences', fr: 'Conférences' },
  lead: {
    ar: 'مؤتمر الدول الأعضاء حول الوساطة: دوراته، وما أوصى به، وما يثبت السجل من متابعة.',
    en: 'The Member States Conference on Mediation: its editions, what it recommended, and the follow-up on record.',
    fr: 'La Conférence des États membres sur la médiation : ses éditions, ses recommandations et le suivi consigné.',
  },
  none: nothingYetSentence,
  named: { ar: 'المشاركون المذكورون بأسمائهم', en: 'Named as taking part', fr: 'Participants nommés' },
  edition: { ar: 'الدورة', en: 'Edition', fr: 'Édition' },
  year: { ar: 'السنة', en: 'Year', fr: 'Année' },
  host: { ar: 'الجهة المضيفة', en: 'Host', fr: 'Hôte' },
  organisers: { ar: 'الجهات المنظمة', en: 'Organisers', fr: 'Organisateurs' },
  theme: { ar: 'الموضوع', en: 'Theme', fr: 'Thème' },
  took: {
    ar: 'المشاركة، بلفظ المصدر',
    en: 'Participation, as the source words it',
    fr: 'Participation, selon la source',
  },
  unnamed: { ar: 'لم تُذكر الأسماء في المصدر', en: 'names not in the source', fr: 'noms absents de la source' },
  notGiven: { ar: 'لم تذكرها المصادر', en: 'not given in the sources', fr: 'non précisée par les sources' },
  recommendations: {
    ar: 'التوصيات ومتابعتها',
    en: 'Recommendations and their follow-up',
    fr: 'Les recommandations et leur suivi',
  },
  recommendationsNote: {
    ar: 'تُعرض البيانات والتقييمات والإجراءات المرتبطة بكل توصية كما سُجّلت، بلا أرقام نسبية.',
    en: 'Statements, assessments and linked actions stand as recorded, without any figure.',
    fr: 'Les déclarations, appréciations et actions liées figurent telles que consignées, sans chiffre.',
  },
  noRecommendations: nothingYetSentence,
  recommendation: { ar: 'توصية', en: 'Recommendation', fr: 'Recommandation' },
  madeBy: { ar: 'صادرة عن', en: 'Made by', fr: 'Formulée par' },
  addressedTo: { ar: 'موجهة إلى', en: 'Addressed to', fr: 'Adressée à' },
  session: { ar: 'الجلسة والتاريخ', en: 'Session and date', fr: 'Séance et date' },
  concerns: { ar: 'الالتزامات المعنية', en: 'Commitments concerned', fr: 'Engagements concernés' },
  moreRecommendations: {
    ar: 'في السجل توصيات أخرى لا تظهر هنا.',
    en: 'There are more recommendations on record than are shown here.',
    fr: 'Le registre contient d’autres recommandations, qui ne figurent pas ici.',
  },
  followUp: { ar: 'المتابعة', en: 'Follow-up', fr: 'Suivi' },
  noFollowUp: nothingYet,
  more: {
    ar: 'البقية في قائمة الإجراءات',
    en: 'The rest is in the list of actions',
    fr: 'Le reste est dans la liste des actions',
  },
} as const satisfies PageWords;
