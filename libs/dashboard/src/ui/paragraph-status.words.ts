import type { PageWords } from '../i18n/words.js';

export const paragraphStatusWords = {
  ofParagraph: { ar: 'حالة الفقرة', en: 'Status of the paragraph', fr: 'État du paragraphe' },
  withFigure: {
    ar: (n: string, of: string) => `يتوافر رقم لعدد ${n} من ${of} من الالتزامات`,
    en: (n: string, of: string) => `a figure for ${n} of ${of} commitments`,
    fr: (n: string, of: string) => `un chiffre pour ${n} des ${of} engagements`,
  },
} as const satisfies PageWords;
