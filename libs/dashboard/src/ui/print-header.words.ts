import type { PageWords } from '../i18n/words.js';
import { nothingYet } from '../i18n/emptiness.words.js';

/** What a printed sheet says of itself. */
export const printWords = {
  asAt: {
    ar: (day: string) => `الوضع حتى ${day}`,
    en: (day: string) => `As at ${day}`,
    fr: (day: string) => `État au ${day}`,
  },
  knownOn: {
    ar: (day: string) => `كما كان معروفاً في ${day}`,
    en: (day: string) => `as known on ${day}`,
    fr: (day: string) => `tel qu’il était connu le ${day}`,
  },
  every: {
    ar: (entry: string) => `كل ما قُيِّد في السجل حتى القيد ${entry}`,
    en: (entry: string) => `all that was entered in the record, up to entry ${entry}`,
    fr: (entry: string) => `tout ce qui était inscrit au registre, jusqu’à l’inscription ${entry}`,
  },
  upTo: {
    ar: (entry: string) => `السجل حتى القيد ${entry}`,
    en: (entry: string) => `record up to entry ${entry}`,
    fr: (entry: string) => `registre jusqu’à l’inscription ${entry}`,
  },
  nothingYet,
  printedOn: {
    ar: (day: string) => `طُبع في ${day} (يوم فتح الصفحة، بالتوقيت العالمي)`,
    en: (day: string) => `Printed on ${day} (the day the page was opened, UTC)`,
    fr: (day: string) => `Imprimé le ${day} (jour d’ouverture de la page, UTC)`,
  },
} as const satisfies PageWords;
