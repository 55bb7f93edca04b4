import type { CommandsOf, Lang, Formatter, SliceWords } from '#kernel';
import { comma } from '#kernel';
import type { commands } from './commands.js';
import type { TrainingRefusal } from './decider.js';
import type { Format, TrainingEntered, TrainingEvent } from './events.js';

const formatWords: Readonly<Record<Format, Readonly<Record<Lang, string>>>> = {
  'certificate-programme': { ar: 'برنامج بشهادة', en: 'certificate programme', fr: 'programme certifiant' },
  workshop: { ar: 'ورشة عمل', en: 'workshop', fr: 'atelier' },
  simulation: { ar: 'محاكاة', en: 'simulation', fr: 'simulation' },
  course: { ar: 'دورة تدريبية', en: 'course', fr: 'cours' },
  other: { ar: 'صيغة أخرى', en: 'another format', fr: 'autre format' },
};
const editionWord: Readonly<Record<Lang, string>> = { ar: 'الدورة', en: 'edition', fr: 'édition' };

const formatAndEdition = (lang: Lang, { format: form, edition }: TrainingEntered['data'], format: Formatter): string =>
  formatWords[form][lang] + (edition === null ? '' : `${comma[lang]}${editionWord[lang]} ${format.number(edition)}`);

export const words: SliceWords<CommandsOf<typeof commands>, TrainingEvent, TrainingRefusal> = {
  title: { ar: 'تدريب', en: 'Training', fr: 'Formation' },
  commands: {
    enter: { ar: 'إدراج تدريب', en: 'Enter a training', fr: 'Inscrire une formation' },
    'record-opening': { ar: 'تسجيل الافتتاح', en: 'Record the opening', fr: 'Consigner l’ouverture' },
    'add-partner': { ar: 'إضافة شريك', en: 'Add a partner', fr: 'Ajouter un partenaire' },
    'record-participation': { ar: 'تسجيل المشاركة', en: 'Record participation', fr: 'Consigner la participation' },
    'record-closing': { ar: 'تسجيل الاختتام', en: 'Record the closing', fr: 'Consigner la clôture' },
    'award-certificates': {
      ar: 'تسجيل منح الشهادات',
      en: 'Record the award of certificates',
      fr: 'Consigner la remise des certificats',
    },
    'record-not-held': { ar: 'تسجيل عدم الانعقاد', en: 'Record as not held', fr: 'Consigner comme non tenue' },
  },
  events: {
    TrainingEntered: {
      ar: (d, format) => `أُدرج في السجل التدريب: ${format.text(d.title)} (${formatAndEdition('ar', d, format)}).`,
      en: (d, format) =>
        `The training entered the record: ${format.text(d.title)} (${formatAndEdition('en', d, format)}).`,
      fr: (d, format) =>
        `La formation est inscrite au registre : ${format.text(d.title)} (${formatAndEdition('fr', d, format)}).`,
    },
    TrainingOpened: {
      ar: ({ on, host, place, partners }, format) =>
        `افتُتح التدريب (${format.date(on)})${place ? `؛ المكان: ${format.text(place)}` : ''}${host ? `؛ الجهة المضيفة: ${format.party(host)}` : ''}${partners.length ? `؛ الشركاء: ${format.parties(partners)}` : ''}.`,
      en: ({ on, host, place, partners }, format) =>
        `The training opened (${format.date(on)})${place ? `; place: ${format.text(place)}` : ''}${host ? `; host: ${format.party(host)}` : ''}${partners.length ? `; partners: ${format.parties(partners)}` : ''}.`,
      fr: ({ on, host, place, partners }, format) =>
        `La formation s’est ouverte (${format.date(on)})${place ? ` ; lieu : ${format.text(place)}` : ''}${host ? ` ; hôte : ${format.party(host)}` : ''}${partners.length ? ` ; partenaires : ${format.parties(partners)}` : ''}.`,
    },
    TrainingPartnerAdded: {
      ar: ({ on, party }, format) => `أُضيف شريك في التدريب: ${format.party(party)} (${format.date(on)}).`,
      en: ({ on, party }, format) =>
        `A partner of the training was added: ${format.party(party)} (${format.date(on)}).`,
      fr: ({ on, party }, format) =>
        `Un partenaire de la formation a été ajouté : ${format.party(party)} (${format.date(on)}).`,
    },
    TrainingParticipationRecorded: {
      ar: ({ on, states, statesCount, participants, audience }, format) =>
        `سُجّلت المشاركة في التدريب (${format.date(on)})${statesCount ? `؛ عدد الدول: ${format.quantity(statesCount)}` : ''}${states.length ? `؛ الدول المذكورة: ${format.parties(states)}` : ''}${participants ? `؛ عدد المشاركين: ${format.quantity(participants)}` : ''}${audience ? `؛ الفئة: ${format.text(audience)}` : ''}.`,
      en: ({ on, states, statesCount, participants, audience }, format) =>
        `Participation in the training was recorded (${format.date(on)})${statesCount ? `; states: ${format.quantity(statesCount)}` : ''}${states.length ? `; states named: ${format.parties(states)}` : ''}${participants ? `; participants: ${format.quantity(participants)}` : ''}${audience ? `; audience: ${format.text(audience)}` : ''}.`,
      fr: ({ on, states, statesCount, participants, audience }, format) =>
        `La participation à la formation a été consignée (${format.date(on)})${statesCount ? ` ; États : ${format.quantity(statesCount)}` : ''}${states.length ? ` ; États nommés : ${format.parties(states)}` : ''}${participants ? ` ; participants : ${format.quantity(participants)}` : ''}${audience ? ` ; public : ${format.text(audience)}` : ''}.`,
    },
    TrainingClosed: {
      ar: ({ on }, format) => `اختُتم التدريب (${format.date(on)}).`,
      en: ({ on }, format) => `The training closed (${format.date(on)}).`,
      fr: ({ on }, format) => `La formation s’est achevée (${format.date(on)}).`,
    },
    CertificatesAwarded: {
      ar: ({ on, count }, format) =>
        `مُنحت الشهادات (${format.date(on)})${count ? `؛ عددها: ${format.quantity(count)}` : ''}.`,
      en: ({ on, count }, format) =>
        `Certificates were awarded (${format.date(on)})${count ? `; number: ${format.quantity(count)}` : ''}.`,
      fr: ({ on, count }, format) =>
        `Les certificats ont été remis (${format.date(on)})${count ? ` ; nombre : ${format.quantity(count)}` : ''}.`,
    },
    TrainingNotHeld: {
      ar: ({ on, reason }, format) => `سُجّل أن التدريب لم يُعقد (${format.date(on)}): ${format.text(reason)}.`,
      en: ({ on, reason }, format) =>
        `The training was recorded as not held (${format.date(on)}): ${format.text(reason)}.`,
      fr: ({ on, reason }, format) =>
        `La formation a été consignée comme non tenue (${format.date(on)}) : ${format.text(reason)}.`,
    },
  },
  refusals: {
    'already-entered': {
      ar: 'هذا التدريب مُدرج في السجل',
      en: 'This training is already in the record',
      fr: 'Cette formation est déjà inscrite au registre',
    },
    'not-entered': {
      ar: 'هذا التدريب غير مُدرج في السجل',
      en: 'This training is not in the record',
      fr: 'Cette formation n’est pas inscrite au registre',
    },
    'not-held': {
      ar: 'سُجّل أن هذا التدريب لم يُعقد',
      en: 'This training is recorded as not held',
      fr: 'Cette formation est consignée comme non tenue',
    },
    'not-opened': {
      ar: 'لم يُسجَّل افتتاح هذا التدريب بعد',
      en: 'The opening of this training is not yet recorded',
      fr: 'L’ouverture de cette formation n’est pas encore consignée',
    },
    'already-opened': {
      ar: 'سُجّل افتتاح هذا التدريب',
      en: 'The opening of this training is already recorded',
      fr: 'L’ouverture de cette formation est déjà consignée',
    },
    'already-closed': {
      ar: 'سُجّل اختتام هذا التدريب',
      en: 'The closing of this training is already recorded',
      fr: 'La clôture de cette formation est déjà consignée',
    },
    'before-opening': {
      ar: 'هذا التاريخ سابق لافتتاح التدريب',
      en: 'This date lies before the opening of the training',
      fr: 'Cette date précède l’ouverture de la formation',
    },
    'partner-already-named': {
      ar: 'هذا الشريك مذكور: {party}',
      en: 'This partner is already named: {party}',
      fr: 'Ce partenaire est déjà nommé : {party}',
    },
    'host-among-partners': {
      ar: 'الجهة المضيفة لا تُذكر بين الشركاء: {party}',
      en: 'The host is not named among its partners: {party}',
      fr: 'L’hôte ne figure pas parmi ses partenaires : {party}',
    },
    'count-below-names': {
      ar: 'عدد الدول ({count}) أقل من عدد الدول المذكورة ({named})',
      en: 'The number of states ({count}) is below the number named ({named})',
      fr: 'Le nombre d’États ({count}) est inférieur au nombre d’États nommés ({named})',
    },
    'nothing-said': {
      ar: 'المشاركة المسجَّلة تذكر دولة أو عدداً أو فئة',
      en: 'Participation names a state, a number or an audience',
      fr: 'La participation indique un État, un nombre ou un public',
    },
  },
};
