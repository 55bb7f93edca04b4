import type { Words } from '#kernel';

/** What a request can be told before it is known what it is about, by status. */
export const protocolProblems = {
  'malformed-request': {
    status: 400,
    words: { ar: 'تعذّرت قراءة الطلب.', en: 'The request could not be read.', fr: 'La requête n’a pas pu être lue.' },
  },
  'malformed-json': {
    status: 400,
    words: {
      ar: 'نص الطلب ليس JSON سليماً.',
      en: 'The body is not well-formed JSON.',
      fr: 'Le corps de la requête n’est pas du JSON bien formé.',
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
  'no-host': {
    status: 400,
    words: {
      ar: 'يجب أن يسمّي الطلب المضيف مرة واحدة في ترويسة Host.',
      en: 'The request must name its host, once, in the Host header.',
      fr: 'La requête doit nommer son hôte, une seule fois, dans l’en-tête Host.',
    },
  },
  'unexpected-body': {
    status: 400,
    words: {
      ar: 'لا يُرسَل نص مع طلب قراءة.',
      en: 'A request that reads is sent without a body.',
      fr: 'Une requête de lecture s’envoie sans corps.',
    },
  },
  'unknown-route': {
    status: 404,
    words: {
      ar: 'لا يوجد شيء على هذا الرابط.',
      en: 'There is nothing at this address.',
      fr: 'Il n’y a rien à cette adresse.',
    },
  },
  'method-not-allowed': {
    status: 405,
    words: {
      ar: 'هذه الطريقة غير متاحة على هذا الرابط.',
      en: 'This address does not take that method.',
      fr: 'Cette adresse n’accepte pas cette méthode.',
    },
  },
  'request-timeout': {
    status: 408,
    words: {
      ar: 'لم يصل الطلب كاملاً خلال الوقت المتاح له.',
      en: 'The request did not come in whole within the time there is for it.',
      fr: 'La requête n’est pas arrivée en entier dans le temps imparti.',
    },
  },
  'body-too-large': {
    status: 413,
    words: {
      ar: 'نص الطلب أكبر من الحد المسموح به (1 ميبي بايت).',
      en: 'The body is larger than the 1 MiB allowed.',
      fr: 'Le corps de la requête dépasse 1 Mio.',
    },
  },
  'too-many-values': {
    status: 413,
    words: {
      ar: 'يحوي نص الطلب أسماءً وقيماً أكثر من الحد المسموح به ({max}).',
      en: 'The body holds more names and values than the {max} allowed.',
      fr: 'Le corps de la requête contient plus de noms et de valeurs que les {max} admis.',
    },
  },
  'address-too-long': {
    status: 414,
    words: { ar: 'الرابط أطول مما ينبغي.', en: 'The address is too long.', fr: 'L’adresse est trop longue.' },
  },
  'unsupported-media-type': {
    status: 415,
    words: {
      ar: 'يجب إرسال نص الطلب بصيغة {type}.',
      en: 'The body must be sent as {type}.',
      fr: 'Le corps doit être envoyé en {type}.',
    },
  },
  'unsupported-charset': {
    status: 415,
    words: {
      ar: 'يجب إرسال نص الطلب بترميز UTF-8.',
      en: 'The body must be sent in UTF-8.',
      fr: 'Le corps doit être envoyé en UTF-8.',
    },
  },
  'unsupported-content-encoding': {
    status: 415,
    words: {
      ar: 'يجب إرسال نص الطلب دون ضغط أو ترميز آخر.',
      en: 'The body must be sent as it is, without compression or another coding.',
      fr: 'Le corps doit être envoyé tel quel, sans compression ni autre codage.',
    },
  },
  'unknown-expectation': {
    status: 417,
    words: {
      ar: 'لا تُقبل في ترويسة Expect إلا القيمة 100-continue.',
      en: 'The Expect header can ask for 100-continue only.',
      fr: 'L’en-tête Expect ne peut demander que 100-continue.',
    },
  },
  'too-many-requests': {
    status: 429,
    words: {
      ar: 'طلبات كثيرة؛ يُرجى الإبطاء قليلاً.',
      en: 'Too many requests; please slow down.',
      fr: 'Trop de requêtes ; veuillez ralentir.',
    },
  },
  'headers-too-large': {
    status: 431,
    words: {
      ar: 'الرابط والترويسات معاً أكبر مما ينبغي.',
      en: 'The address and headers together are too large.',
      fr: 'L’adresse et les en-têtes sont, ensemble, trop volumineux.',
    },
  },
  'internal-error': {
    status: 500,
    words: {
      ar: 'حدث خلل لدينا. الرجاء ذكر رقم التتبع عند الإبلاغ عنه.',
      en: 'Something went wrong on our side. Please quote the correlation id when reporting it.',
      fr: 'Une erreur est survenue de notre côté. Veuillez citer l’identifiant de corrélation.',
    },
  },
  'unknown-method': {
    status: 501,
    words: {
      ar: 'هذه الطريقة غير متاحة على أي رابط هنا.',
      en: 'No address here takes that method.',
      fr: 'Aucune adresse n’accepte ici cette méthode.',
    },
  },
  'unknown-version': {
    status: 505,
    words: {
      ar: 'يتعامل هذا الخادم بالإصدارين HTTP/1.0 وHTTP/1.1 فقط.',
      en: 'This server speaks HTTP/1.0 and HTTP/1.1 only.',
      fr: 'Ce serveur ne parle que HTTP/1.0 et HTTP/1.1.',
    },
  },
} satisfies Readonly<Record<string, { readonly status: number; readonly words: Words }>>;

export type ProtocolCode = keyof typeof protocolProblems;

/** What can be wrong with one parameter of an address, whatever it is for. */
export const protocolFieldWords = {
  'not-utf-8': {
    ar: 'تعذّرت قراءة هذا المعامل؛ يجب أن يكون بترميز UTF-8، وكل ما ليس من ASCII مكتوباً بعلامة % ورقمين ست عشريين، وعلامة % نفسها مكتوبة %25.',
    en: 'It cannot be read: it must be UTF-8, with what is not ASCII written as % and two hexadecimal digits, and % itself as %25.',
    fr: 'Illisible : il doit être en UTF-8, ce qui n’est pas ASCII étant écrit avec « % » et deux chiffres hexadécimaux, et « % » lui-même « %25 ».',
  },
} satisfies Readonly<Record<string, Words>>;
