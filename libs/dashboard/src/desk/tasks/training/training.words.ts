import type { PageWords } from '../../../i18n/index.js';

export const trainingWords = {
  title: { ar: 'تدريب', en: 'A training', fr: 'Une formation' },
  called: { ar: 'العنوان كما ورد', en: 'Title as in the paper', fr: 'Intitulé tel qu’il figure' },
  format: { ar: 'الصيغة', en: 'Form', fr: 'Forme' },
  workshop: { ar: 'ورشة عمل', en: 'workshop', fr: 'atelier' },
  course: { ar: 'دورة تدريبية', en: 'course', fr: 'cours' },
  simulation: { ar: 'محاكاة', en: 'simulation', fr: 'simulation' },
  certificate: { ar: 'برنامج بشهادة', en: 'certificate programme', fr: 'programme certifiant' },
  other: { ar: 'صيغة أخرى', en: 'another form', fr: 'autre forme' },
  partners: { ar: 'بالتعاون مع', en: 'With whom', fr: 'En coopération avec' },
  audience: { ar: 'المشاركون كما ورد', en: 'Who took part, in its words', fr: 'Participants, dans ses termes' },
} as const satisfies PageWords;
