import type { PageWords } from '../../i18n/index.js';

export const factorWords = {
  title: { ar: 'التحقق بخطوتين', en: 'Second factor', fr: 'Second facteur' },
  lead: {
    ar: 'يُطلب رمز من تطبيق على الهاتف إلى جانب كلمة المرور لكل ما يتيح شيئاً لغير الأمانة العامة، ولإدارة الأشخاص والوظائف والرموز. ويسري كل رمز عشر دقائق.',
    en: 'Beside the password, a code from an app is asked for whatever makes something available outside the Secretariat, and for the administration of people, functions and tokens. Each is good for ten minutes.',
    fr: 'En plus du mot de passe, un code d’une application est demandé pour tout ce qui rend quelque chose accessible hors du Secrétariat, et pour l’administration des personnes, des fonctions et des jetons. Chacun vaut dix minutes.',
  },
  notNeeded: {
    ar: 'لا يُطلب ذلك في وظيفتكم.',
    en: 'Nothing in your function asks for it.',
    fr: 'Rien dans votre fonction ne le demande.',
  },
  none: {
    ar: 'ليس لهذا الحساب رمز تحقق بعد.',
    en: 'This account has none yet.',
    fr: 'Ce compte n’en a pas encore.',
  },
  begin: { ar: 'إعداد التطبيق', en: 'Set up an app', fr: 'Configurer une application' },
  beginHelp: {
    ar: 'يلزم تطبيق للرموز المؤقتة على هاتف أو حاسوب، ولا يلزم اتصال بالشبكة.',
    en: 'An app for one-time codes is needed, on a telephone or a computer; it needs no network.',
    fr: 'Il faut une application de codes à usage unique, sur un téléphone ou un ordinateur\u00a0; elle se passe de réseau.',
  },
  anew: { ar: 'إعداد تطبيق آخر', en: 'Set up another app', fr: 'Configurer une autre application' },
  anewHelp: {
    ar: 'يحل محل التطبيق الحالي، ومعه رموز استرداد جديدة.',
    en: 'It takes the place of the one there is, with new recovery codes.',
    fr: 'Elle remplace l’application actuelle, avec de nouveaux codes de secours.',
  },
  password: { ar: 'كلمة المرور', en: 'Password', fr: 'Mot de passe' },
  goOn: { ar: 'متابعة', en: 'Go on', fr: 'Continuer' },
  scan: {
    ar: 'يُقرأ هذا الشكل بالتطبيق، أو يُكتب المفتاح فيه. ولن يظهرا مرة أخرى.',
    en: 'Read this with the app, or type the key into it. Neither is shown again.',
    fr: 'Lisez ce code avec l’application, ou saisissez-y la clé. Ni l’un ni l’autre ne sera montré de nouveau.',
  },
  picture: {
    ar: 'المفتاح في شكل يقرؤه التطبيق',
    en: 'The key, as an app reads it',
    fr: 'La clé, telle qu’une application la lit',
  },
  key: { ar: 'المفتاح:', en: 'Key:', fr: 'Clé\u00a0:' },
  code: { ar: 'الرمز الظاهر في التطبيق', en: 'Code that the app shows', fr: 'Code affiché par l’application' },
  codeHelp: { ar: 'ستة أرقام.', en: 'Six digits.', fr: 'Six chiffres.' },
  codeOrRecovery: {
    ar: 'ستة أرقام، أو أحد رموز الاسترداد.',
    en: 'Six digits, or one of the recovery codes.',
    fr: 'Six chiffres, ou l’un des codes de secours.',
  },
  fresh: {
    ar: 'أُدخل الرمز قبل أقل من عشر دقائق، ولا حاجة إلى غيره الآن.',
    en: 'It was given less than ten minutes ago; no other is needed just now.',
    fr: 'Il a été donné il y a moins de dix minutes\u00a0; aucun autre n’est nécessaire pour l’instant.',
  },
  recoveryTitle: { ar: 'رموز الاسترداد', en: 'Recovery codes', fr: 'Codes de secours' },
  recoveryLead: {
    ar: 'يحل كل منها مرة واحدة محل رمز التطبيق إن لم يكن الهاتف في متناول اليد. تُطبع أو تُكتب وتُحفظ بعيداً عن كلمة المرور، ولن تظهر مرة أخرى.',
    en: 'Each serves once in place of the app’s code when the telephone is not at hand. Print them or write them down, and keep them apart from the password. They are not shown again.',
    fr: 'Chacun remplace une fois le code de l’application lorsque le téléphone n’est pas à portée de main. Imprimez-les ou notez-les, et gardez-les à l’écart du mot de passe. Ils ne seront plus montrés.',
  },
  recoveryLeft: {
    ar: (count: string) => `رموز الاسترداد الباقية: ${count}`,
    en: (count: string) => `Recovery codes left: ${count}`,
    fr: (count: string) => `Codes de secours restants\u00a0: ${count}`,
  },
  lost: {
    ar: 'من فقد التطبيق ورموز الاسترداد يطلب من مدير النظام إزالة التطبيق من الحساب.',
    en: 'Whoever has lost both the app and the recovery codes asks the administrator to take the app off the account.',
    fr: 'En cas de perte de l’application et des codes de secours, demandez à l’administrateur de retirer l’application du compte.',
  },
} as const satisfies PageWords;
