import type { PageWords } from '../i18n/words.js';

/** What a form that narrows a list down says of itself, on whatever page. */
export const filterWords = {
  narrow: { ar: 'تضييق القائمة', en: 'Narrow the list', fr: 'Restreindre la liste' },
  all: { ar: 'الكل', en: 'all', fr: 'indifférent' },
  apply: { ar: 'عرض', en: 'Show', fr: 'Afficher' },
} as const satisfies PageWords;
