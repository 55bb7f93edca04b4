import type { Words } from '#kernel';

/** What is wrong with a field, in three languages; the keys are the stable codes. */
export const fieldErrorWords = {
  missing: { ar: 'هذا الحقل مطلوب', en: 'This field is required', fr: 'Ce champ est requis' },
  'unknown-field': { ar: 'هذا الحقل غير معروف', en: 'This field is not known', fr: 'Ce champ n’est pas connu' },
  'not-an-object': { ar: 'المطلوب كائن JSON', en: 'A JSON object is expected', fr: 'Un objet JSON est attendu' },
  'not-a-list': { ar: 'المطلوب قائمة', en: 'A list is expected', fr: 'Une liste est attendue' },
  'too-few': {
    ar: 'الحد الأدنى لعدد العناصر هو {min}',
    en: 'At least {min} items are needed',
    fr: 'Il faut au moins {min} éléments',
  },
  'too-many': {
    ar: 'الحد الأقصى لعدد العناصر هو {max}',
    en: 'At most {max} items are taken',
    fr: 'Au plus {max} éléments sont admis',
  },
  twice: { ar: 'ورد هذا العنصر مرتين', en: 'This item is given twice', fr: 'Cet élément figure deux fois' },
  'not-text': { ar: 'المطلوب نص', en: 'Text is expected', fr: 'Du texte est attendu' },
  'empty-text': { ar: 'النص فارغ', en: 'The text is empty', fr: 'Le texte est vide' },
  'too-long': {
    ar: 'النص أطول من {max} حرفاً',
    en: 'The text is longer than {max} characters',
    fr: 'Le texte dépasse {max} caractères',
  },
  'text-in-no-language': {
    ar: 'النص غير وارد بلغته الأصلية',
    en: 'The text is not given in its original language',
    fr: 'Le texte n’est pas donné dans sa langue originale',
  },
  'lone-surrogate': {
    ar: 'النص يحتوي على رمز ناقص',
    en: 'The text holds half a character',
    fr: 'Le texte contient un caractère incomplet',
  },
  'control-character': {
    ar: 'النص يحتوي على رمز تحكم',
    en: 'The text holds a control character',
    fr: 'Le texte contient un caractère de commande',
  },
  'invisible-character': {
    ar: 'الرمز يحتوي على حرف غير مرئي',
    en: 'The code holds a character that cannot be seen',
    fr: 'Le code contient un caractère invisible',
  },
  'bidi-control': {
    ar: 'النص يحتوي على رمز خفي يغيّر اتجاه القراءة',
    en: 'The text holds an invisible mark that changes its reading direction',
    fr: 'Le texte contient une marque invisible qui change le sens de lecture',
  },
  'bad-code': {
    ar: 'صيغة هذا الرمز غير مقبولة',
    en: 'This code is not in an accepted form',
    fr: 'Ce code n’a pas une forme admise',
  },
  'not-a-date': {
    ar: 'هذا ليس تاريخاً ممكناً؛ اكتب مثلاً \u20682018-11-29\u2069 أو \u20682018-11\u2069 أو 2018',
    en: 'This is not a possible date; write for instance 2018-11-29, 2018-11 or 2018',
    fr: 'Cette date n’est pas possible ; écrivez par exemple 2018-11-29, 2018-11 ou 2018',
  },
  'ambiguous-date': {
    ar: 'هذا التاريخ يُقرأ بأكثر من وجه؛ اكتب السنة ثم الشهر ثم اليوم، مثل \u20682018-06-05\u2069',
    en: 'This date can be read in more than one way; write year, month, day, as in 2018-06-05',
    fr: 'Cette date peut se lire de plusieurs façons ; écrivez année, mois, jour, comme 2018-06-05',
  },
  'hijri-year': {
    ar: 'هذه سنة هجرية؛ اكتب التاريخ الميلادي المقابل، مثل \u20682018-11-29\u2069',
    en: 'This is a Hijri year; give the Gregorian date, such as 2018-11-29',
    fr: 'Cette année est de l’hégire ; indiquez la date grégorienne, par exemple 2018-11-29',
  },
  'not-a-day': {
    ar: 'المطلوب يوم محدد، مثل \u20682018-11-29\u2069',
    en: 'A calendar day is expected, such as 2018-11-29',
    fr: 'Un jour précis est attendu, par exemple 2018-11-29',
  },
  'not-a-year': {
    ar: 'المطلوب سنة من أربعة أرقام',
    en: 'A year of four digits is expected',
    fr: 'Une année à quatre chiffres est attendue',
  },
  'not-one-of': { ar: 'القيم المقبولة: {values}', en: 'Accepted values: {values}', fr: 'Valeurs admises : {values}' },
  'not-a-flag': { ar: 'المطلوب true أو false', en: 'true or false is expected', fr: 'true ou false est attendu' },
  'not-a-number': {
    ar: 'المطلوب عدد صحيح بين {min} و{max}',
    en: 'A whole number between {min} and {max} is expected',
    fr: 'Un nombre entier entre {min} et {max} est attendu',
  },
} as const satisfies Readonly<Record<string, Words>>;
