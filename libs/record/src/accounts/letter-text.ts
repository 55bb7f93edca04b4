import { isolate, type Lang } from '#kernel';
import { dateIn } from '#register';
import type { WrittenLetter } from './people.js';

type Said = Readonly<Record<Lang, (value: string) => string>>;

const words = {
  subject: {
    ar: 'الدخول إلى سجل التنفيذ',
    en: 'Your access to the record of implementation',
    fr: 'Votre accès au registre de la mise en œuvre',
  },
  how: {
    ar: (at: string) => `يُفتح العنوان ${at} ثم تُملأ ثلاثة حقول: الرمز أدناه، وكلمة مرور من اختياركم، ولغة الشاشات.`,
    en: (at: string) =>
      `Open ${at} and fill in three fields: the code below, a password of your choice, and the language of the screens.`,
    fr: (at: string) =>
      `Ouvrez ${at} et remplissez trois champs\u00a0: le code ci-dessous, un mot de passe de votre choix et la langue des écrans.`,
  },
  code: {
    ar: (code: string) => `الرمز الوارد في الرسالة: ${code}`,
    en: (code: string) => `Code in your letter: ${code}`,
    fr: (code: string) => `Code figurant sur la lettre\u00a0: ${code}`,
  },
  signInName: {
    ar: (name: string) => `اسم الدخول فيما بعد: ${name}`,
    en: (name: string) => `Sign-in name, from then on: ${name}`,
    fr: (name: string) => `Nom de connexion, par la suite\u00a0: ${name}`,
  },
  until: {
    ar: (day: string) => `يصلح الرمز مرة واحدة، حتى ${day}.`,
    en: (day: string) => `The code is good once, until ${day}.`,
    fr: (day: string) => `Le code est valable une seule fois, jusqu’au ${day}.`,
  },
  forgotten: {
    ar: 'لا حاجة إلى بريد إلكتروني ولا إلى هاتف. ومن نسي كلمة المرور يطلب رسالة جديدة. ويُحفظ هذا الرمز عن غيركم ثم تُتلف الرسالة بعد استعماله.',
    en: 'No e-mail address and no telephone is needed. Whoever has forgotten the password asks for a new letter. Keep the code to yourself, and destroy the letter once it is used.',
    fr: 'Aucune adresse électronique ni aucun téléphone n’est nécessaire. En cas d’oubli du mot de passe, demandez une nouvelle lettre. Gardez le code pour vous et détruisez la lettre une fois le code utilisé.',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Lang, string>> | Said>>;

/** What is printed for somebody who may sign in, line by line, the first its reader's name. `site`: where it is served. */
export const letterLines = (
  { name, address, signInName, code, endsAt }: WrittenLetter,
  lang: Lang,
  site: string,
): readonly string[] => {
  const at = `${site.replace(/\/+$/, '')}/${lang}/desk/first-entry`;
  return [
    name,
    ...(address === null ? [] : [address]),
    '',
    words.subject[lang],
    '',
    words.how[lang](isolate(at)),
    '',
    words.code[lang](isolate(code)),
    words.signInName[lang](isolate(signInName)),
    // The last day on which it is good anywhere.
    words.until[lang](dateIn(new Date(Date.parse(endsAt) - 86_400_000).toISOString().slice(0, 10), lang)),
    '',
    words.forgotten[lang],
  ];
};
