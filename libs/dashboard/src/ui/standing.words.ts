import type { PageWords } from '../i18n/words.js';

/** How a recurring commitment stands of which something is on record, but not of the period due last. */
export const standingWords = {
  lastHeld: {
    ar: (period: string) => `عُقد آخر مرة في ${period}`,
    en: (period: string) => `last held in ${period}`,
    fr: (period: string) => `tenue pour la dernière fois en ${period}`,
  },
  notHeld: {
    ar: (periods: string, first: boolean) => `${first ? '' : 'و'}سُجّل أنه لم يُعقد في ${periods}`,
    en: (periods: string) => `recorded as not held in ${periods}`,
    fr: (periods: string) => `consignée comme non tenue en ${periods}`,
  },
  nothing: {
    ar: (periods: string) => `ولم يُقيَّد شيء عن ${periods}`,
    en: (periods: string) => `nothing on record for ${periods}`,
    fr: (periods: string) => `rien d’inscrit pour ${periods}`,
  },
  noneCounted: {
    ar: (periods: string) => `ولا توجد واقعة محسوبة عن ${periods}`,
    en: (periods: string) => `no fact counted for ${periods}`,
    fr: (periods: string) => `aucun fait compté pour ${periods}`,
  },
  span: {
    ar: (from: string, to: string) => `${from} إلى ${to}`,
    en: (from: string, to: string) => `${from} to ${to}`,
    fr: (from: string, to: string) => `${from} à ${to}`,
  },
} as const satisfies PageWords;
