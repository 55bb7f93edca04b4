import type { Lang } from '#kernel';
import type { PageWords } from '../i18n/words.js';

/** Each language by its own name. */
export const languageNames: Readonly<Record<Lang, string>> = { ar: 'العربية', en: 'English', fr: 'Français' };

/** What every page says. */
export const layoutWords = {
  site: { ar: 'تنفيذ', en: 'Tanfidh', fr: 'Tanfidh' },
  about: {
    ar: 'سجل تنفيذ قرارات منظمة التعاون الإسلامي بشأن الوساطة',
    en: 'The record of how OIC resolutions on mediation are carried out',
    fr: 'Le registre de la mise en œuvre des résolutions de l’OCI sur la médiation',
  },
  trial: {
    ar: 'سجل تجريبي: ما يُقيَّد فيه للتجربة وحدها',
    en: 'Trial record: what is entered here is for trying out only',
    fr: 'Registre d’essai : ce qui y est inscrit ne sert qu’à l’essai',
  },
  skip: { ar: 'انتقل إلى المضمون', en: 'Skip to content', fr: 'Aller au contenu' },
  languages: { ar: 'اللغة', en: 'Language', fr: 'Langue' },
  search: { ar: 'بحث', en: 'Search', fr: 'Rechercher' },
  searchAll: { ar: 'البحث في السجل كله', en: 'Search the whole record', fr: 'Rechercher au registre' },
  pages: { ar: 'الصفحات', en: 'Pages', fr: 'Pages' },
  showDay: { ar: 'عرض السجل كما كان في', en: 'Show the record as of', fr: 'Afficher le registre à la date du' },
  show: { ar: 'عرض', en: 'Show', fr: 'Afficher' },
  history: { ar: 'تاريخ السجل', en: 'History of the record', fr: 'Historique du registre' },
  knownOn: { ar: 'كما كنا نعرفه في', en: 'As we knew it on', fr: 'Tel que nous le connaissions le' },
  knownHelp: {
    ar: 'ما سُجّل بعد هذا اليوم لا يظهر، ولو كان قد حدث قبله. ويُترك الحقل فارغاً لعرض كل ما نعرفه اليوم.',
    en: 'What was recorded after this day is left out, even where it had happened before. Leave the field blank for all that is known today.',
    fr: 'Ce qui a été consigné après ce jour est laissé de côté, même si cela s’était produit avant. Laissez le champ vide pour tout ce qui est connu aujourd’hui.',
  },
  standsOn: {
    ar: (day: string) => `تعرض هذه الصفحة السجل كما كان في ${day}.`,
    en: (day: string) => `This page shows the record as it stood on ${day}.`,
    fr: (day: string) => `Cette page présente l’état du registre au ${day}.`,
  },
  standsAhead: {
    ar: (day: string) => `تعرض هذه الصفحة ما سيكون عليه السجل في ${day} إذا لم يُضَف إليه شيء.`,
    en: (day: string) => `This page shows how the record would stand on ${day} if nothing were added.`,
    fr: (day: string) => `Cette page présente l’état du registre au ${day} si rien n’y était ajouté.`,
  },
  knewOn: {
    ar: (day: string) => `ويقتصر على ما كنا نعرفه في ${day}.`,
    en: (day: string) => `It is limited to what was known on ${day}.`,
    fr: (day: string) => `Il se limite à ce qui était connu le ${day}.`,
  },
  backToToday: { ar: 'العودة إلى اليوم', en: 'Back to today', fr: 'Revenir à aujourd’hui' },
  rests: {
    ar: 'كل رقم في هذه الصفحات يُفتح حتى الوقائع المسجلة ومصادرها. وما لا يظهر له أثر في مصدر يبقى مجهولاً.',
    en: 'Every figure on these pages opens down to recorded facts and their sources. What no source shows stays unknown.',
    fr: 'Chaque chiffre de ces pages s’ouvre jusqu’aux faits consignés et à leurs sources. Ce qu’aucune source ne montre reste inconnu.',
  },
  aboutFigures: { ar: 'حول الأرقام', en: 'About the figures', fr: 'À propos des chiffres' },
  signIn: { ar: 'دخول المكتب', en: 'Sign in to the desk', fr: 'Connexion au bureau' },
  interface: { ar: 'الواجهة البرمجية', en: 'Programming interface', fr: 'Interface de programmation' },
} as const satisfies PageWords;
