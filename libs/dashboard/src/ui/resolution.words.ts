import type { PageWords } from '../i18n/words.js';

export const resolutionWords = {
  notYetAdopted: {
    ar: 'لم يكن القرار قد اعتُمد بعد في هذا اليوم.',
    en: 'On this day the resolution had not yet been adopted.',
    fr: 'À cette date, la résolution n’avait pas encore été adoptée.',
  },
} as const satisfies PageWords;
