import type { PageWords } from '../../i18n/index.js';
import { nothingYet } from '../../i18n/index.js';

export const commitmentWords = {
  paragraph: { ar: 'الفقرة', en: 'Paragraph', fr: 'Paragraphe' },
  status: { ar: 'الحالة المحسوبة', en: 'Computed status', fr: 'État calculé' },
  record: { ar: 'السجل', en: 'On record', fr: 'Au registre' },
  responsible: { ar: 'الجهة المكلفة', en: 'Entrusted to', fr: 'Confié à' },
  aim: { ar: 'الغاية', en: 'Aim', fr: 'But' },
  due: { ar: 'الموعد', en: 'Due', fr: 'Échéance' },
  noDue: {
    ar: 'لم يُحدَّد موعد في ما هو متاح من نص القرار',
    en: 'no date is set in what is at hand of the text',
    fr: 'aucune date fixée dans ce dont on dispose du texte',
  },
  evidence: { ar: 'أحدث ما يثبته السجل', en: 'Latest evidence', fr: 'Élément le plus récent' },
  checked: { ar: 'رُوجع السجل حتى', en: 'Record checked to', fr: 'Registre vérifié jusqu’au' },
  none: nothingYet,
  steps: { ar: 'خطوات العمل', en: 'The working steps', fr: 'Les étapes de travail' },
  stepsNote: {
    ar: 'هذه خطوات عمل وُضعت لقياس التقدم، وليست من نص القرار.',
    en: 'These are working steps to count by; they are not text of the resolution.',
    fr: 'Ce sont des étapes de travail pour compter ; elles ne font pas partie du texte de la résolution.',
  },
  step: { ar: 'الخطوة', en: 'Step', fr: 'Étape' },
  countedFrom: {
    ar: (day: string) => `واليوم غير معروف: تُحسب اعتباراً من ${day}`,
    en: (day: string) => `day unknown: counted from ${day}`,
    fr: (day: string) => `jour inconnu : compté à partir du ${day}`,
  },
  shown: { ar: 'ما يثبته السجل', en: 'What the record shows', fr: 'Ce que montre le registre' },
  inTime: { ar: 'الخطوات بحسب الزمن', en: 'The steps in time', fr: 'Les étapes dans le temps' },
  years: { ar: 'بحسب السنة', en: 'Year by year', fr: 'Année par année' },
  yearsNote: {
    ar: 'السنوات المقررة وما يثبته السجل لكل منها.',
    en: 'The years due, and what the record has of each.',
    fr: 'Les années échues et ce qui en figure au registre.',
  },
  year: { ar: 'السنة', en: 'Year', fr: 'Année' },
  parties: { ar: 'الأطراف المعنية', en: 'Those addressed', fr: 'Les parties visées' },
  partiesNote: {
    ar: 'كل طرف يعنيه الالتزام، وما في السجل عنه.',
    en: 'Each party the commitment addresses, and what the record has of it.',
    fr: 'Chaque partie visée par l’engagement et ce qui en figure au registre.',
  },
  party: { ar: 'الطرف', en: 'Party', fr: 'Partie' },
  why: { ar: 'من أين جاء هذا الرقم', en: 'Why this figure', fr: 'Pourquoi ce chiffre' },
  counted: { ar: 'الوقائع المحسوبة', en: 'Facts counted', fr: 'Faits comptés' },
  nothingCounted: {
    ar: 'لا توجد واقعة محسوبة؛ ولذلك لا يُعطى رقم، ولا يعني ذلك أن شيئاً لم يُنجز.',
    en: 'No fact is counted; so no figure is given, and this does not mean that nothing was done.',
    fr: 'Aucun fait n’est compté ; il n’y a donc pas de chiffre, ce qui ne signifie pas que rien n’a été fait.',
  },
  left: {
    ar: 'وقائع لم تُحسب، مع السبب',
    en: 'Facts not counted, with the reason',
    fr: 'Faits non comptés, avec le motif',
  },
  fulfils: { ar: 'يستوفي', en: 'Meets', fr: 'Remplit' },
  concerns: { ar: 'يخص', en: 'Concerns', fr: 'Concerne' },
  corrected: { ar: 'مصحَّح', en: 'corrected', fr: 'corrigé' },
  bySource: { ar: 'بحسب المصدر', en: 'By source', fr: 'Par source' },
  byConfidence: { ar: 'بحسب درجة الثقة', en: 'by confidence', fr: 'par degré de confiance' },
  noSource: { ar: 'لم يُذكر مصدر', en: 'no source given', fr: 'aucune source indiquée' },
  sum: {
    ar: (here: string, rest: string, all: string) => `${here} معروضة هنا و${rest} ضمن الإجراءات، ومجموعها ${all}.`,
    en: (here: string, rest: string, all: string) =>
      `${here} shown here, the newest, and ${rest} among the actions, ${all} together.`,
    fr: (here: string, rest: string, all: string) =>
      `${here} ici, les plus récents, et ${rest} parmi les actions, soit ${all} au total.`,
  },
  sumOfFigure: {
    ar: (here: string, rest: string, figure: string) => `نصيبها من الرقم: ${here} و${rest}، ومجموعهما ${figure}.`,
    en: (here: string, rest: string, figure: string) =>
      `Their parts of the figure are ${here} and ${rest}, together ${figure}.`,
    fr: (here: string, rest: string, figure: string) =>
      `Leurs parts du chiffre sont ${here} et ${rest}, soit ${figure}.`,
  },
  weight: { ar: 'الوزن', en: 'Weight', fr: 'Poids' },
  earlier: { ar: 'تقييمات سابقة', en: 'Earlier assessments', fr: 'Appréciations antérieures' },
  share: { ar: 'نصيبه من الرقم', en: 'Its part of the figure', fr: 'Sa part du chiffre' },
  outOf: {
    ar: (n: string, of: string) => `${n} من ${of}`,
    en: (n: string, of: string) => `${n} of ${of}`,
    fr: (n: string, of: string) => `${n} sur ${of}`,
  },
  measure: { ar: 'المقياس', en: 'Measure', fr: 'Critère' },
  former: { ar: 'مقاييس سابقة', en: 'Earlier measures', fr: 'Critères antérieurs' },
  setBy: {
    ar: (who: string, day: string) => `وضعه: ${who}، ${day}`,
    en: (who: string, day: string) => `set: ${who}, ${day}`,
    fr: (who: string, day: string) => `établi : ${who}, ${day}`,
  },
  basis: { ar: 'الأساس', en: 'Basis', fr: 'Fondement' },
  noMeasure: {
    ar: 'لم يوضع مقياس لهذا الالتزام بعد.',
    en: 'No measure has been set for this commitment yet.',
    fr: 'Aucun critère n’a encore été fixé pour cet engagement.',
  },
  statements: { ar: 'البيانات', en: 'Statements', fr: 'Déclarations' },
  statementsNote: {
    ar: 'تُعرض إلى جانب الحالة المحسوبة ولا تغيّر أي رقم.',
    en: 'They stand beside the computed status and change no figure.',
    fr: 'Elles figurent à côté de l’état calculé et ne modifient aucun chiffre.',
  },
  deadlines: { ar: 'تغييرات الموعد', en: 'Changes of the due date', fr: 'Changements d’échéance' },
  from: { ar: 'من', en: 'From', fr: 'De' },
  to: { ar: 'إلى', en: 'To', fr: 'À' },
  decided: { ar: 'القرار بالتغيير', en: 'Decided', fr: 'Décidé' },
  reason: { ar: 'السبب', en: 'Reason', fr: 'Motif' },
  noDate: { ar: 'بلا موعد', en: 'no date', fr: 'sans date' },
} as const satisfies PageWords;
