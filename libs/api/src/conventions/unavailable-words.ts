import type { Words } from '#kernel';

/** What cannot be done now and may be asked again. */
export const unavailable = {
  'log-unavailable': {
    status: 503,
    words: {
      ar: 'السجل غير متاح الآن. إذا كان هناك أمر قيد الإرسال، فإن إعادة إرساله بمفتاح Idempotency-Key نفسه تسجّله مرة واحدة لا أكثر.',
      en: 'The record cannot be reached now. If a command was under way, sending it again with the same Idempotency-Key records it once.',
      fr: 'Le registre n’est pas accessible pour le moment. Si une commande était en cours, la renvoyer avec la même clé Idempotency-Key ne l’enregistre qu’une fois.',
    },
  },
  'database-unavailable': {
    status: 503,
    words: {
      ar: 'قاعدة البيانات غير متاحة الآن؛ يُرجى إعادة المحاولة بعد قليل.',
      en: 'The database cannot be reached now; please try again shortly.',
      fr: 'La base de données n’est pas accessible pour le moment ; veuillez réessayer sous peu.',
    },
  },
  'not-there-yet': {
    status: 503,
    words: {
      ar: 'لم تصل القراءة بعدُ إلى الموضع المطلوب.',
      en: 'The read side has not come to that position yet.',
      fr: 'La lecture n’a pas encore atteint cette position.',
    },
  },
  'not-settled-yet': {
    status: 503,
    words: {
      ar: 'لم تصل القراءة بعدُ إلى ما كان معروفاً في تلك اللحظة؛ يُرجى إعادة المحاولة بعد قليل.',
      en: 'The read side has not come to what was known at that instant yet; please try again shortly.',
      fr: 'La lecture n’a pas encore atteint ce qui était connu à cet instant ; veuillez réessayer sous peu.',
    },
  },
  'clock-behind': {
    status: 503,
    words: {
      ar: 'ساعة الخادم متأخرة عن أحدث قيد في السجل، فلا يُقيَّد شيء إلى أن يضبطها المسؤول عن الخادم.',
      en: 'The clock of the server is behind the newest entry on record; nothing is recorded until whoever runs it has put it right.',
      fr: 'L’horloge du serveur retarde sur l’inscription la plus récente ; rien n’est inscrit tant que le responsable du serveur ne l’a pas réglée.',
    },
  },
  'too-many-streams': {
    status: 503,
    words: {
      ar: 'عدد المتابعات المفتوحة بلغ حده الأقصى.',
      en: 'As many live streams are open as can be served.',
      fr: 'Le nombre de flux ouverts a atteint sa limite.',
    },
  },
  'shutting-down': {
    status: 503,
    words: { ar: 'الخادم يتوقف الآن.', en: 'The server is stopping.', fr: 'Le serveur s’arrête.' },
  },
} satisfies Readonly<Record<string, { readonly status: 503; readonly words: Words }>>;
