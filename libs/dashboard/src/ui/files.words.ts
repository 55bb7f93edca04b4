import type { PageWords } from '../i18n/words.js';

/** How a file is called and measured, wherever one is shown. */
export const filesWords = {
  files: { ar: 'الملفات', en: 'Files', fr: 'Fichiers' },
  file: { ar: 'ملف', en: 'File', fr: 'Fichier' },
  kilobytes: {
    ar: (number: string) => `${number} كيلوبايت`,
    en: (number: string) => `${number} kB`,
    fr: (number: string) => `${number} ko`,
  },
  megabytes: {
    ar: (number: string) => `${number} ميغابايت`,
    en: (number: string) => `${number} MB`,
    fr: (number: string) => `${number} Mo`,
  },
} as const satisfies PageWords;
