import type { PageWords } from '../../i18n/index.js';

export const engineWords = {
  waits: {
    ar: 'ينتظر القيد شخصاً ثانياً يدقّقه، ولا يظهر قبل ذلك إلا في المكتب.',
    en: 'The entry waits for a second person; until then it is seen at the desk alone.',
    fr: 'L’inscription attend une seconde personne\u00a0; d’ici là, elle n’est visible qu’au bureau.',
  },
  choose: { ar: '(يُختار)', en: '(choose)', fr: '(à choisir)' },
  language: { ar: 'لغة المراسلة', en: 'Language of the paper', fr: 'Langue de la pièce' },
  notYet: {
    ar: 'لم يُدخل شيء بعد. يُرجى النظر فيما يلي:',
    en: 'Nothing has been entered yet. Please look at the following:',
    fr: 'Rien n’a encore été inscrit. Veuillez examiner ce qui suit\u00a0:',
  },
  formOutOfDate: {
    ar: 'أُعيد تسجيل الدخول منذ فتح هذا النموذج. ما كُتب فيه باقٍ كما هو؛ يُرجى إرساله مرة أخرى.',
    en: 'You have signed in again since this form was opened. What you typed is here; please send it again.',
    fr: 'Vous vous êtes reconnecté depuis l’ouverture de ce formulaire. Ce que vous avez saisi est conservé\u00a0; veuillez le renvoyer.',
  },
  fromPaper: { ar: 'المصدر', en: 'Source', fr: 'Source' },
  entry: { ar: 'القيد كما هو الآن', en: 'The entry as it reads now', fr: 'L’inscription telle qu’elle se lit' },
  scans: { ar: 'نسخة ضوئية', en: 'Scan', fr: 'Numérisation' },
  scansHelp: {
    ar: 'ملف ⁨PDF⁩ واحد، أو صور صفحاته بترتيبها.',
    en: 'One PDF, or photographs of its pages in their order.',
    fr: 'Un PDF, ou les photographies de ses pages dans l’ordre.',
  },
  scansKept: { ar: 'وصل وحُفظ', en: 'Received and kept', fr: 'Reçu et conservé' },
  leaveOut: { ar: 'حذفه', en: 'leave out', fr: 'retirer' },
  goOn: { ar: 'متابعة', en: 'Go on', fr: 'Continuer' },
  putAside: { ar: 'حذف هذه المسودة', en: 'Discard this draft', fr: 'Supprimer ce brouillon' },
  before: { ar: 'قبل الإدخال', en: 'Before it is entered', fr: 'Avant l’inscription' },
  enter: { ar: 'إدخال', en: 'Enter', fr: 'Inscrire' },
  registerOnly: { ar: 'قيد فقط', en: 'Register only', fr: 'Enregistrer seulement' },
  registerAndEnter: {
    ar: 'قيد وإدخال المضمون',
    en: 'Register and enter what it says',
    fr: 'Enregistrer et inscrire ce qu’elle dit',
  },
  back: { ar: 'رجوع', en: 'Back', fr: 'Retour' },
  moved: {
    ar: 'أُدخل شيء آخر هنا في هذه الأثناء',
    en: 'Something else was entered here meanwhile',
    fr: 'Autre chose a été inscrit ici entre-temps',
  },
  movedLead: {
    ar: 'لم يُدخل ما كتبتموه. يُرجى مقارنة النصين.',
    en: 'What you typed was not entered. Please compare the two.',
    fr: 'Ce que vous avez saisi n’a pas été inscrit. Veuillez comparer les deux.',
  },
  meanwhile: { ar: 'ما أُدخل في هذه الأثناء', en: 'Entered meanwhile', fr: 'Inscrit entre-temps' },
  yours: { ar: 'ما كتبتموه', en: 'What you typed', fr: 'Ce que vous avez saisi' },
  lookAgain: { ar: 'متابعة بعد المقارنة', en: 'Go on, having compared', fr: 'Continuer après comparaison' },
  entered: { ar: 'تم الإدخال', en: 'Entered', fr: 'Inscrit' },
  show: { ar: 'عرض القيد', en: 'See it in the record', fr: 'Voir au registre' },
  tellsMore: { ar: 'تفيد بأمر آخر', en: 'It tells us something else', fr: 'Elle nous apprend autre chose' },
} as const satisfies PageWords;
