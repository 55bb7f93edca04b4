import type { Lang } from '#kernel';
import type { Forms, PageWords } from '../../i18n/index.js';
import { nothingYet } from '../../i18n/index.js';

export const timelineWords = {
  title: { ar: 'الإجراءات', en: 'Actions', fr: 'Actions' },
  lead: {
    ar: 'كل ما سُجّل أنه جرى، الأحدث أولاً، ومع كل منه مصدره.',
    en: 'Everything on record that happened, newest first, each with its source.',
    fr: 'Tout ce qui est consigné comme accompli, du plus récent au plus ancien, avec sa source.',
  },
  filter: { ar: 'تضييق القائمة', en: 'Narrow the list', fr: 'Restreindre la liste' },
  search: { ar: 'بحث', en: 'Search', fr: 'Rechercher' },
  kind: { ar: 'نوع الإجراء', en: 'Kind of action', fr: 'Type d’action' },
  party: { ar: 'الطرف', en: 'Party', fr: 'Partie' },
  paragraph: { ar: 'الفقرة', en: 'Paragraph', fr: 'Paragraphe' },
  commitment: { ar: 'الالتزام', en: 'Commitment', fr: 'Engagement' },
  from: { ar: 'من', en: 'From', fr: 'Du' },
  to: { ar: 'إلى', en: 'To', fr: 'Au' },
  clear: { ar: 'إزالة التضييق', en: 'Show everything', fr: 'Tout afficher' },
  none: {
    ar: 'لم يُقيَّد شيء بعد مما طُلب.',
    en: 'Nothing on record yet of what was asked for.',
    fr: 'Rien d’inscrit à ce jour de ce qui est demandé.',
  },
  density: { ar: 'بحسب السنة', en: 'By year', fr: 'Par année' },
  densityNote: {
    ar: 'كم واقعة سُجّلت لكل سنة، بآخر تاريخ ممكن لها. قلّتها في سنة قد تعني قلة المصادر.',
    en: 'How many are on record for each year, by their last possible date. Few in a year may mean few sources.',
    fr: 'Combien sont consignées pour chaque année, à leur dernière date possible. Peu pour une année peut signifier peu de sources.',
  },
  year: { ar: 'السنة', en: 'Year', fr: 'Année' },
  onRecord: { ar: 'في السجل', en: 'On record', fr: 'Au registre' },
  next: { ar: 'الأقدم', en: 'Earlier', fr: 'Plus anciennes' },
  first: { ar: 'العودة إلى الأحدث', en: 'Back to the newest', fr: 'Revenir aux plus récentes' },
  pages: { ar: 'صفحات القائمة', en: 'Pages of the list', fr: 'Pages de la liste' },
} as const satisfies PageWords;

export const entryForms: Readonly<Record<Lang, Forms>> = {
  ar: {
    zero: nothingYet.ar,
    one: 'واقعة واحدة',
    two: 'واقعتان',
    few: '{n} وقائع',
    many: '{n} واقعة',
    other: '{n} واقعة',
  },
  en: { zero: nothingYet.en, one: '{n} entry', other: '{n} entries' },
  fr: { zero: nothingYet.fr, one: '{n} fait', other: '{n} faits' },
};
