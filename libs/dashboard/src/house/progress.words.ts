import type { Lang, Words } from '#kernel';
import type { Instance } from '#progress';
import type { Forms, PageWords } from './words.js';

/** How a figure, a due date and a statement are said, wherever they stand. */
export const progressWords = {
  steps: {
    ar: (n: string, of: string) => `${n} من ${of} من خطوات العمل`,
    en: (n: string, of: string) => `${n} of ${of} steps`,
    fr: (n: string, of: string) => `${n} étapes sur ${of}`,
  },
  weighted: {
    ar: (n: string, of: string) => `${n} من ${of} بحسب أوزان خطوات العمل`,
    en: (n: string, of: string) => `${n} of ${of} by the weight of the steps`,
    fr: (n: string, of: string) => `${n} sur ${of} selon le poids des étapes`,
  },
  target: {
    ar: (n: string, of: string) => `${n} من ${of} مطلوبة`,
    en: (n: string, of: string) => `${n} of ${of} asked for`,
    fr: (n: string, of: string) => `${n} sur ${of} demandés`,
  },
  years: {
    ar: (n: string, of: string) => `عُقد في ${n} من ${of} من السنوات المستحقة`,
    en: (n: string, of: string) => `held in ${n} of ${of} years due`,
    fr: (n: string, of: string) => `tenu pour ${n} des ${of} années échues`,
  },
  addressed: {
    ar: (n: string, of: string) => `يوجد سجل لعدد ${n} من ${of} من الأطراف المعنية`,
    en: (n: string, of: string) => `a record for ${n} of ${of} addressed`,
    fr: (n: string, of: string) => `une trace pour ${n} des ${of} parties visées`,
  },
  due: {
    ar: (day: string) => `يُستحق في ${day}`,
    en: (day: string) => `due on ${day}`,
    fr: (day: string) => `échéance le ${day}`,
  },
  dueNothing: {
    ar: (day: string) => `استُحق في ${day}، ولا يوجد سجل`,
    en: (day: string) => `due on ${day}, nothing on record`,
    fr: (day: string) => `échéance le ${day}, aucune trace au registre`,
  },
  dueNotComplete: {
    ar: (day: string) => `استُحق في ${day}، ولا يُظهر السجل اكتماله`,
    en: (day: string) => `due on ${day}; the record does not show it complete`,
    fr: (day: string) => `échéance le ${day} ; le registre n’en montre pas l’achèvement`,
  },
  dueYears: {
    ar: (years: string) => `استُحق في ${years}، ولا يوجد سجل`,
    en: (years: string) => `due in ${years}, nothing on record`,
    fr: (years: string) => `échéance en ${years}, aucune trace au registre`,
  },
  status: { ar: 'الحالة', en: 'Status', fr: 'État' },
  record: { ar: 'السجل', en: 'On record', fr: 'Au registre' },
  evidence: { ar: 'أحدث ما يثبته السجل', en: 'Latest evidence', fr: 'Élément le plus récent' },
  noEvidence: { ar: 'لا يوجد سجل', en: 'no record', fr: 'aucune trace' },
  responsible: { ar: 'الجهة المكلفة', en: 'Entrusted to', fr: 'Confié à' },
  dueDate: { ar: 'الموعد', en: 'Due', fr: 'Échéance' },
  checked: {
    ar: (day: string) => `رُوجع السجل حتى ${day}`,
    en: (day: string) => `record checked to ${day}`,
    fr: (day: string) => `registre vérifié jusqu’au ${day}`,
  },
  differ: { ar: 'تختلف البيانات', en: 'The statements differ', fr: 'Les déclarations diffèrent' },
  about: { ar: 'بشأن', en: 'About', fr: 'Au sujet de' },
  instances: { ar: 'بحسب السنة', en: 'By year', fr: 'Par année' },
  assessed: { ar: 'تقييم', en: 'Assessment', fr: 'Appréciation' },
  original: {
    ar: (language: string) => `ترجمة؛ والأصل ${language}`,
    en: (language: string) => `Translated; the original is ${language}`,
    fr: (language: string) => `Traduction ; original ${language}`,
  },
  asFrom: {
    ar: (day: string) => `اعتباراً من ${day}`,
    en: (day: string) => `as from ${day}`,
    fr: (day: string) => `à compter du ${day}`,
  },
} as const satisfies PageWords;

/** In which language something was written, as the reader's language says it. */
export const writtenIn: Readonly<Record<Lang, Words>> = {
  ar: { ar: 'بالعربية', en: 'in Arabic', fr: 'en arabe' },
  en: { ar: 'بالإنكليزية', en: 'in English', fr: 'en anglais' },
  fr: { ar: 'بالفرنسية', en: 'in French', fr: 'en français' },
};

export const instanceWords: Readonly<Record<Instance['state'], Words>> = {
  held: { ar: 'عُقد', en: 'held', fr: 'tenu' },
  'not-held': { ar: 'سُجّل أنه لم يُعقد', en: 'recorded as not held', fr: 'consigné comme non tenu' },
  'no-record': { ar: 'لا يوجد سجل', en: 'no record', fr: 'aucune trace' },
  current: { ar: 'سنة جارية', en: 'year running', fr: 'année en cours' },
};

export const factsForms: Readonly<Record<Lang, Forms>> = {
  ar: {
    zero: 'لا يوجد سجل',
    one: 'واقعة واحدة محسوبة',
    two: 'واقعتان محسوبتان',
    few: '{n} وقائع محسوبة',
    many: '{n} واقعة محسوبة',
    other: '{n} واقعة محسوبة',
  },
  en: { zero: 'no record', one: '{n} fact counted', other: '{n} facts counted' },
  fr: { zero: 'aucune trace', one: '{n} fait compté', other: '{n} faits comptés' },
};
