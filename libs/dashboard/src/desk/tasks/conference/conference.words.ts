import type { PageWords } from '../../../i18n/index.js';

export const conferenceWords = {
  title: { ar: 'مؤتمر', en: 'A conference', fr: 'Une conférence' },
  called: { ar: 'العنوان كما ورد', en: 'Title as in the paper', fr: 'Intitulé tel qu’il figure' },
  edition: { ar: 'رقم الدورة', en: 'Number of the edition', fr: 'Numéro de l’édition' },
  organisers: { ar: 'الجهات المنظِّمة', en: 'Organisers', fr: 'Organisateurs' },
  theme: { ar: 'الموضوع', en: 'Theme', fr: 'Thème' },
} as const satisfies PageWords;
