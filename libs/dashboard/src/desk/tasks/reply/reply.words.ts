import type { PageWords } from '../../../i18n/index.js';

export const replyWords = {
  title: {
    ar: 'رد دولة على مراسلتنا',
    en: 'A state’s reply to a paper of ours',
    fr: 'Réponse d’un État à une pièce de notre part',
  },
} as const satisfies PageWords;
