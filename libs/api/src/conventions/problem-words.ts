import type { Words } from '#kernel';
import { protocolProblems } from '#platform/serving';
import { notRecordedWords } from '#record';
import { unavailable } from './unavailable-words.js';

/** Every problem this interface itself can answer: its status and its sentence; refusals of slices bring their own. */
export const problems = {
  ...protocolProblems,
  'malformed-body': { status: 400, words: notRecordedWords['malformed-body'] },
  unauthenticated: {
    status: 401,
    words: {
      ar: 'يلزم رمز وصول صالح لتسجيل شيء.',
      en: 'A valid access token is needed for this.',
      fr: 'Un jeton d’accès valide est nécessaire.',
    },
  },
  'token-expired': {
    status: 401,
    words: {
      ar: 'انتهت مدة رمز الوصول هذا. ويُطلب رمز جديد من مدير النظام.',
      en: 'This access token has expired. The administrator makes another.',
      fr: 'Ce jeton d’accès a expiré. L’administrateur en délivre un autre.',
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
  'plain-http': {
    status: 403,
    words: {
      ar: 'لا يُسجَّل الدخول إلا عبر اتصال آمن (https).',
      en: 'Signing in needs a secure connection (https).',
      fr: 'La connexion exige une liaison sécurisée (https).',
    },
  },
  'other-origin': {
    status: 403,
    words: {
      ar: 'لم يُرسَل هذا النموذج من صفحة لهذا الموقع.',
      en: 'This form was not sent from a page of this site.',
      fr: 'Ce formulaire n’a pas été envoyé depuis une page de ce site.',
    },
  },
  'unknown-kind': { status: 404, words: notRecordedWords['unknown-kind'] },
  'unknown-command': { status: 404, words: notRecordedWords['unknown-command'] },
  'not-found': { status: 404, words: notRecordedWords['not-found'] },
  'unknown-resolution': { status: 404, words: notRecordedWords['unknown-resolution'] },
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
  'not-acceptable': {
    status: 406,
    words: {
      ar: 'لا يُتاح ما في هذا الرابط إلا بصيغة {types}.',
      en: 'What is at this address is given as {types} only.',
      fr: 'Le contenu de cette adresse n’est fourni qu’en {types}.',
    },
  },
  'idempotency-key-reused': { status: 409, words: notRecordedWords['idempotency-key-reused'] },
  'concurrent-change': { status: 409, words: notRecordedWords['concurrent-change'] },
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
  'precondition-failed': { status: 412, words: notRecordedWords['precondition-failed'] },
  'other-than-asked-for': { status: 412, words: notRecordedWords['other-than-asked-for'] },
  'file-too-large': {
    status: 413,
    words: {
      ar: 'الملف أكبر من الحد المسموح به ({max} ميبي بايت).',
      en: 'The file is larger than the {max} MiB allowed.',
      fr: 'Le fichier dépasse les {max} Mio admis.',
    },
  },
  'file-type-not-allowed': {
    status: 415,
    words: {
      ar: 'لا يُقبل من الملفات إلا ⁨PDF⁩ و⁨JPEG⁩ و⁨PNG⁩ و⁨HEIC⁩ و⁨DOCX⁩ و⁨XLSX⁩، كاملةً ولا شيء آخر فيها.',
      en: 'Only PDF, JPEG, PNG, HEIC, DOCX and XLSX files are taken, each whole and with nothing else in it.',
      fr: 'Seuls les fichiers PDF, JPEG, PNG, HEIC, DOCX et XLSX sont admis, entiers et sans rien d’autre.',
    },
  },
  'range-not-satisfiable': {
    status: 416,
    words: {
      ar: 'ليس في الملف ما طُلب منه.',
      en: 'The file has no such part.',
      fr: 'Le fichier n’a pas cette partie.',
    },
  },
  'unknown-reference': { status: 422, words: notRecordedWords['unknown-reference'] },
  'date-in-future': { status: 422, words: notRecordedWords['date-in-future'] },
  ...unavailable,
} satisfies Readonly<Record<string, { readonly status: number; readonly words: Words }>>;

export type ProblemCode = keyof typeof problems;
