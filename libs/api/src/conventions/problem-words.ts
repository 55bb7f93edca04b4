import type { Words } from '#kernel';
import { protocolProblems } from '#platform/serving';
import { unavailable } from './unavailable-words.js';

/** Every problem this interface itself can answer: its status and its sentence; refusals of slices bring their own. */
export const problems = {
  ...protocolProblems,
  'malformed-body': {
    status: 400,
    words: {
      ar: 'في الطلب حقول غير صحيحة؛ وهي مبيّنة كلّها أدناه.',
      en: 'Some fields of the request are not as they must be; all are named below.',
      fr: 'Certains champs de la requête sont incorrects ; tous sont indiqués ci-dessous.',
    },
  },
  'malformed-query': {
    status: 400,
    words: {
      ar: 'في معاملات الرابط قيم غير صحيحة؛ وهي مبيّنة أدناه.',
      en: 'Some parameters of the address or headers are not as they must be; they are named below.',
      fr: 'Certains paramètres de l’adresse ou des en-têtes sont incorrects ; ils sont indiqués ci-dessous.',
    },
  },
  unauthenticated: {
    status: 401,
    words: {
      ar: 'يلزم رمز وصول صالح لتسجيل شيء.',
      en: 'A valid access token is needed for this.',
      fr: 'Un jeton d’accès valide est nécessaire.',
    },
  },
  forbidden: {
    status: 403,
    words: {
      ar: 'دوركم لا يسمح بهذا الإجراء.',
      en: 'Your role does not allow this.',
      fr: 'Votre rôle ne permet pas cette opération.',
    },
  },
  'unknown-kind': {
    status: 404,
    words: {
      ar: 'نوع الإجراء {kind} غير معروف.',
      en: 'There is no kind of action {kind}.',
      fr: 'Le type d’action {kind} n’existe pas.',
    },
  },
  'unknown-command': {
    status: 404,
    words: {
      ar: 'الأمر {command} غير معروف هنا.',
      en: 'There is no command {command} here.',
      fr: 'La commande {command} n’existe pas ici.',
    },
  },
  'not-found': {
    status: 404,
    words: {
      ar: 'لا يوجد {id} في السجل.',
      en: 'There is no {id} in the record.',
      fr: '{id} ne figure pas au registre.',
    },
  },
  'unknown-resolution': {
    status: 404,
    words: {
      ar: 'القرار {id} غير مسجّل.',
      en: 'Resolution {id} is not in the register.',
      fr: 'La résolution {id} ne figure pas au registre.',
    },
  },
  'unknown-paragraph': {
    status: 404,
    words: {
      ar: 'لا توجد فقرة {key} في هذا القرار.',
      en: 'This resolution has no paragraph {key} in the register.',
      fr: 'Cette résolution n’a pas de paragraphe {key} au registre.',
    },
  },
  'unknown-commitment': {
    status: 404,
    words: {
      ar: 'الالتزام {key} غير مسجّل.',
      en: 'Commitment {key} is not in the register.',
      fr: 'L’engagement {key} ne figure pas au registre.',
    },
  },
  'unknown-party': {
    status: 404,
    words: {
      ar: 'الطرف {code} غير مسجّل.',
      en: 'Party {code} is not in the register.',
      fr: 'La partie {code} ne figure pas au registre.',
    },
  },
  'resolution-not-known-then': {
    status: 404,
    words: {
      ar: 'لم يكن القرار {id} مسجّلاً بعدُ في {knownAt}.',
      en: 'Resolution {id} was not yet in the record at {knownAt}.',
      fr: 'La résolution {id} ne figurait pas encore au registre au {knownAt}.',
    },
  },
  'idempotency-key-reused': {
    status: 409,
    words: {
      ar: 'سبق استعمال مفتاح عدم التكرار هذا لطلب آخر.',
      en: 'This Idempotency-Key was already used for another request.',
      fr: 'Cette clé d’idempotence a déjà servi pour une autre requête.',
    },
  },
  'concurrent-change': {
    status: 409,
    words: {
      ar: 'غيّر طرف آخر هذا السجل في الوقت نفسه؛ يُرجى إعادة المحاولة.',
      en: 'Others were changing this at the same time; please try again.',
      fr: 'D’autres modifications ont eu lieu en même temps ; veuillez réessayer.',
    },
  },
  'already-there': {
    status: 409,
    words: { ar: 'سبق تسجيل {id}.', en: '{id} is already in the record.', fr: '{id} figure déjà au registre.' },
  },
  'position-of-before-restore': {
    status: 410,
    words: {
      ar: 'هذا الموضع سابق لاستعادة السجل من نسخة احتياطية، وما كان عنده لم يعد في السجل؛ ويُستأنف مما بعد الموضع المذكور في continueAfter، أو من أول السجل إن كان null.',
      en: 'This position was given before the record was restored from a backup, and what stood there is no longer in it. Go on after the position in continueAfter, or from the first event where that is null.',
      fr: 'Cette position date d’avant la restauration du registre à partir d’une sauvegarde, et ce qui s’y trouvait n’y figure plus. Reprenez après la position indiquée dans continueAfter, ou depuis le début si elle est null.',
    },
  },
  'precondition-failed': {
    status: 412,
    words: {
      ar: 'تغيّر السجل منذ قراءته: مراجعته الآن {actual}.',
      en: 'It has changed since you read it: its revision is now {actual}.',
      fr: 'Il a changé depuis votre lecture : sa révision est maintenant {actual}.',
    },
  },
  'unknown-reference': {
    status: 422,
    words: {
      ar: 'يشير الطلب إلى ما ليس في السجل؛ وهو مبيّن أدناه.',
      en: 'The request refers to what is not in the register; each such place is named below.',
      fr: 'La requête renvoie à des éléments absents du registre ; ils sont indiqués ci-dessous.',
    },
  },
  'date-in-future': {
    status: 422,
    words: {
      ar: 'لا يُسجَّل حدث بتاريخ لم يحن بعد.',
      en: 'What is recorded as having happened cannot lie in the future.',
      fr: 'Un fait enregistré comme accompli ne peut pas être dans l’avenir.',
    },
  },
  ...unavailable,
} satisfies Readonly<Record<string, { readonly status: number; readonly words: Words }>>;

export type ProblemCode = keyof typeof problems;
