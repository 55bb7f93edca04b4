import type { Lang, Words } from '#kernel';
import type { Instance } from '#progress';
import type { Forms, PageWords } from '../i18n/words.js';
import { nothingYet } from '../i18n/emptiness.words.js';

/** How a figure, a due date and a statement are said, wherever they stand. */
export const progressWords = {
  due: {
    ar: (day: string) => `مقرر في ${day}`,
    en: (day: string) => `expected on ${day}`,
    fr: (day: string) => `prévu le ${day}`,
  },
  dueNothing: {
    ar: (day: string) => `كان مقرراً في ${day}؛ ولم يُقيَّد شيء`,
    en: (day: string) => `expected on ${day}; nothing on record`,
    fr: (day: string) => `prévu le ${day} ; rien d’inscrit`,
  },
  dueNoneCounted: {
    ar: (day: string) => `كان مقرراً في ${day}؛ ولا توجد واقعة محسوبة`,
    en: (day: string) => `expected on ${day}; no fact counted`,
    fr: (day: string) => `prévu le ${day} ; aucun fait compté`,
  },
  dueNotComplete: {
    ar: (day: string) => `كان مقرراً في ${day}؛ ولا يُظهر السجل اكتماله`,
    en: (day: string) => `expected on ${day}; the record does not show it complete`,
    fr: (day: string) => `prévu le ${day} ; le registre n’en montre pas l’achèvement`,
  },
  dueYears: {
    ar: (years: string) => `كان مقرراً في ${years}؛ ولم يُقيَّد شيء`,
    en: (years: string) => `expected in ${years}; nothing on record`,
    fr: (years: string) => `prévu en ${years} ; rien d’inscrit`,
  },
  dueYearsNoneCounted: {
    ar: (years: string) => `كان مقرراً في ${years}؛ ولا توجد واقعة محسوبة`,
    en: (years: string) => `expected in ${years}; no fact counted`,
    fr: (years: string) => `prévu en ${years} ; aucun fait compté`,
  },
  dueYearsNotHeld: {
    ar: (years: string) => `كان مقرراً في ${years}؛ وسُجّل أنه لم يُعقد`,
    en: (years: string) => `expected in ${years}; recorded as not held`,
    fr: (years: string) => `prévu en ${years} ; consigné comme non tenu`,
  },
  duePeriod: {
    ar: (year: string) => `كل سنة؛ التالي: نهاية سنة ${year}`,
    en: (year: string) => `every year; next: end of ${year}`,
    fr: (year: string) => `chaque année ; prochaine : fin ${year}`,
  },
  nothingDue: {
    ar: (status: string, day: string) => `لم يعد له موعد اعتباراً من ${day} (تقييم: ${status})`,
    en: (status: string, day: string) => `nothing due as from ${day} (assessment: ${status})`,
    fr: (status: string, day: string) => `plus d’échéance à compter du ${day} (appréciation : ${status})`,
  },
  status: { ar: 'الحالة', en: 'Status', fr: 'État' },
  record: { ar: 'السجل', en: 'On record', fr: 'Au registre' },
  evidence: { ar: 'أحدث ما يثبته السجل', en: 'Latest evidence', fr: 'Élément le plus récent' },
  none: nothingYet,
  responsible: { ar: 'الجهة المكلفة', en: 'Entrusted to', fr: 'Confié à' },
  dueDate: { ar: 'الموعد', en: 'Due', fr: 'Échéance' },
  checked: {
    ar: (day: string) => `رُوجع السجل حتى ${day}`,
    en: (day: string) => `record checked to ${day}`,
    fr: (day: string) => `registre vérifié jusqu’au ${day}`,
  },
  assessed: { ar: 'تقييم', en: 'Assessment', fr: 'Appréciation' },
  summary: { ar: 'ملخص أُعدَّ لهذا السجل', en: 'Summary made for this record', fr: 'Résumé établi pour ce registre' },
  stepsSetBy: {
    ar: (who: string) => `من وضع: ${who}`,
    en: (who: string) => `set by: ${who}`,
    fr: (who: string) => `établies par : ${who}`,
  },
  stated: { ar: 'ورد في بيان', en: 'stated', fr: 'déclaré' },
  original: {
    ar: (language: string) => `ترجمة؛ والأصل ${language}`,
    en: (language: string) => `Translated; the original is ${language}`,
    fr: (language: string) => `Traduction ; original ${language}`,
  },
  asFrom: {
    ar: (day: string) => `اعتباراً من ${day}`,
    en: (day: string) => `as from ${day}`,
    fr: (day: string) => `à compter du ${day}`,
  },
} as const satisfies PageWords;

