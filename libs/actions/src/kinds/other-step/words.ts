import type { CommandsOf, SliceWords } from '#kernel';
import type { otherStepCommands } from './commands.js';
import type { OtherStepRefusal } from './decider.js';
import type { OtherStepEvent } from './events.js';

export const otherStepWords: SliceWords<CommandsOf<typeof otherStepCommands>, OtherStepEvent, OtherStepRefusal> = {
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
      ar: ({ title }, say) => `أُدرجت في السجل: ${say.text(title)}.`,
      en: ({ title }, say) => `Entered in the record: ${say.text(title)}.`,
      fr: ({ title }, say) => `Inscription au registre : ${say.text(title)}.`,
    },
    OtherStepTaken: {
      ar: ({ on, what, by, evidence }, say) =>
        `${say.text(what)} (${say.parties(by)}، ${say.date(on)})؛ ما يثبته: ${say.text(evidence)}.`,
      en: ({ on, what, by, evidence }, say) =>
        `${say.text(what)} (${say.parties(by)}, ${say.date(on)}); evidence: ${say.text(evidence)}.`,
      fr: ({ on, what, by, evidence }, say) =>
        `${say.text(what)} (${say.parties(by)}, ${say.date(on)}) ; pièce justificative : ${say.text(evidence)}.`,
    },
    OtherStepMoved: {
      ar: ({ on, into, reason }, say) =>
        `سُجّلت ضمن الإجراء ${say.code(into)} (${say.date(on)}). السبب: ${say.text(reason)}`,
      en: ({ on, into, reason }, say) =>
        `It is on record as the action ${say.code(into)} (${say.date(on)}). Reason: ${say.text(reason)}`,
      fr: ({ on, into, reason }, say) =>
        `Elle figure au registre comme l’action ${say.code(into)} (${say.date(on)}). Motif : ${say.text(reason)}`,
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
