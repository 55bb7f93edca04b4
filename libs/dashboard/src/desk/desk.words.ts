import type { PageWords } from '../i18n/index.js';

export const deskWords = {
  signIn: { ar: 'تسجيل الدخول', en: 'Sign in', fr: 'Connexion' },
  signInName: { ar: 'اسم الدخول', en: 'Sign-in name', fr: 'Nom de connexion' },
  signInNameHelp: {
    ar: 'كما ورد في الرسالة التي تسلمتموها.',
    en: 'As it stands in the letter that you received.',
    fr: 'Tel qu’il figure dans la lettre que vous avez reçue.',
  },
  password: { ar: 'كلمة المرور', en: 'Password', fr: 'Mot de passe' },
  enter: { ar: 'دخول', en: 'Enter', fr: 'Entrer' },
  toFirstEntry: {
    ar: 'لديّ رسالة فيها رمز: الدخول لأول مرة، أو كلمة مرور جديدة',
    en: 'I have a letter with a code: first entry, or a new password',
    fr: 'J’ai une lettre avec un code\u00a0: première entrée, ou nouveau mot de passe',
  },
  forgotten: {
    ar: 'من نسي كلمة المرور يطلب رسالة جديدة من مدير النظام.',
    en: 'Whoever has forgotten the password asks the administrator for a new letter.',
    fr: 'En cas d’oubli du mot de passe, demandez une nouvelle lettre à l’administrateur.',
  },
  firstEntry: { ar: 'الدخول لأول مرة', en: 'First entry', fr: 'Première entrée' },
  code: { ar: 'الرمز الوارد في الرسالة', en: 'Code in your letter', fr: 'Code figurant sur la lettre' },
  codeHelp: {
    ar: 'ستة عشر حرفاً ورقماً. ولا فرق بين الحروف الكبيرة والصغيرة، ولا بين الأرقام العربية والهندية، ويجوز ترك الشرطات.',
    en: 'Sixteen letters and digits. Capital or small, in any digits; the hyphens may be left out.',
    fr: 'Seize lettres et chiffres, en majuscules ou en minuscules\u00a0; les traits d’union peuvent être omis.',
  },
  ownPassword: { ar: 'كلمة مرور من اختياركم', en: 'Password of your choice', fr: 'Mot de passe de votre choix' },
  ownPasswordHelp: {
    ar: 'اثنا عشر حرفاً على الأقل؛ وجملة كاملة خير من كلمة.',
    en: 'At least twelve characters; a whole sentence is better than a word.',
    fr: 'Au moins douze caractères\u00a0; une phrase entière vaut mieux qu’un mot.',
  },
  screens: { ar: 'لغة الشاشات', en: 'Language of the screens', fr: 'Langue des écrans' },
  toSignIn: {
    ar: 'لديّ كلمة مرور: تسجيل الدخول',
    en: 'I have a password: sign in',
    fr: 'J’ai un mot de passe\u00a0: connexion',
  },
  sessions: { ar: 'عمليات دخولي', en: 'Where I am signed in', fr: 'Mes connexions' },
  sessionsLead: {
    ar: 'كل دخول ينتهي بعد ساعة من آخر استعمال له، وبعد اثنتي عشرة ساعة على الأكثر.',
    en: 'Each ends an hour after it was last used, and after twelve hours at most.',
    fr: 'Chacune prend fin une heure après sa dernière utilisation, et au plus tard après douze heures.',
  },
  since: { ar: 'منذ', en: 'Since', fr: 'Depuis' },
  lastUsed: { ar: 'آخر استعمال', en: 'Last used', fr: 'Dernière utilisation' },
  what: { ar: 'إنهاء', en: 'End', fr: 'Fin' },
  thisOne: { ar: 'هذا المتصفح', en: 'this browser', fr: 'ce navigateur' },
  end: { ar: 'إنهاء', en: 'End', fr: 'Mettre fin' },
  endOf: {
    ar: (since: string) => `إنهاء الدخول القائم منذ ${since}`,
    en: (since: string) => `End the one since ${since}`,
    fr: (since: string) => `Mettre fin à celle depuis le ${since}`,
  },
  myDesk: { ar: 'مكتبي', en: 'My desk', fr: 'Mon bureau' },
  toRegisterRules: {
    ar: 'قواعد مسك السجل',
    en: 'How the register is kept',
    fr: 'Tenue du registre',
  },
  toAdministration: {
    ar: 'الإدارة: الأشخاص والرموز',
    en: 'Administration: people and tokens',
    fr: 'Administration\u00a0: personnes et jetons',
  },
  toSecondFactor: {
    ar: 'التحقق بخطوتين',
    en: 'Second factor',
    fr: 'Second facteur',
  },
  actsBy: {
    ar: 'وظيفتكم في هذه الجلسة',
    en: 'Your function in this session',
    fr: 'Votre fonction dans cette connexion',
  },
  actsByThis: { ar: '(الآن)', en: '(now)', fr: '(actuellement)' },
  actBy: { ar: 'التصرف بهذه الصفة', en: 'Act in it', fr: 'Agir à ce titre' },
  actByOf: {
    ar: (name: string) => `التصرف بهذه الصفة: ${name}`,
    en: (name: string) => `Act in it: ${name}`,
    fr: (name: string) => `Agir à ce titre\u00a0: ${name}`,
  },
  deputy: {
    ar: (name: string) => `نيابةً عن: ${name}`,
    en: (name: string) => `as deputy for: ${name}`,
    fr: (name: string) => `comme suppléant\u00a0: ${name}`,
  },
  acting: {
    ar: (name: string) => `بالإنابة عن: ${name}`,
    en: (name: string) => `acting for: ${name}`,
    fr: (name: string) => `par intérim\u00a0: ${name}`,
  },
  untilDay: {
    ar: (name: string, day: string) => `${name}، حتى ${day}`,
    en: (name: string, day: string) => `${name}, until ${day}`,
    fr: (name: string, day: string) => `${name}, jusqu’au ${day}`,
  },
  signOut: { ar: 'خروج', en: 'Sign out', fr: 'Déconnexion' },
} as const satisfies PageWords;

