import type { Words } from '#kernel';
import type { ComputedStatus, UncountedReason } from './codes.js';

export const statusWords = {
  'no-information': { ar: 'لا تتوافر معلومات', en: 'no information', fr: 'aucune information' },
  'earlier-only': {
    ar: 'قُيِّد عن فترة سابقة، ولا شيء بعدها',
    en: 'on record earlier, nothing since',
    fr: 'inscrit auparavant, rien depuis',
  },
  'in-progress': { ar: 'قيد التنفيذ', en: 'in progress', fr: 'en cours' },
  implemented: { ar: 'نُفِّذ', en: 'implemented', fr: 'mis en œuvre' },
  ongoing: { ar: 'مستمر', en: 'ongoing', fr: 'continu' },
  interrupted: { ar: 'متوقف', en: 'interrupted', fr: 'interrompu' },
} as const satisfies Record<ComputedStatus, Words>;

/** Why a fact is shown and not counted. */
export const reasonWords = {
  retracted: { ar: 'سُحب من السجل', en: 'withdrawn from the record', fr: 'retiré du registre' },
  'before-resolution': { ar: 'سابق لاعتماد القرار', en: 'before the resolution', fr: 'antérieur à la résolution' },
  'may-precede-resolution': {
    ar: 'قد يكون سابقاً لاعتماد القرار: لا يُعرف متى حدث على وجه التحديد',
    en: 'may have been before the resolution: its earliest day is not known, or is before it',
    fr: 'peut être antérieur à la résolution : sa première date possible est inconnue ou antérieure',
  },
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
  'names-no-step': {
    ar: 'لم يُذكر أي خطوة يستوفيها الإجراء',
    en: 'its action does not say which step it meets',
    fr: 'l’action ne dit pas quelle étape elle franchit',
  },
  'names-another-step': {
    ar: 'ذُكر أن الإجراء يستوفي خطوة أخرى',
    en: 'its action is said to meet another step',
    fr: 'il est dit que l’action franchit une autre étape',
  },
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
