import type { PageWords } from '../../i18n/index.js';
import { nothingYetSentence } from '../../i18n/index.js';

export const onRecordWords = {
  nav: { ar: 'من المقيَّد عنه', en: 'Who is on record', fr: 'Qui est inscrit' },
  title: {
    ar: 'من المقيَّد عنه، وعن ماذا',
    en: 'Who is on record, and for what',
    fr: 'Qui est inscrit, et pour quoi',
  },
  lead: {
    ar: 'لكل التزام: الجهات التي تسميها المصادر أو التي أدلت ببيان، منذ اعتماد القرار.',
    en: 'Under each commitment: whom sources name, or who made a statement, since the resolution was adopted.',
    fr: 'Pour chaque engagement : ceux que les sources nomment ou qui ont fait une déclaration, depuis l’adoption de la résolution.',
  },
  others: {
    ar: 'لا تتوافر معلومات في السجل عن سائر الدول الأعضاء؛ ولا يعني ذلك أنها لم تقم بشيء.',
    en: 'No information is on record from other member states; that is not to say that nothing was done.',
    fr: 'Aucune information n’est inscrite de la part des autres États membres ; cela ne signifie pas que rien n’a été fait.',
  },
  nothing: nothingYetSentence,
  party: { ar: 'الجهة', en: 'Party', fr: 'Partie' },
  shown: { ar: 'ما في السجل', en: 'On record', fr: 'Au registre' },
  unnamed: { ar: 'بلا أسماء', en: 'Without names', fr: 'Sans noms' },
  of: {
    ar: (n: string, all: string) => `التزامات مقيَّد بشأنها عن جهة ما: ${n}، من أصل ${all}.`,
    en: (n: string, all: string) => `Commitments under which anybody is on record: ${n} of ${all}.`,
    fr: (n: string, all: string) => `Engagements pour lesquels quelqu’un est inscrit : ${n} sur ${all}.`,
  },
  stated: { ar: 'بيان', en: 'statement', fr: 'déclaration' },
  search: { ar: 'بحث في الالتزامات', en: 'Search the commitments', fr: 'Rechercher un engagement' },
  pages: { ar: 'صفحات القائمة', en: 'Pages of the list', fr: 'Pages de la liste' },
  first: { ar: 'العودة إلى الأولى', en: 'Back to the first', fr: 'Revenir aux premiers' },
  next: { ar: 'الالتزامات التالية', en: 'Next commitments', fr: 'Engagements suivants' },
  sheet: {
    ar: 'ورقة عمل الأمانة العامة: الدول والالتزامات',
    en: 'Working sheet of the Secretariat: states and commitments',
    fr: 'Feuille de travail du Secrétariat : États et engagements',
  },
} as const satisfies PageWords;
