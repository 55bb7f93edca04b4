import type { CommandsOf, SliceWords } from '#kernel';
import type { commands } from './commands.js';
import type { OtherStepRefusal } from './decider.js';
import type { OtherStepEvent } from './events.js';

export const words: SliceWords<CommandsOf<typeof commands>, OtherStepEvent, OtherStepRefusal> = {
  title: { ar: 'خطوة أخرى', en: 'Other step', fr: 'Autre mesure' },
  commands: {
    enter: { ar: 'إدراج خطوة أخرى', en: 'Enter another step', fr: 'Inscrire une autre mesure' },
    'record-step': { ar: 'تسجيل ما اتُّخذ', en: 'Record what was done', fr: 'Consigner ce qui a été fait' },
    'move-into': {
      ar: 'نقلها إلى إجراء من نوع آخر',
      en: 'Move it into an action of another kind',
      fr: 'La transférer vers une action d’un autre type',
    },
  },
  events: {
    OtherStepEntered: {
      ar: ({ title }, format) => `أُدرجت في السجل: ${format.text(title)}.`,
      en: ({ title }, format) => `Entered in the record: ${format.text(title)}.`,
      fr: ({ title }, format) => `Inscription au registre : ${format.text(title)}.`,
    },
    OtherStepTaken: {
      ar: ({ on, what, by, evidence }, format) =>
        `${format.text(what)} (${format.parties(by)}، ${format.date(on)})؛ ما يثبته: ${format.text(evidence)}.`,
      en: ({ on, what, by, evidence }, format) =>
        `${format.text(what)} (${format.parties(by)}, ${format.date(on)}); evidence: ${format.text(evidence)}.`,
      fr: ({ on, what, by, evidence }, format) =>
        `${format.text(what)} (${format.parties(by)}, ${format.date(on)}) ; pièce justificative : ${format.text(evidence)}.`,
    },
    OtherStepMoved: {
      ar: ({ on, into, reason }, format) =>
        `سُجّلت ضمن الإجراء ${format.code(into)} (${format.date(on)}). السبب: ${format.text(reason)}`,
      en: ({ on, into, reason }, format) =>
        `It is on record as the action ${format.code(into)} (${format.date(on)}). Reason: ${format.text(reason)}`,
      fr: ({ on, into, reason }, format) =>
        `Elle figure au registre comme l’action ${format.code(into)} (${format.date(on)}). Motif : ${format.text(reason)}`,
    },
  },
  refusals: {
    'already-entered': {
      ar: 'مُدرجة في السجل من قبل',
      en: 'It is already in the record',
      fr: 'Déjà inscrite au registre',
    },
    'not-entered': { ar: 'غير مُدرجة في السجل', en: 'It is not in the record', fr: 'Non inscrite au registre' },
    'step-already-recorded': {
      ar: 'هذه الخطوة مسجلة من قبل',
      en: 'This step is already recorded',
      fr: 'Cette mesure est déjà consignée',
    },
    'nobody-named': {
      ar: 'لم يُذكر من اتخذ الخطوة',
      en: 'Nobody is named who took the step',
      fr: 'Personne n’est désigné comme auteur de la mesure',
    },
    moved: {
      ar: 'نُقلت هذه الخطوة إلى إجراء آخر',
      en: 'This step has been moved into another action',
      fr: 'Cette mesure a été transférée vers une autre action',
    },
  },
};
