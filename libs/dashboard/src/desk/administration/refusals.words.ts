import type { PageWords } from '../../i18n/index.js';

/** Why something was not done, beside the form. */
export const administrationRefusals = {
  'bad-sign-in-name': {
    ar: 'اسم الدخول من ثلاثة إلى أربعين حرفاً أو رقماً أو نقطة أو شرطة، يبدأ بحرف أو رقم.',
    en: 'The sign-in name is three to forty letters, digits, dots and hyphens, beginning with a letter or digit.',
    fr: 'Le nom de connexion compte de trois à quarante lettres, chiffres, points et traits d’union, et commence par une lettre ou un chiffre.',
  },
  'sign-in-name-taken': {
    ar: 'اسم الدخول هذا لشخص آخر.',
    en: 'Somebody has this sign-in name.',
    fr: 'Ce nom de connexion est déjà pris.',
  },
  'no-such-account': {
    ar: 'لا يوجد هذا الحساب، أو أنه منتهٍ أو موقوف أو محذوف صاحبه.',
    en: 'There is no such account, or it has ended, is held or was erased.',
    fr: 'Ce compte n’existe pas, ou il est clos, suspendu ou effacé.',
  },
  'name-missing': { ar: 'الاسم مطلوب.', en: 'A name is needed.', fr: 'Un nom est nécessaire.' },
  'unknown-function': {
    ar: 'لا تُعطى هذه الوظيفة لأحد.',
    en: 'This function is given to nobody.',
    fr: 'Cette fonction ne se confère pas.',
  },
  'party-needed': {
    ar: 'هذه الوظيفة تخص طرفاً واحداً، فيلزم رمزه.',
    en: 'This function is of one party: its code is needed.',
    fr: 'Cette fonction est celle d’une partie\u00a0: son code est nécessaire.',
  },
  'unknown-party': {
    ar: 'لا طرف في السجل بهذا الرمز.',
    en: 'The register has no party of this code.',
    fr: 'Le registre n’a pas de partie de ce code.',
  },
  'bad-term': {
    ar: 'تُكتب الأيام بالصيغة 2027-12-31، ولا يسبق آخر يوم أولها ولا اليوم.',
    en: 'Days are written as 2027-12-31; the last is neither before the first nor past.',
    fr: 'Les jours s’écrivent 2027-12-31\u00a0; le dernier ne précède pas le premier et n’est pas passé.',
  },
  'authority-missing': {
    ar: 'يلزم ذكر السند: مذكرة أو قرار.',
    en: 'The authority is needed: a note or a decision.',
    fr: 'Le fondement est nécessaire\u00a0: une note ou une décision.',
  },
  'unknown-way': {
    ar: 'يُختار: أصيل أو نائب أو بالإنابة.',
    en: 'Choose: in their own right, deputy or acting.',
    fr: 'Choisissez\u00a0: titulaire, suppléant ou par intérim.',
  },
  'no-such-function': {
    ar: 'لا توجد هذه الوظيفة لهذا الحساب، أو أنها انتهت.',
    en: 'The account has no such function, or it is over.',
    fr: 'Le compte n’a pas cette fonction, ou elle est terminée.',
  },
  'last-administrator': {
    ar: 'هذا آخر مدير نظام يستطيع الدخول. ويلزم أن يدخل مدير آخر أولاً.',
    en: 'This is the last administrator who can get in: another has to enter first.',
    fr: 'C’est le dernier administrateur qui puisse entrer\u00a0: un autre doit d’abord entrer.',
  },
  'not-confirmed': {
    ar: 'يلزم وضع علامة التأكيد. ولا يُمحى إلا صاحب حساب منتهٍ.',
    en: 'Please tick that it is meant. Only who has an account that has ended can be erased.',
    fr: 'Veuillez cocher la confirmation. Seule la personne d’un compte clos peut être effacée.',
  },
  'bad-last-day': {
    ar: 'آخر يوم يُكتب بالصيغة 2027-12-31، وهو اليوم أو بعده.',
    en: 'The last day is written as 2027-12-31, and is today or later.',
    fr: 'Le dernier jour s’écrit 2027-12-31, et n’est pas passé.',
  },
  'bad-scopes': {
    ar: 'هذه الوظيفة لا تجيز لرمز كل ما اختير.',
    en: 'The function does not let a token do all that is ticked.',
    fr: 'La fonction ne permet pas à un jeton tout ce qui est coché.',
  },
} as const satisfies PageWords;
