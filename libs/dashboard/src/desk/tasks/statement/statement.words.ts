import type { PageWords } from '../../../i18n/index.js';

export const statementWords = {
  title: { ar: 'بيان', en: 'A statement', fr: 'Une déclaration' },
  by: { ar: 'صاحب البيان', en: 'By', fr: 'De' },
  byHelp: {
    ar: 'الصفة أو الجلسة، دون اسم شخص.',
    en: 'The function or session; no person’s name.',
    fr: 'La fonction ou la séance\u00a0; jamais le nom d’une personne.',
  },
  party: { ar: 'باسم', en: 'For which party', fr: 'Au nom de' },
  said: { ar: 'النص كما ورد', en: 'Its words', fr: 'Ses termes' },
  about: { ar: 'يتصل بـ', en: 'About', fr: 'À propos de' },
} as const satisfies PageWords;
