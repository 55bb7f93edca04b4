import type { PageWords } from '../../i18n/index.js';

export const homeWords = {
  closed: {
    ar: 'يُقرأ هذا السجل بعد الدخول',
    en: 'This register is read by those who sign in',
    fr: 'Ce registre est lu par les personnes connectées',
  },
  closedLead: {
    ar: 'تُرسل الأمانة العامة رسالة فيها رمز إلى من يُسمح لهم بالاطلاع عليه.',
    en: 'Whoever may read it receives a letter with a code from the General Secretariat.',
    fr: 'Les personnes autorisées à le lire reçoivent du Secrétariat général une lettre avec un code.',
  },
  signIn: { ar: 'تسجيل الدخول', en: 'Sign in', fr: 'Connexion' },
  title: {
    ar: 'لا يوجد قرار مسجل بعد',
    en: 'No resolution is on record yet',
    fr: 'Aucune résolution n’est encore consignée',
  },
  lead: {
    ar: 'هذا السجل فارغ. وما إن يُسجَّل قرار حتى يظهر هنا ما كُلِّف به، وما جرى تنفيذه، وما يستند إليه ذلك من مصادر.',
    en: 'This record is empty. As soon as a resolution is entered, this page shows what it asks for, what has been done, and on what sources that rests.',
    fr: 'Ce registre est vide. Dès qu’une résolution y sera consignée, cette page montrera ce qu’elle demande, ce qui a été fait et sur quelles sources cela repose.',
  },
  titleThen: {
    ar: 'لم يكن في السجل شيء بعد في ذلك اليوم',
    en: 'On that day nothing was on record here yet',
    fr: 'À cette date, rien n’était encore consigné ici',
  },
  leadThen: {
    ar: 'يمكن اختيار يوم لاحق أعلاه، أو العودة إلى كل ما نعرفه اليوم.',
    en: 'A later day can be chosen above, or all that is known today shown again.',
    fr: 'Un jour ultérieur peut être choisi ci-dessus, ou tout ce qui est connu aujourd’hui affiché de nouveau.',
  },
} as const satisfies PageWords;
