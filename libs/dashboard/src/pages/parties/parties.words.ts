import type { PageWords } from '../../i18n/index.js';
import { nothingYet } from '../../i18n/index.js';

export const partiesWords = {
  title: { ar: 'الدول والأطراف', en: 'States and parties', fr: 'États et parties' },
  lead: {
    ar: 'الدول بحسب الترتيب الأبجدي لأسمائها المختصرة، ثم الأجهزة والبعثات والشركاء. لا ترتيب غير الأبجدي.',
    en: 'States in the alphabetical order of their short names, then organs, missions and partners. There is no other order.',
    fr: 'Les États par ordre alphabétique de leur nom usuel, puis les organes, missions et partenaires. Il n’y a pas d’autre ordre.',
  },
  search: { ar: 'بحث في الأسماء', en: 'Search the names', fr: 'Rechercher un nom' },
  none: {
    ar: 'لا يطابق أي اسم ما طُلب.',
    en: 'No name answers to what was asked for.',
    fr: 'Aucun nom ne correspond à la demande.',
  },
  all: { ar: 'عرض الكل', en: 'Show everyone', fr: 'Tout afficher' },
  noneThen: {
    ar: 'لم يكن في السجل أي طرف في ذلك الوقت.',
    en: 'No party was in the record at that time.',
    fr: 'Aucune partie ne figurait alors au registre.',
  },
  name: { ar: 'الاسم المختصر', en: 'Short name', fr: 'Nom usuel' },
  officialName: { ar: 'الاسم الرسمي', en: 'Official name', fr: 'Nom officiel' },
  takingPart: {
    ar: (n: string) => `تشارك منها ${n}`,
    en: (n: string) => `${n} taking part`,
    fr: (n: string) => `dont ${n} participent aux activités`,
  },
  standing: { ar: 'الصفة', en: 'Standing', fr: 'Statut' },
  states: { ar: 'الدول', en: 'States', fr: 'États' },
  organs: { ar: 'الأجهزة والمؤسسات', en: 'Organs and institutions', fr: 'Organes et institutions' },
  missions: { ar: 'البعثات الميدانية', en: 'Field missions', fr: 'Missions de terrain' },
  partners: { ar: 'الشركاء', en: 'Partners', fr: 'Partenaires' },
  unknown: nothingYet,
} as const satisfies PageWords;
