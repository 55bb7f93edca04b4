import type { Words } from '#kernel';
import { fieldErrorWords } from '#shapes';

/** Why a command is not recorded; what a rule of its slice refuses has words of its own. */
export const notRecordedWords = {
  'malformed-body': {
    ar: 'في الطلب حقول غير صحيحة؛ وهي مبيّنة كلّها أدناه.',
    en: 'Some fields of the request are not as they must be; all are named below.',
    fr: 'Certains champs de la requête sont incorrects ; tous sont indiqués ci-dessous.',
  },
  'unknown-kind': {
    ar: 'نوع الإجراء {kind} غير معروف.',
    en: 'There is no kind of action {kind}.',
    fr: 'Le type d’action {kind} n’existe pas.',
  },
  'unknown-command': {
    ar: 'الأمر {command} غير معروف هنا.',
    en: 'There is no command {command} here.',
    fr: 'La commande {command} n’existe pas ici.',
  },
  'not-found': {
    ar: 'لا يوجد {id} في السجل.',
    en: 'There is no {id} in the record.',
    fr: '{id} ne figure pas au registre.',
  },
  'unknown-resolution': {
    ar: 'القرار {id} غير مسجّل.',
    en: 'Resolution {id} is not in the register.',
    fr: 'La résolution {id} ne figure pas au registre.',
  },
  'idempotency-key-reused': {
    ar: 'سبق استعمال مفتاح عدم التكرار هذا لطلب آخر.',
    en: 'This Idempotency-Key was already used for another request.',
    fr: 'Cette clé d’idempotence a déjà servi pour une autre requête.',
  },
  'concurrent-change': {
    ar: 'غيّر طرف آخر هذا السجل في الوقت نفسه؛ يُرجى إعادة المحاولة.',
    en: 'Others were changing this at the same time; please try again.',
    fr: 'D’autres modifications ont eu lieu en même temps ; veuillez réessayer.',
  },
  'precondition-failed': {
    ar: 'تغيّر السجل منذ قراءته: مراجعته الآن {actual}.',
    en: 'It has changed since you read it: its revision is now {actual}.',
    fr: 'Il a changé depuis votre lecture : sa révision est maintenant {actual}.',
  },
  'other-than-asked-for': {
    ar: 'ما يطلبه If-Match ليس ما هو موجود هنا الآن.',
    en: 'What If-Match asks for is not what is here now.',
    fr: 'Ce que demande If-Match n’est pas ce qui se trouve ici à présent.',
  },
  'unknown-reference': {
    ar: 'يشير الطلب إلى ما ليس في السجل؛ وهو مبيّن أدناه.',
    en: 'The request refers to what is not in the register; each such place is named below.',
    fr: 'La requête renvoie à des éléments absents du registre ; ils sont indiqués ci-dessous.',
  },
  'date-in-future': {
    ar: 'لا يُسجَّل حدث بتاريخ لم يحن بعد.',
    en: 'What is recorded as having happened cannot lie in the future.',
    fr: 'Un fait enregistré comme accompli ne peut pas être dans l’avenir.',
  },
} satisfies Readonly<Record<string, Words>>;

export type RejectionCode = keyof typeof notRecordedWords;

/** What can be wrong with one place of a command. */
export const placeWords: Readonly<Record<string, Words>> = {
  ...fieldErrorWords,
  'unknown-reference': {
    ar: 'لا يوجد {value} في السجل ({kind}).',
    en: 'There is no {kind} {value} in the register.',
    fr: '{value} ({kind}) ne figure pas au registre.',
  },
  'unknown-file': {
    ar: 'لم يُرفع ملف بهذا الرقم: {value}.',
    en: 'No file with this digest was uploaded: {value}.',
    fr: 'Aucun fichier n’a été déposé sous cette empreinte : {value}.',
  },
  'not-a-state': {
    ar: '{value} ليس دولة: للشركاء والأجهزة حقول خاصة بها.',
    en: '{value} is not a state: partners and organs have fields of their own.',
    fr: '{value} n’est pas un État : partenaires et organes ont leurs propres champs.',
  },
  'date-in-future': {
    ar: 'التاريخ {value} لم يحن بعد في أي مكان.',
    en: '{value} lies ahead everywhere on earth.',
    fr: '{value} est à venir partout sur terre.',
  },
};
