import type { Lang, Words } from '#kernel';
import type { Forms, PageWords } from '../../i18n/index.js';

export const myDeskWords = {
  toCheck: { ar: 'بانتظار التدقيق', en: 'For a second person', fr: 'À vérifier par une seconde personne' },
  notAvailable: { ar: 'لم يُتح بعد', en: 'Not yet made available', fr: 'Pas encore mis à disposition' },
  sentence: {
    ar: (awaited: string, unread: string) => `بانتظار ردّنا: ${awaited}. ولم يُدخل مضمونها بعد: ${unread}.`,
    en: (awaited: string, unread: string) =>
      `Awaiting our answer: ${awaited}. Registered and not yet entered: ${unread}.`,
    fr: (awaited: string, unread: string) =>
      `En attente de notre réponse\u00a0: ${awaited}. Enregistrées et pas encore inscrites\u00a0: ${unread}.`,
  },
  begin: { ar: 'ماذا لديكم؟', en: 'What do you have?', fr: 'Qu’avez-vous\u00a0?' },
  happened: { ar: 'إدخال إجراء', en: 'Enter something that happened', fr: 'Inscrire un fait' },
  amend: { ar: 'تصحيح قيد أو سحبه', en: 'Correct or withdraw an entry', fr: 'Rectifier ou retirer une inscription' },
  drafts: { ar: 'ما بدأتموه ولم يُدخل', en: 'Begun and not entered', fr: 'Commencé et pas encore inscrit' },
  awaited: { ar: 'بانتظار ردّنا', en: 'Awaiting our answer', fr: 'En attente de notre réponse' },
  unread: {
    ar: 'مراسلات قُيِّدت ولم يُدخل مضمونها',
    en: 'Papers registered and not yet entered',
    fr: 'Pièces enregistrées et pas encore inscrites',
  },
  dates: {
    ar: 'مواعيد الأيام التسعين القادمة',
    en: 'Dates in the next 90 days',
    fr: 'Échéances des 90 prochains jours',
  },
  wanting: { ar: 'ينقصه النص العربي أو الفرنسي', en: 'Arabic or French wanting', fr: 'Arabe ou français manquant' },
  none: { ar: 'لا شيء.', en: 'Nothing.', fr: 'Rien.' },
  received: { ar: 'ورد في', en: 'received', fr: 'reçu le' },
  numbered: { ar: 'رقم القيد', en: 'our number', fr: 'notre numéro' },
  more: { ar: 'والقائمة أطول من ذلك.', en: 'The list is longer.', fr: 'La liste est plus longue.' },
  whatItTells: { ar: 'بمَ تفيد؟', en: 'What does it tell us?', fr: 'Que nous apprend-elle\u00a0?' },
  whatHappened: { ar: 'ماذا حدث؟', en: 'What happened?', fr: 'Que s’est-il passé\u00a0?' },
  nothingMore: { ar: 'لا شيء يُقيَّد الآن', en: 'Nothing to enter now', fr: 'Rien à inscrire pour l’instant' },
  noScan: { ar: 'لا نسخة ضوئية', en: 'no scan', fr: 'pas de numérisation' },
  find: { ar: 'أي قيد؟', en: 'Which entry?', fr: 'Quelle inscription\u00a0?' },
  findDay: { ar: 'اليوم الذي حدث فيه', en: 'The day on which it happened', fr: 'Le jour où cela s’est passé' },
  findNumber: {
    ar: 'أو رقم قيد المراسلة',
    en: 'Or the registry number of a paper',
    fr: 'Ou le numéro d’enregistrement d’une pièce',
  },
  findWords: {
    ar: 'أو كلمات مما يقول، أو من عنوانه',
    en: 'Or words that it says, or of its title',
    fr: 'Ou des mots de son texte ou de son intitulé',
  },
  search: { ar: 'بحث', en: 'Find', fr: 'Chercher' },
  found: { ar: 'ما وُجد', en: 'Found', fr: 'Trouvé' },
  correct: { ar: 'تصحيح تاريخه', en: 'Correct its day', fr: 'Rectifier sa date' },
  correctMore: { ar: 'تصحيح غير ذلك', en: 'Correct something else of it', fr: 'Rectifier autre chose' },
  whichPart: { ar: 'ما الذي يُصحَّح؟', en: 'What is corrected?', fr: 'Que faut-il rectifier\u00a0?' },
  goOn: { ar: 'متابعة', en: 'Go on', fr: 'Continuer' },
  withdraw: { ar: 'سحبه', en: 'Withdraw it', fr: 'La retirer' },
} as const satisfies PageWords;

export const paperUnit: Readonly<Record<Lang, Forms>> = {
  ar: {
    zero: 'لا شيء',
    one: 'مراسلة واحدة',
    two: 'مراسلتان',
    few: '{n} مراسلات',
    many: '{n} مراسلة',
    other: '{n} مراسلة',
  },
  en: { one: '{n} paper', other: '{n} papers' },
  fr: { one: '{n} pièce', other: '{n} pièces' },
};

export const dayUnit: Readonly<Record<Lang, Forms>> = {
  ar: { one: 'يوم واحد', two: 'يومان', few: '{n} أيام', many: '{n} يوماً', other: '{n} يوم' },
  en: { one: '{n} day', other: '{n} days' },
  fr: { one: '{n} jour', other: '{n} jours' },
};

export const lackingWords: Readonly<Record<'ar' | 'fr', Words>> = {
  ar: { ar: 'العربية', en: 'Arabic', fr: 'arabe' },
  fr: { ar: 'الفرنسية', en: 'French', fr: 'français' },
};
