import type { PageWords } from '../../../i18n/index.js';

export const meetingWords = {
  title: { ar: 'اجتماع لفريق الاتصال', en: 'A meeting of the contact group', fr: 'Une réunion du groupe de contact' },
  group: { ar: 'الفريق', en: 'The group', fr: 'Le groupe' },
  level: { ar: 'المستوى', en: 'Level', fr: 'Niveau' },
  ministerial: { ar: 'على المستوى الوزاري', en: 'ministers', fr: 'ministres' },
  'permanent-representatives': {
    ar: 'المندوبون الدائمون',
    en: 'permanent representatives',
    fr: 'représentants permanents',
  },
  'senior-officials': { ar: 'كبار الموظفين', en: 'senior officials', fr: 'hauts fonctionnaires' },
  experts: { ar: 'الخبراء', en: 'experts', fr: 'experts' },
  number: { ar: 'رقم الاجتماع', en: 'Number of the meeting', fr: 'Numéro de la réunion' },
  participants: { ar: 'من شارك', en: 'Who took part', fr: 'Participants' },
} as const satisfies PageWords;
