import type { Words } from '#kernel';
import type { ComputedStatus, UncountedReason } from './model.js';

export const statusWords = {
  'no-information': { ar: 'لا تتوافر معلومات', en: 'no information', fr: 'aucune information' },
  'in-progress': { ar: 'قيد التنفيذ', en: 'in progress', fr: 'en cours' },
  implemented: { ar: 'نُفِّذ', en: 'implemented', fr: 'mis en œuvre' },
  ongoing: { ar: 'مستمر', en: 'ongoing', fr: 'continu' },
  interrupted: { ar: 'متوقف', en: 'interrupted', fr: 'interrompu' },
} as const satisfies Record<ComputedStatus, Words>;

/** Why a fact is shown and not counted. */
export const reasonWords = {
  retracted: { ar: 'سُحب من السجل', en: 'withdrawn from the record', fr: 'retiré du registre' },
  'before-resolution': { ar: 'سابق لاعتماد القرار', en: 'before the resolution', fr: 'antérieur à la résolution' },
  'date-uncertain': {
    ar: 'التاريخ غير محدد: قد يكون لاحقاً لهذا اليوم',
    en: 'date uncertain: it may be later than this day',
    fr: 'date incertaine : peut être postérieure à ce jour',
  },
  'intention-only': { ar: 'إعلان نية فقط', en: 'an intention only', fr: 'simple intention' },
  'no-measure': { ar: 'لم يوضع مقياس', en: 'no measure is set', fr: 'aucun critère n’est fixé' },
  'not-in-measure': {
    ar: 'لا يدخل ضمن المقياس',
    en: 'not among the facts this measure counts',
    fr: 'ne fait pas partie des faits retenus par ce critère',
  },
  'step-already-met': { ar: 'الخطوة مستوفاة من قبل', en: 'the step was already met', fr: 'étape déjà franchie' },
  'period-already-met': {
    ar: 'الفترة محسوبة من قبل',
    en: 'the period was already accounted for',
    fr: 'période déjà prise en compte',
  },
  'period-running': { ar: 'الفترة لم تنتهِ بعد', en: 'the period has not ended', fr: 'la période n’est pas achevée' },
  'outside-periods': {
    ar: 'سابق لأول فترة محسوبة',
    en: 'before the first period counted',
    fr: 'antérieur à la première période comptée',
  },
  'party-already-met': {
    ar: 'الطرف محسوب من قبل',
    en: 'the party was already counted',
    fr: 'partie déjà comptée',
  },
  'party-not-addressed': {
    ar: 'لا يُسمّي أي طرف معني بالالتزام',
    en: 'names no party the commitment addresses',
    fr: 'ne nomme aucune partie visée par l’engagement',
  },
  'mandate-only': {
    ar: 'تجديد للولاية، وليس إجراءً تنفيذياً',
    en: 'renews the mandate; it is not implementation',
    fr: 'renouvelle le mandat ; ne constitue pas une mise en œuvre',
  },
} as const satisfies Record<UncountedReason, Words>;

