import type { PageWords } from '../i18n/words.js';

export const errorWords = {
  notFound: { ar: 'لا توجد صفحة هنا', en: 'No page here', fr: 'Aucune page ici' },
  badAddress: { ar: 'تعذّرت قراءة الرابط', en: 'The address could not be read', fr: 'L’adresse n’a pas pu être lue' },
  notNow: { ar: 'غير متاح الآن', en: 'Not available now', fr: 'Indisponible pour le moment' },
  broken: { ar: 'حدث خلل لدينا', en: 'Something went wrong on our side', fr: 'Une erreur est survenue de notre côté' },
  notAllowed: { ar: 'الوصول غير متاح', en: 'No access', fr: 'Accès indisponible' },
  notFoundHelp: {
    ar: 'قد يكون الرابط ناقصاً، أو كُتب فيه رمز غير مسجل. ويمكن البدء من الصفحة الأولى.',
    en: 'Part of the address may be missing, or it may name something that is not on record. The first page is a good place to start.',
    fr: 'L’adresse est peut-être incomplète, ou nomme un élément absent du registre. La première page est un bon point de départ.',
  },
  badAddressHelp: {
    ar: 'تُكتب الأيام على صورة \u20682018-11-29\u2069. ويمكن فتح الصفحة نفسها من دون هذه القيم.',
    en: 'Days are written like 2018-11-29. The same page can be opened without these values.',
    fr: 'Les jours s’écrivent comme 2018-11-29. La même page peut être ouverte sans ces valeurs.',
  },
  badPathHelp: {
    ar: 'في الرابط ما تتعذّر قراءته. ويمكن البدء من الصفحة الأولى.',
    en: 'Something in the address cannot be read. The first page is a good place to start.',
    fr: 'L’adresse contient un élément illisible. La première page est un bon point de départ.',
  },
  notNowHelp: {
    ar: 'لم يُفقد شيء من السجل. يُرجى إعادة المحاولة بعد قليل.',
    en: 'Nothing of the record is lost. Please try again in a moment.',
    fr: 'Rien du registre n’est perdu. Veuillez réessayer dans un instant.',
  },
  brokenHelp: {
    ar: 'لم يُفقد شيء من السجل. عند الإبلاغ عن ذلك يُرجى ذكر الرقم أدناه.',
    en: 'Nothing of the record is lost. When reporting this, please quote the number below.',
    fr: 'Rien du registre n’est perdu. Pour signaler l’incident, veuillez citer le numéro ci-dessous.',
  },
  notThen: { ar: 'لم يكن في السجل بعد', en: 'Not yet on record', fr: 'Pas encore au registre' },
  notThenLead: {
    ar: (day: string) => `لم يكن في السجل شيء من ذلك في ${day}.`,
    en: (day: string) => `On ${day} nothing of this was in the record.`,
    fr: (day: string) => `Au ${day}, rien de ceci ne figurait au registre.`,
  },
  notThenHelp: {
    ar: 'ما سُجّل بعد ذلك اليوم يظهر عند العودة إلى ما نعرفه اليوم.',
    en: 'What was entered after that day is shown with today’s knowledge.',
    fr: 'Ce qui a été consigné depuis apparaît avec ce qui est connu aujourd’hui.',
  },
  maybeLater: {
    ar: 'قد يكون سُجّل بعد ذلك اليوم، أو لا يكون في السجل أصلاً.',
    en: 'It may have been entered after that day, or it may not be on record at all.',
    fr: 'Cet élément a pu être consigné depuis, ou ne figure pas du tout au registre.',
  },
  today: {
    ar: 'العودة إلى ما نعرفه اليوم',
    en: 'Back to today’s knowledge',
    fr: 'Revenir à ce qui est connu aujourd’hui',
  },
  without: {
    ar: 'فتح الصفحة من دون هذه القيم',
    en: 'Open the page without these values',
    fr: 'Ouvrir la page sans ces valeurs',
  },
  again: { ar: 'إعادة المحاولة', en: 'Try again', fr: 'Réessayer' },
  start: { ar: 'إلى الصفحة الأولى', en: 'To the first page', fr: 'Vers la première page' },
  fields: { ar: 'القيم غير الصحيحة', en: 'What could not be read', fr: 'Ce qui n’a pas pu être lu' },
  code: { ar: 'الرمز', en: 'Code', fr: 'Code' },
  number: { ar: 'رقم التتبع', en: 'Correlation id', fr: 'Identifiant de corrélation' },
} as const satisfies PageWords;
