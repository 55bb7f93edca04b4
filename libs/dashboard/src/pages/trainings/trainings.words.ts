import type { PageWords } from '../../i18n/index.js';
import { nothingYetSentence } from '../../i18n/index.js';

export const trainingsWords = {
  title: { ar: 'التدريب', en: 'Trainings', fr: 'Formations' },
  lead: {
    ar: 'فرص التدريب على حل النزاعات والوساطة، كما وردت في المصادر.',
    en: 'Training opportunities in conflict resolution and mediation, as the sources give them.',
    fr: 'Les possibilités de formation au règlement des conflits et à la médiation, telles que les sources les donnent.',
  },
  none: nothingYetSentence,
  numbers: {
    ar: 'المشاركة، بلفظ المصدر',
    en: 'Participation, as the source words it',
    fr: 'Participation, selon la source',
  },
  notGiven: { ar: 'لم تذكرها المصادر', en: 'not given in the sources', fr: 'aucune précision dans les sources' },
  with: { ar: 'الجهة المضيفة والشركاء', en: 'Host and partners', fr: 'Hôte et partenaires' },
  took: { ar: 'المشاركون المذكورون بأسمائهم', en: 'Named as taking part', fr: 'Participants nommés' },
  more: {
    ar: 'البقية في قائمة الإجراءات',
    en: 'The rest is in the list of actions',
    fr: 'Le reste est dans la liste des actions',
  },
} as const satisfies PageWords;
