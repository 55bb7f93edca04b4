import type { PageWords } from '../../i18n/index.js';

/** What several tasks ask for. */
export const sharedWords = {
  date: { ar: 'التاريخ كما ورد', en: 'Day as in the paper', fr: 'Date telle qu’elle figure' },
  dateHelp: {
    ar: '9–13 أيلول/سبتمبر 2019، أو: 2019 فقط',
    en: '9–13 September 2019, or only: 2019',
    fr: '9–13 septembre 2019, ou seulement\u00a0: 2019',
  },
  place: { ar: 'المكان', en: 'Place', fr: 'Lieu' },
  serves: { ar: 'يتصل بالفقرة', en: 'Bears on paragraph', fr: 'Se rapporte au paragraphe' },
  source: { ar: 'المصدر', en: 'Source', fr: 'Source' },
  sourceHelp: {
    ar: 'كما يُستشهد به: العنوان والتاريخ والصفحة.',
    en: 'As one would cite it: title, date, page.',
    fr: 'Tel qu’on le citerait\u00a0: titre, date, page.',
  },
  sourceType: { ar: 'ممّن المصدر', en: 'Whose source it is', fr: 'De qui émane la source' },
  'source-state': { ar: 'الدولة نفسها', en: 'the state itself', fr: 'l’État lui-même' },
  'source-secretariat': { ar: 'الأمانة العامة', en: 'the Secretariat', fr: 'le Secrétariat' },
  'source-third-party': { ar: 'جهة أخرى', en: 'another body', fr: 'un tiers' },
  'source-press': { ar: 'الصحافة', en: 'the press', fr: 'la presse' },
  kind: { ar: 'النوع، وكيف وردت أو أُرسلت', en: 'Kind, and how it came or went', fr: 'Nature, et voie d’envoi' },
  ourNumber: { ar: 'رقم القيد', en: 'Our number', fr: 'Notre numéro d’enregistrement' },
  ourNumberHelp: {
    ar: 'الرقم والسنة، مثل \u2068412/2026\u2069',
    en: 'Number and year, such as 412/2026',
    fr: 'Numéro et année, par exemple 412/2026',
  },
  subject: { ar: 'الموضوع', en: 'Subject', fr: 'Objet' },
  enclosures: { ar: 'المرفقات', en: 'Enclosures', fr: 'Pièces jointes' },
  enclosuresHelp: {
    ar: 'عددها؛ ويُترك فارغاً إن لم توجد.',
    en: 'How many; blank for none.',
    fr: 'Leur nombre\u00a0; vide s’il n’y en a pas.',
  },
  original: { ar: 'مكان حفظ الأصل', en: 'Where the original lies', fr: 'Où se trouve l’original' },
  inReplyTo: { ar: 'رداً على', en: 'In reply to', fr: 'En réponse à' },
  inReplyToOurs: {
    ar: 'رقم قيد مراسلتنا الصادرة',
    en: 'The number of our paper that went out',
    fr: 'Le numéro de notre pièce envoyée',
  },
  inReplyToTheirs: {
    ar: 'رقم قيد المراسلة الواردة',
    en: 'Our number of the paper that came in',
    fr: 'Notre numéro de la pièce reçue',
  },
  host: { ar: 'الجهة المضيفة', en: 'Host', fr: 'Hôte' },
  partnersHelp: {
    ar: 'بأسمائها، يفصل بينها سطر جديد أو فاصلة.',
    en: 'By name, one under the other or with commas between.',
    fr: 'Par leur nom, à la ligne ou séparés par des virgules.',
  },
} as const satisfies PageWords;
