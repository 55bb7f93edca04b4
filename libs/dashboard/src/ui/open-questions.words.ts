import type { PageWords } from '../i18n/words.js';

export const openQuestionsWords = {
  title: { ar: 'ما بُحث عنه ولم يُعثر عليه', en: 'Sought and not found', fr: 'Cherché et non trouvé' },
  note: {
    ar: 'لا يعني ذلك أنه غير موجود. وما يُعثر عليه لاحقاً يُعرض مع ما عُثر عليه.',
    en: 'That is not to say that it does not exist. What is found later stands with what was found.',
    fr: 'Cela ne veut pas dire que cela n’existe pas. Ce qui est trouvé par la suite figure avec ce qui a été trouvé.',
  },
  found: { ar: 'بُحث عنه وعُثر عليه بعد ذلك', en: 'Sought, and found since', fr: 'Cherché, et trouvé depuis' },
  foundIn: { ar: 'عُثر عليه', en: 'Found', fr: 'Trouvé' },
  known: { ar: 'ما يُعرف مع ذلك', en: 'What is known all the same', fr: 'Ce que l’on sait malgré tout' },
  sought: { ar: 'متى بُحث عنه وأين', en: 'When and where it was sought', fr: 'Quand et où cela a été cherché' },
  languages: {
    ar: (list: string) => `اللغات: ${list}`,
    en: (list: string) => `Languages: ${list}`,
    fr: (list: string) => `Langues : ${list}`,
  },
  undated: { ar: 'في تاريخ غير معروف', en: 'on a day that is not known', fr: 'à une date inconnue' },
} as const satisfies PageWords;