/** Why nobody was let in, beside the form. */
export const refusedWords = {
  'sign-in-refused': {
    ar: 'لم يتم الدخول. يُرجى التحقق من اسم الدخول وكلمة المرور، أو طلب رسالة جديدة من مدير النظام.',
    en: 'You are not signed in. Please check the sign-in name and the password, or ask the administrator for a new letter.',
    fr: 'La connexion n’a pas eu lieu. Veuillez vérifier le nom de connexion et le mot de passe, ou demander une nouvelle lettre à l’administrateur.',
  },
  'function-not-in-force': {
    ar: 'لا وظيفة لهذا الحساب اليوم: لم تبدأ مدتها بعد أو انتهت. يُرجى سؤال مدير النظام.',
    en: 'This account has no function today: its term has not begun, or is over. Please ask the administrator.',
    fr: 'Ce compte n’a pas de fonction aujourd’hui\u00a0: son mandat n’a pas commencé ou a pris fin. Veuillez vous adresser à l’administrateur.',
  },
  'code-refused': {
    ar: 'لم يُقبل هذا الرمز. يُرجى مقارنته بما في الرسالة؛ فإن كان كما فيها فقد استُعمل أو انتهت مدته، وتُطلب رسالة جديدة من مدير النظام.',
    en: 'This code was not taken. Please compare it with the letter; if it is as it stands there, it was used or is out of date: ask the administrator for a new letter.',
    fr: 'Ce code n’a pas été accepté. Veuillez le comparer à la lettre\u00a0; s’il est identique, il a déjà servi ou a expiré\u00a0: demandez une nouvelle lettre à l’administrateur.',
  },
  'password-too-short': {
    ar: 'كلمة المرور أقصر من اثني عشر حرفاً. ولم يُستعمل الرمز.',
    en: 'The password has fewer than twelve characters. The code was not used.',
    fr: 'Le mot de passe compte moins de douze caractères. Le code n’a pas été utilisé.',
  },
  'password-too-long': {
    ar: 'كلمة المرور أطول من ⁨200⁩ بايت. ولم يُستعمل الرمز.',
    en: 'The password is longer than 200 bytes. The code was not used.',
    fr: 'Le mot de passe dépasse 200 octets. Le code n’a pas été utilisé.',
  },
  'wait-first': {
    ar: 'لا يمكن الآن. يُرجى إعادة المحاولة بعد دقيقة على الأكثر.',
    en: 'Not just now. Please try again, in a minute at most.',
    fr: 'Pas pour l’instant. Veuillez réessayer, dans une minute au plus.',
  },
  'session-over': {
    ar: 'انتهت مدة دخولكم. ما كتبتموه محفوظ، ويعود إلى مكانه بعد تسجيل الدخول.',
    en: 'You are no longer signed in. What you typed is kept, and is back in its place once you have signed in.',
    fr: 'Votre connexion a pris fin. Ce que vous avez saisi est conservé et reprendra sa place après la connexion.',
  },
  'session-over-with-files': {
    ar: 'انتهت مدة دخولكم. ما كتبتموه محفوظ، ويعود إلى مكانه بعد تسجيل الدخول؛ أما الملف المرسل الآن فلم يُحفظ، ويُختار من جديد.',
    en: 'You are no longer signed in. What you typed is kept, and is back in its place once you have signed in; the file sent just now was not kept, and is to be chosen again.',
    fr: 'Votre connexion a pris fin. Ce que vous avez saisi est conservé et reprendra sa place après la connexion\u00a0; le fichier que vous venez d’envoyer n’a pas été conservé et devra être choisi de nouveau.',
  },
  'second-factor-not-needed': {
    ar: 'لا يُطلب ذلك في وظيفتكم.',
    en: 'Nothing in your function asks for it.',
    fr: 'Rien dans votre fonction ne le demande.',
  },
  'second-factor-needed': {
    ar: 'يُطلب لذلك رمز من التطبيق أُدخل خلال الدقائق العشر الأخيرة.',
    en: 'This asks for a code from your app, given within the last ten minutes.',
    fr: 'Ceci demande un code de votre application, donné au cours des dix dernières minutes.',
  },
  'second-factor-not-offered': {
    ar: 'لم يعد هذا المفتاح صالحاً. يُرجى البدء من جديد.',
    en: 'This key is out of date. Please begin anew.',
    fr: 'Cette clé n’est plus valable. Veuillez recommencer.',
  },
  'second-factor-refused': {
    ar: 'لم يُقبل هذا الرمز. يُقبل كل رمز مرة واحدة، فيُرجى انتظار الرمز التالي، والتحقق من أن ساعة الهاتف صحيحة.',
    en: 'This code was not taken. Each is taken once: please wait for the next, and check that the telephone’s clock is right.',
    fr: 'Ce code n’a pas été accepté. Chacun ne sert qu’une fois : veuillez attendre le suivant et vérifier que l’horloge du téléphone est à l’heure.',
  },
  'password-refused': {
    ar: 'كلمة المرور غير صحيحة.',
    en: 'This is not the password.',
    fr: 'Ce n’est pas le mot de passe.',
  },
  'form-out-of-date': {
    ar: 'لم يعد هذا النموذج صالحاً، وهذا نموذج جديد. يُرجى إرساله مرة أخرى.',
    en: 'This form was out of date; here is a new one. Please send it again.',
    fr: 'Ce formulaire n’était plus valable\u00a0; en voici un nouveau. Veuillez le renvoyer.',
  },
} as const satisfies PageWords;
