import type { Lang } from '#kernel';
import type { Forms, PageWords } from '../../i18n/index.js';

export const datesWords = {
  title: { ar: 'المواعيد', en: 'Dates', fr: 'Échéances' },
  lead: {
    ar: 'الموعد التالي وما يليه، ثم ما حلّ موعده ولم يُقيَّد شيء.',
    en: 'The next date and those after it, then those passed with nothing on record.',
    fr: 'La prochaine échéance et les suivantes, puis celles passées sans rien d’inscrit.',
  },
  next: { ar: 'ما يحلّ موعده', en: 'To come', fr: 'À venir' },
  passed: {
    ar: 'ما حلّ موعده ولم يُقيَّد اكتماله',
    en: 'Passed, and not complete on record',
    fr: 'Passées, et non achevées au registre',
  },
  passedNote: {
    ar: 'لا يعني ذلك أن شيئاً لم يُنجز، بل أن السجل لا يثبته.',
    en: 'That is not to say that nothing was done: the record does not show it.',
    fr: 'Cela ne signifie pas que rien n’a été fait : le registre ne le montre pas.',
  },
  none: {
    ar: 'لا مواعيد مقيَّدة لما طُلب.',
    en: 'No dates are on record for what was asked for.',
    fr: 'Aucune échéance au registre pour ce qui est demandé.',
  },
  date: { ar: 'الموعد', en: 'Date', fr: 'Échéance' },
  commitment: { ar: 'الالتزام', en: 'Commitment', fr: 'Engagement' },
  who: { ar: 'الجهة المكلفة', en: 'Entrusted to', fr: 'Confié à' },
  resolution: { ar: 'القرار', en: 'Resolution', fr: 'Résolution' },
  howLong: { ar: 'المدة', en: 'How long', fr: 'Durée' },
  record: { ar: 'السجل', en: 'On record', fr: 'Au registre' },
  periodEnds: {
    ar: (year: string) => `نهاية سنة ${year}`,
    en: (year: string) => `end of ${year}`,
    fr: (year: string) => `fin ${year}`,
  },
  today: { ar: 'اليوم', en: 'today', fr: 'aujourd’hui' },
  inTime: {
    ar: (span: string) => `بعد ${span}`,
    en: (span: string) => `in ${span}`,
    fr: (span: string) => `dans ${span}`,
  },
  since: {
    ar: (span: string) => `منذ ${span}`,
    en: (span: string) => `${span} ago`,
    fr: (span: string) => `il y a ${span}`,
  },
  sort: { ar: 'الترتيب بحسب', en: 'Sort by', fr: 'Trier par' },
  all: { ar: 'كل القرارات', en: 'All resolutions', fr: 'Toutes les résolutions' },
  pages: { ar: 'صفحات القائمة', en: 'Pages of the list', fr: 'Pages de la liste' },
  first: { ar: 'العودة إلى الأولى', en: 'Back to the first', fr: 'Revenir aux premières' },
  following: { ar: 'المواعيد اللاحقة', en: 'Further dates', fr: 'Échéances suivantes' },
} as const satisfies PageWords;

/** How long, as one would say it; in Arabic after a preposition. */
export const spanForms: Readonly<Record<'days' | 'months' | 'years', Readonly<Record<Lang, Forms>>>> = {
  days: {
    ar: { one: 'يوم واحد', two: 'يومين', few: '{n} أيام', many: '{n} يوماً', other: '{n} يوم' },
    en: { one: '{n} day', other: '{n} days' },
    fr: { one: '{n} jour', other: '{n} jours' },
  },
  months: {
    ar: { one: 'شهر واحد', two: 'شهرين', few: '{n} أشهر', many: '{n} شهراً', other: '{n} شهر' },
    en: { one: '{n} month', other: '{n} months' },
    fr: { one: '{n} mois', other: '{n} mois' },
  },
  years: {
    ar: { one: 'سنة واحدة', two: 'سنتين', few: '{n} سنوات', many: '{n} سنة', other: '{n} سنة' },
    en: { one: '{n} year', other: '{n} years' },
    fr: { one: '{n} an', other: '{n} ans' },
  },
};