/**
 * What is reached of a whole. `{n}` is the number that the words agree with: the whole, beside `{met}` of it, or what is met,
 * beside `{of}`, as each language has it.
 */
export const figureForms = {
  steps: {
    ar: {
      one: '{met} من خطوة عمل واحدة',
      two: '{met} من خطوتي عمل',
      other: '{met} من {n} من خطوات العمل',
    },
    en: { one: '{met} of {n} step', other: '{met} of {n} steps' },
    fr: { one: '{n} étape sur {of}', other: '{n} étapes sur {of}' },
  },
  weighted: {
    ar: { other: '{met} من {n} بحسب أوزان خطوات العمل' },
    en: { other: '{met} of {n} by the weight of the steps' },
    fr: { other: '{met} sur {n} selon le poids des étapes' },
  },
  target: {
    ar: { other: '{met} من العدد المطلوب وهو {n}' },
    en: { other: '{met} of {n} asked for' },
    fr: { one: '{met} sur {n} demandé', other: '{met} sur {n} demandés' },
  },
  years: {
    ar: {
      one: 'عُقد في {met} من سنة مقررة واحدة',
      two: 'عُقد في {met} من سنتين مقررتين',
      other: 'عُقد في {met} من {n} من السنوات المقررة',
    },
    en: { one: 'held in {met} of {n} year due', other: 'held in {met} of {n} years due' },
    fr: { one: 'réunion tenue pour {n} année échue sur {of}', other: 'réunion tenue pour {n} années échues sur {of}' },
  },
  addressed: {
    ar: { other: 'مقيَّد عن {met} من الجهات المعنية وعددها {n}' },
    en: { other: 'on record: {met} of the {n} addressed' },
    fr: { one: 'inscrit pour {met} des {n} destinataires', other: 'inscrit pour {met} des {n} destinataires' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Lang, Forms>>>>;

/** In which language something was written, as the reader's language says it. */
export const writtenIn: Readonly<Record<Lang, Words>> = {
  ar: { ar: 'بالعربية', en: 'in Arabic', fr: 'en arabe' },
  en: { ar: 'بالإنكليزية', en: 'in English', fr: 'en anglais' },
  fr: { ar: 'بالفرنسية', en: 'in French', fr: 'en français' },
};

const instanceWords: Readonly<Record<Instance['state'], Words>> = {
  held: { ar: 'عُقد', en: 'held', fr: 'réunion tenue' },
  'not-held': { ar: 'سُجّل أنه لم يُعقد', en: 'recorded as not held', fr: 'réunion consignée comme non tenue' },
  'no-record': nothingYet,
  current: { ar: 'سنة جارية', en: 'year running', fr: 'année en cours' },
};

/** What the record has of a period. */
export const formatInstance = ({ state, uncounted }: Instance, lang: Lang): string =>
  state === 'no-record' && uncounted > 0 ? factsForms[lang].zero : instanceWords[state][lang];

/** Of nothing counted, too: something else may be on record, and "no record" is said only where there is none. */
export const factsForms = {
  ar: {
    zero: 'لا توجد واقعة محسوبة',
    one: 'واقعة واحدة محسوبة',
    two: 'واقعتان محسوبتان',
    few: '{n} وقائع محسوبة',
    many: '{n} واقعة محسوبة',
    other: '{n} واقعة محسوبة',
  },
  en: { zero: 'no fact counted', one: '{n} fact counted', other: '{n} facts counted' },
  fr: { zero: 'aucun fait compté', one: '{n} fait compté', other: '{n} faits comptés' },
} as const satisfies Readonly<Record<Lang, Forms>>;
