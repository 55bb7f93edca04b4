import type { PageWords } from '../i18n/words.js';

export const titlesWords = {
  step: { ar: 'الخطوة', en: 'step', fr: 'étape' },
} as const satisfies PageWords;
