import type { CommandsOf, Lang, Say, SliceWords } from '#kernel';
import { comma } from '#kernel';
import type { trainingCommands } from './commands.js';
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

const format = (lang: Lang, { format: form, edition }: TrainingEntered['data'], say: Say): string =>
  formatWords[form][lang] + (edition === null ? '' : `${comma[lang]}${editionWord[lang]} ${say.number(edition)}`);

export const trainingWords: SliceWords<CommandsOf<typeof trainingCommands>, TrainingEvent, TrainingRefusal> = {
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
      ar: (d, say) => `أُدرج في السجل التدريب: ${say.text(d.title)} (${format('ar', d, say)}).`,
      en: (d, say) => `The training entered the record: ${say.text(d.title)} (${format('en', d, say)}).`,
      fr: (d, say) => `La formation est inscrite au registre : ${say.text(d.title)} (${format('fr', d, say)}).`,
    },
    TrainingOpened: {
      ar: ({ on, host, place, partners }, say) =>
        `افتُتح التدريب (${say.date(on)})${place ? `؛ المكان: ${say.text(place)}` : ''}${host ? `؛ الجهة المضيفة: ${say.party(host)}` : ''}${partners.length ? `؛ الشركاء: ${say.parties(partners)}` : ''}.`,
      en: ({ on, host, place, partners }, say) =>
        `The training opened (${say.date(on)})${place ? `; place: ${say.text(place)}` : ''}${host ? `; host: ${say.party(host)}` : ''}${partners.length ? `; partners: ${say.parties(partners)}` : ''}.`,
      fr: ({ on, host, place, partners }, say) =>
        `La formation s’est ouverte (${say.date(on)})${place ? ` ; lieu : ${say.text(place)}` : ''}${host ? ` ; hôte : ${say.party(host)}` : ''}${partners.length ? ` ; partenaires : ${say.parties(partners)}` : ''}.`,
    },
    TrainingPartnerAdded: {
      ar: ({ on, party }, say) => `أُضيف شريك في التدريب: ${say.party(party)} (${say.date(on)}).`,
      en: ({ on, party }, say) => `A partner of the training was added: ${say.party(party)} (${say.date(on)}).`,
      fr: ({ on, party }, say) => `Un partenaire de la formation a été ajouté : ${say.party(party)} (${say.date(on)}).`,
    },
    TrainingParticipationRecorded: {
      ar: ({ on, states, statesCount, participants, audience }, say) =>
        `سُجّلت المشاركة في التدريب (${say.date(on)})${statesCount ? `؛ عدد الدول: ${say.quantity(statesCount)}` : ''}${states.length ? `؛ الدول المذكورة: ${say.parties(states)}` : ''}${participants ? `؛ عدد المشاركين: ${say.quantity(participants)}` : ''}${audience ? `؛ الفئة: ${say.text(audience)}` : ''}.`,
      en: ({ on, states, statesCount, participants, audience }, say) =>
        `Participation in the training was recorded (${say.date(on)})${statesCount ? `; states: ${say.quantity(statesCount)}` : ''}${states.length ? `; states named: ${say.parties(states)}` : ''}${participants ? `; participants: ${say.quantity(participants)}` : ''}${audience ? `; audience: ${say.text(audience)}` : ''}.`,
      fr: ({ on, states, statesCount, participants, audience }, say) =>
        `La participation à la formation a été consignée (${say.date(on)})${statesCount ? ` ; États : ${say.quantity(statesCount)}` : ''}${states.length ? ` ; États nommés : ${say.parties(states)}` : ''}${participants ? ` ; participants : ${say.quantity(participants)}` : ''}${audience ? ` ; public : ${say.text(audience)}` : ''}.`,
    },
    TrainingClosed: {
      ar: ({ on }, say) => `اختُتم التدريب (${say.date(on)}).`,
      en: ({ on }, say) => `The training closed (${say.date(on)}).`,
      fr: ({ on }, say) => `La formation s’est achevée (${say.date(on)}).`,
    },
    CertificatesAwarded: {
      ar: ({ on, count }, say) => `مُنحت الشهادات (${say.date(on)})${count ? `؛ عددها: ${say.quantity(count)}` : ''}.`,
      en: ({ on, count }, say) =>
        `Certificates were awarded (${say.date(on)})${count ? `; number: ${say.quantity(count)}` : ''}.`,
      fr: ({ on, count }, say) =>
        `Les certificats ont été remis (${say.date(on)})${count ? ` ; nombre : ${say.quantity(count)}` : ''}.`,
    },
    TrainingNotHeld: {
      ar: ({ on, reason }, say) => `سُجّل أن التدريب لم يُعقد (${say.date(on)}): ${say.text(reason)}.`,
      en: ({ on, reason }, say) => `The training was recorded as not held (${say.date(on)}): ${say.text(reason)}.`,
      fr: ({ on, reason }, say) =>
        `La formation a été consignée comme non tenue (${say.date(on)}) : ${say.text(reason)}.`,
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
