import type { PageWords } from '../../../i18n/index.js';

export const agreementWords = {
  title: { ar: 'وثيقة أو اتفاق', en: 'A document or agreement', fr: 'Un document ou un accord' },
  partnership: { ar: 'الشراكة', en: 'The partnership', fr: 'Le partenariat' },
  partnershipHelp: {
    ar: 'إن كانت مقيَّدة؛ وإلا فتُذكر أطرافها أدناه.',
    en: 'If it is on record; else name its partners below.',
    fr: 'S’il est inscrit\u00a0; sinon, nommez les partenaires ci-dessous.',
  },
  partners: { ar: 'مع من', en: 'With whom', fr: 'Avec qui' },
  by: { ar: 'أبرمها عن المنظمة', en: 'Concluded by', fr: 'Conclu par' },
  form: { ar: 'الصيغة', en: 'Form', fr: 'Forme' },
  memorandum: { ar: 'مذكرة تفاهم', en: 'memorandum of understanding', fr: 'mémorandum d’accord' },
  'exchange-of-letters': { ar: 'تبادل رسائل', en: 'exchange of letters', fr: 'échange de lettres' },
  arrangement: { ar: 'ترتيب', en: 'arrangement', fr: 'arrangement' },
  other: { ar: 'صيغة أخرى', en: 'another form', fr: 'autre forme' },
  called: { ar: 'العنوان كما ورد', en: 'Title as in the paper', fr: 'Intitulé tel qu’il figure' },
  reference: { ar: 'رقمها', en: 'Its reference', fr: 'Sa référence' },
  until: { ar: 'سارية حتى', en: 'In force until', fr: 'En vigueur jusqu’au' },
} as const satisfies PageWords;
