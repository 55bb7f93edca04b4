import type { Lang, Formatter, SliceWords } from '#kernel';
import type { NominationCommand } from './commands.js';
import type { NominationRefusal } from './decider.js';
import type { Category, NominationEvent } from './events.js';

const categoryWords: Readonly<Record<Category, Readonly<Record<Lang, string>>>> = {
  mediator: { ar: 'وسيط', en: 'a mediator', fr: 'un médiateur' },
  'special-envoy': { ar: 'مبعوث خاص', en: 'a special envoy', fr: 'un envoyé spécial' },
  expert: { ar: 'خبير', en: 'an expert', fr: 'un expert' },
};

/** By which letter, where that is said to whoever reads. */
const byLetter: Readonly<Record<Lang, (reference: string | undefined, format: Formatter) => string>> = {
  ar: (reference, format) => (reference === undefined ? 'برسالة' : `بالرسالة ${format.code(reference)}`),
  en: (reference, format) => (reference === undefined ? 'by letter' : `by letter ${format.code(reference)}`),
  fr: (reference, format) => (reference === undefined ? 'par lettre' : `par lettre ${format.code(reference)}`),
};

export const words: SliceWords<NominationCommand, NominationEvent, NominationRefusal> = {
  title: { ar: 'ترشيح', en: 'Nomination', fr: 'Candidature' },
  commands: {
    enter: {
      ar: 'إدراج ترشيح في السجل',
      en: 'Enter a nomination in the record',
      fr: 'Inscrire une candidature au registre',
    },
    'record-receipt': { ar: 'تسجيل تلقي الترشيح', en: 'Record its receipt', fr: 'Enregistrer sa réception' },
    'ask-clarification': {
      ar: 'تسجيل طلب إيضاح',
      en: 'Record a request for clarification',
      fr: 'Enregistrer une demande de précision',
    },
    accept: { ar: 'تسجيل قبول الترشيح', en: 'Record its acceptance', fr: 'Enregistrer son acceptation' },
    decline: {
      ar: 'تسجيل الاعتذار عن قبول الترشيح',
      en: 'Record that it was not retained',
      fr: 'Enregistrer qu’elle n’a pas été retenue',
    },
    withdraw: { ar: 'تسجيل سحب الترشيح', en: 'Record its withdrawal', fr: 'Enregistrer son retrait' },
    appoint: { ar: 'تسجيل التعيين', en: 'Record the appointment', fr: 'Enregistrer la désignation' },
    'end-appointment': {
      ar: 'تسجيل انتهاء التعيين',
      en: 'Record the end of the appointment',
      fr: 'Enregistrer la fin de la désignation',
    },
  },
  events: {
    NominationEntered: {
      ar: (d, format) =>
        `ترشيح ${categoryWords[d.category].ar} من ${format.party(d.state)} ${byLetter.ar(d.letter.reference, format)} (${format.date(d.letter.on)})`,
      en: (d, format) =>
        `${format.party(d.state)} nominated ${categoryWords[d.category].en} ${byLetter.en(d.letter.reference, format)} (${format.date(d.letter.on)})`,
      fr: (d, format) =>
        `Candidature d’${categoryWords[d.category].fr} présentée ${byLetter.fr(d.letter.reference, format)} (${format.date(d.letter.on)}) : ${format.party(d.state)}`,
    },
    NominationReceived: {
      ar: (d, format) => `وردت رسالة الترشيح: ${format.date(d.on)}`,
      en: (d, format) => `The nomination was received: ${format.date(d.on)}`,
      fr: (d, format) => `La candidature a été reçue : ${format.date(d.on)}`,
    },
    ClarificationAsked: {
      ar: (d, format) => `طُلب إيضاح (${format.text(d.subject)}): ${format.date(d.on)}`,
      en: (d, format) => `Clarification was asked (${format.text(d.subject)}): ${format.date(d.on)}`,
      fr: (d, format) => `Une précision a été demandée (${format.text(d.subject)}) : ${format.date(d.on)}`,
    },
    NominationAccepted: {
      ar: (d, format) => `قُبل الترشيح (${format.party(d.by)}): ${format.date(d.on)}`,
      en: (d, format) => `The nomination was accepted (${format.party(d.by)}): ${format.date(d.on)}`,
      fr: (d, format) => `La candidature a été acceptée (${format.party(d.by)}) : ${format.date(d.on)}`,
    },
    NominationDeclined: {
      ar: (d, format) => `لم يُؤخذ بالترشيح (${format.party(d.by)}؛ ${format.text(d.reason)}): ${format.date(d.on)}`,
      en: (d, format) =>
        `The nomination was not retained (${format.party(d.by)}; ${format.text(d.reason)}): ${format.date(d.on)}`,
      fr: (d, format) =>
        `La candidature n’a pas été retenue (${format.party(d.by)} ; ${format.text(d.reason)}) : ${format.date(d.on)}`,
    },
    NominationWithdrawn: {
      ar: (d, format) => `سُحب الترشيح ${byLetter.ar(d.letter, format)}: ${format.date(d.on)}`,
      en: (d, format) => `The nomination was withdrawn ${byLetter.en(d.letter, format)}: ${format.date(d.on)}`,
      fr: (d, format) => `La candidature a été retirée ${byLetter.fr(d.letter, format)} : ${format.date(d.on)}`,
    },
    NomineeAppointed: {
      ar: (d, format) => `عُيِّن المرشح في الشبكة (${format.party(d.by)}): ${format.date(d.on)}`,
      en: (d, format) => `The nominee was appointed to the network (${format.party(d.by)}): ${format.date(d.on)}`,
      fr: (d, format) => `Le candidat a été désigné membre du réseau (${format.party(d.by)}) : ${format.date(d.on)}`,
    },
    AppointmentEnded: {
      ar: (d, format) => `انتهى التعيين (${format.text(d.reason)}): ${format.date(d.on)}`,
      en: (d, format) => `The appointment ended (${format.text(d.reason)}): ${format.date(d.on)}`,
      fr: (d, format) => `La désignation a pris fin (${format.text(d.reason)}) : ${format.date(d.on)}`,
    },
  },
  refusals: {
    'already-entered': {
      ar: 'الترشيح مدرج في السجل من قبل',
      en: 'The nomination is already in the record',
      fr: 'La candidature figure déjà au registre',
    },
    'not-entered': {
      ar: 'الترشيح غير مدرج في السجل',
      en: 'The nomination is not in the record',
      fr: 'La candidature ne figure pas au registre',
    },
    'before-the-letter': {
      ar: 'هذا التاريخ سابق لرسالة الترشيح',
      en: 'This date is before the letter of nomination',
      fr: 'Cette date précède la lettre de candidature',
    },
    'before-the-last-step': {
      ar: 'هذا التاريخ سابق للخطوة الأخيرة المسجلة',
      en: 'This date is before the last step on record',
      fr: 'Cette date précède la dernière étape enregistrée',
    },
    'already-received': {
      ar: 'تلقي الترشيح مسجل من قبل',
      en: 'The receipt is already on record',
      fr: 'La réception est déjà enregistrée',
    },
    'not-received': {
      ar: 'لم يُسجَّل تلقي الترشيح بعد',
      en: 'The receipt is not yet on record',
      fr: 'La réception n’est pas encore enregistrée',
    },
    'already-accepted': {
      ar: 'قبول الترشيح مسجل من قبل',
      en: 'The acceptance is already on record',
      fr: 'L’acceptation est déjà enregistrée',
    },
    'not-accepted': {
      ar: 'لم يُسجَّل قبول الترشيح بعد',
      en: 'The acceptance is not yet on record',
      fr: 'L’acceptation n’est pas encore enregistrée',
    },
    'already-appointed': {
      ar: 'التعيين مسجل من قبل',
      en: 'The appointment is already on record',
      fr: 'La désignation est déjà enregistrée',
    },
    'not-appointed': {
      ar: 'لم يُسجَّل أي تعيين',
      en: 'No appointment is on record',
      fr: 'Aucune désignation n’est enregistrée',
    },
    'appointment-ends-before-it-begins': {
      ar: 'ينتهي التعيين قبل بدايته',
      en: 'The appointment would end before it begins',
      fr: 'La désignation prendrait fin avant de commencer',
    },
    'nomination-closed': { ar: 'أُغلق هذا الترشيح', en: 'This nomination is closed', fr: 'Cette candidature est close' },
  },
};