/** The rules of version 1, in the order they apply. */
export const rulesInWords: readonly Words[] = [
  {
    ar: 'تُحسب الواقعة في يوم معين إذا كان آخر تاريخ ممكن لها ذلك اليوم أو قبله.',
    en: 'A fact counts on a day if its latest possible date is that day or earlier.',
    fr: 'Un fait compte à une date donnée si sa dernière date possible est ce jour ou un jour antérieur.',
  },
  {
    ar: 'لا تُحسب الوقائع السابقة لاعتماد القرار ولا النوايا ولا تجديد الولاية؛ وهي تُعرض مع بيان السبب.',
    en: 'Facts before the resolution, intentions and renewed mandates are not counted; they are shown with the reason.',
    fr: 'Les faits antérieurs à la résolution, les intentions et les renouvellements de mandat ne sont pas comptés ; ils sont indiqués avec le motif.',
  },
  {
    ar: 'الخطوات: تُستوفى كل خطوة بأول واقعة مدرجة لها، والرقم هو مجموع أوزان الخطوات المستوفاة من مجموع الأوزان كلها.',
    en: 'Steps: each is met by the first fact listed for it; the figure is the weight of the steps met out of the weight of all.',
    fr: 'Étapes : chacune est franchie par le premier fait prévu pour elle ; le chiffre est le poids des étapes franchies sur le poids total.',
  },
  {
    ar: 'الهدف: عدد الوقائع أو الأطراف من العدد المطلوب، ولا يتجاوز الرقم هذا العدد.',
    en: 'Target: facts or parties out of the number set; the figure does not go beyond that number.',
    fr: 'Cible : faits ou parties sur le nombre fixé ; le chiffre ne dépasse pas ce nombre.',
  },
  {
    ar: 'الالتزام السنوي: الرقم هو السنوات التي عُقد فيها من السنوات المستحقة أو المستوفاة؛ ولا رقم إذا خلت سنة مستحقة من أي سجل. وما سُجّل أنه لم يُعقد يبقى ضمن السنوات المستحقة.',
    en: 'Yearly: years held out of years due or already met; no figure where a year due has no record. A year recorded as not held stays among those due.',
    fr: 'Annuel : années où la réunion s’est tenue, sur années échues ou déjà satisfaites ; aucun chiffre si une année échue est sans trace. Une année où la réunion est consignée comme non tenue reste parmi les années échues.',
  },
  {
    ar: 'لكل طرف معني: يُحسب مرة واحدة بأول واقعة تُسمّيه. وإذا كان المعنيون هم الدول فهي الدول المشاركة في ذلك اليوم.',
    en: 'Each party addressed counts once, with the first fact that names it. Where these are the states, they are those taking part on that day.',
    fr: 'Chaque partie visée compte une fois, par le premier fait qui la nomme. S’il s’agit des États, ce sont ceux qui participent ce jour-là.',
  },
  {
    ar: 'الالتزام المفتوح: تُعد الوقائع ولا يُعطى رقم نسبي.',
    en: 'Open-ended: facts are counted, and there is no figure.',
    fr: 'Sans terme : les faits sont comptés, sans chiffre de progression.',
  },
  {
    ar: 'حيث لا توجد واقعة محسوبة تكون الحالة «لا تتوافر معلومات» بلا رقم، ولا يُعطى الصفر أبداً لغياب السجل.',
    en: 'Where no fact counts, the status is “no information” without a figure; the absence of a record is never a zero.',
    fr: 'Si aucun fait ne compte, l’état est « aucune information », sans chiffre ; l’absence de trace ne vaut jamais zéro.',
  },
  {
    ar: 'يُشار إلى الاستحقاق منذ اليوم التالي لتاريخ أو فترة انقضت دون أن يثبت السجل الوفاء.',
    en: 'Due is noted from the day after a date or period that ended without being met on record.',
    fr: 'L’échéance est signalée dès le lendemain d’une date ou d’une période achevée sans réalisation consignée.',
  },
  {
    ar: 'البيانات والتقييمات تُعرض إلى جانب الحالة المحسوبة ولا تغيّر أي رقم.',
    en: 'Statements and assessments stand beside the computed status and change no figure.',
    fr: 'Les déclarations et les appréciations figurent à côté de l’état calculé et ne modifient aucun chiffre.',
  },
  {
    ar: 'الفقرة: المتوسط المرجح لأرقام التزاماتها المتوافرة مع بيان عددها، والحالة الأقل تقدماً وفق الترتيب المنشور.',
    en: 'A paragraph shows the weighted mean of the figures there are, with how many there are, and the least advanced status in the published order.',
    fr: 'Un paragraphe présente la moyenne pondérée des chiffres disponibles, avec leur nombre, et l’état le moins avancé selon l’ordre publié.',
  },
];
