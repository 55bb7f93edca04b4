import type { PageWords } from '../../i18n/index.js';

const nbsp = '\u00a0';

export const handlingPageWords = {
  checkList: { ar: 'كشف التدقيق', en: 'Check list', fr: 'Liste de vérification' },
  checkLead: {
    ar: 'ما أُدخل ولم ينظر فيه شخص ثانٍ بعد. يُقارَن كل قيد بمصدره ويُؤشَّر؛ وما لم يُؤشَّر يبقى.',
    en: 'What was entered and no second person has looked at yet. Compare each entry with its source and tick it; what is not ticked stays.',
    fr: `Ce qui a été inscrit et qu’aucune seconde personne n’a encore vu. Comparez chaque inscription à sa source et cochez-la${nbsp}; ce qui n’est pas coché reste.`,
  },
  nothingToCheck: {
    ar: 'لا ينتظر التدقيق شيء.',
    en: 'Nothing is waiting for a second person.',
    fr: 'Rien n’attend de seconde personne.',
  },
  own: {
    ar: 'أدخلتموه بأنفسكم: يدقّقه غيركم.',
    en: 'You entered it yourself: somebody else checks it.',
    fr: `Vous l’avez saisie vous-même${nbsp}: quelqu’un d’autre la vérifie.`,
  },
  checked: { ar: 'دُقِّق المؤشَّر عليه', en: 'Those ticked are checked', fr: 'Les inscriptions cochées sont vérifiées' },
  tick: { ar: 'تأشير', en: 'Tick', fr: 'Cocher' },
  what: { ar: 'الموضوع', en: 'Of what', fr: 'Objet' },
  entry: { ar: 'القيد', en: 'Entry', fr: 'Inscription' },
  source: { ar: 'المصدر', en: 'Source', fr: 'Source' },
  noSource: { ar: 'لم يُذكر مصدر', en: 'no source named', fr: 'aucune source indiquée' },
  registryNumber: { ar: 'رقم القيد', en: 'Registry number', fr: 'Numéro d’enregistrement' },
  scan: { ar: 'نسخة ضوئية', en: 'Scan', fr: 'Numérisation' },
  yes: { ar: 'نعم', en: 'yes', fr: 'oui' },
  no: { ar: 'لا', en: 'no', fr: 'non' },
  enteredOn: { ar: 'أُدخل في', en: 'entered on', fr: 'saisie le' },
  before: { ar: 'كان النص', en: 'It read', fr: 'Elle se lisait' },
  since: { ar: 'ويصبح', en: 'It would read', fr: 'Elle se lirait' },
  reason: { ar: 'السبب', en: 'Reason', fr: 'Motif' },
  seenNow: { ar: 'يطّلع عليه الآن', en: 'Seen now by', fr: 'Visible actuellement par' },
  choose: { ar: 'اختيار هذا القيد', en: 'Choose this entry', fr: 'Choisir cette inscription' },
  noneChosen: {
    ar: 'لم يُؤشَّر على شيء.',
    en: 'Nothing was ticked.',
    fr: 'Rien n’a été coché.',
  },
  makeAvailable: { ar: 'إتاحة', en: 'Make available', fr: 'Mise à disposition' },
  availableLead: {
    ar: 'ما دُقِّق ولا يراه الجميع. تُختار القيود، ومن يطّلع عليها، ومن أجازها.',
    en: 'What is checked and not seen by all. Choose the entries, who will see them, and who cleared them.',
    fr: 'Ce qui est vérifié et n’est pas visible de tous. Choisissez les inscriptions, qui les verra et qui les a approuvées.',
  },
  nothingToMakeAvailable: {
    ar: 'لا شيء بانتظار الإتاحة.',
    en: 'Nothing is waiting to be made available.',
    fr: 'Rien n’attend d’être mis à disposition.',
  },
  to: { ar: 'من يطّلع عليه', en: 'Who will see it', fr: 'Qui le verra' },
  clearance: { ar: 'الإجازة', en: 'Clearance', fr: 'Approbation' },
  step: {
    ar: (n: number) => `الخطوة ${n}`,
    en: (n: number) => `Step ${n}`,
    fr: (n: number) => `Étape ${n}`,
  },
  clearedBy: {
    ar: 'أجازه (الصفة، لا الاسم)',
    en: 'Cleared by (function, no name)',
    fr: 'Approuvé par (fonction, sans nom)',
  },
  actingFor: { ar: 'نيابةً عن', en: 'acting for', fr: 'pour le compte de' },
  clearedOn: { ar: 'في', en: 'on', fr: 'le' },
  how: { ar: 'كيف', en: 'How', fr: 'Comment' },
  sentWith: {
    ar: 'المذكرة أو الاجتماع الذي أُرسل معه (للدول الأعضاء)',
    en: 'The note or meeting it went with (for member states)',
    fr: 'La note ou la réunion qui l’accompagne (pour les États membres)',
  },
  make: {
    ar: 'إتاحة القيود المختارة',
    en: 'Make those chosen available',
    fr: 'Mettre à disposition les inscriptions choisies',
  },
  withdraw: { ar: 'قصر الإتاحة', en: 'Withdraw from sight', fr: 'Restreindre la mise à disposition' },
  withdrawLead: {
    ar: 'يبقى القيد في السجل، ويُقصر الاطلاع عليه.',
    en: 'The entry stays in the record, and is seen by fewer.',
    fr: 'L’inscription reste au registre et est vue par moins de personnes.',
  },
  doWithdraw: { ar: 'قصر الإتاحة', en: 'Withdraw', fr: 'Restreindre' },
  refused: {
    ar: 'لم يُغيَّر شيء.',
    en: 'Nothing was changed.',
    fr: 'Rien n’a été modifié.',
  },
  factorNeeded: {
    ar: 'أُدخل رمز التحقق الثاني قبل أكثر من عشر دقائق: يُدخل من جديد في نافذة أخرى، ثم يُرسل هذا النموذج مرة أخرى.',
    en: 'The second factor was given more than ten minutes ago: give it again in another window, then send this form once more.',
    fr: `Le second facteur a été donné il y a plus de dix minutes${nbsp}: donnez-le de nouveau dans une autre fenêtre, puis renvoyez ce formulaire.`,
  },
  giveFactor: { ar: 'إدخال الرمز', en: 'Give the second factor', fr: 'Donner le second facteur' },
  done: {
    ar: (n: string) => `تم: ${n}`,
    en: (n: string) => `Done: ${n}`,
    fr: (n: string) => `Fait${nbsp}: ${n}`,
  },
} as const satisfies PageWords;
