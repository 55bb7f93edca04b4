import type { CommandsOf, SliceWords, Words } from '#kernel';
import type { commands } from './commands.js';
import type { BodyRefusal } from './decider.js';
import type { BodyEvent, Form } from './events.js';

const formWords: Readonly<Record<Form, Words>> = {
  'working-group': { ar: 'فريق عمل', en: 'working group', fr: 'groupe de travail' },
  'expert-group': { ar: 'فريق خبراء', en: 'expert group', fr: 'groupe d’experts' },
  'contact-group': { ar: 'فريق اتصال', en: 'contact group', fr: 'groupe de contact' },
  panel: { ar: 'لجنة', en: 'panel', fr: 'comité' },
  other: { ar: 'هيئة', en: 'body', fr: 'organe' },
};

export const words: SliceWords<CommandsOf<typeof commands>, BodyEvent, BodyRefusal> = {
  title: { ar: 'فريق أو هيئة', en: 'Body', fr: 'Organe' },
  commands: {
    enter: { ar: 'إدراج فريق أو هيئة', en: 'Enter a body', fr: 'Inscrire un organe' },
    'record-formation': { ar: 'تسجيل التشكيل', en: 'Record its formation', fr: 'Consigner sa constitution' },
    'admit-member': { ar: 'تسجيل انضمام عضو', en: 'Record a member joining', fr: 'Consigner l’adhésion d’un membre' },
    'record-withdrawal': { ar: 'تسجيل انسحاب عضو', en: 'Record a member leaving', fr: 'Consigner un retrait' },
    'report-member-count': {
      ar: 'تسجيل عدد الأعضاء',
      en: 'Record a reported number of members',
      fr: 'Consigner le nombre de membres indiqué',
    },
    'record-meeting': { ar: 'تسجيل اجتماع', en: 'Record a meeting', fr: 'Consigner une réunion' },
    'record-output': { ar: 'تسجيل وثيقة منجزة', en: 'Record an output', fr: 'Consigner une production' },
    'record-end': { ar: 'تسجيل انتهاء العمل', en: 'Record its end', fr: 'Consigner sa fin' },
  },
  events: {
    BodyEntered: {
      ar: ({ title, form }, format) => `أُدرج في السجل (${formWords[form].ar}): ${format.text(title)}.`,
      en: ({ title, form }, format) => `Entered in the record (${formWords[form].en}): ${format.text(title)}.`,
      fr: ({ title, form }, format) => `Inscription au registre (${formWords[form].fr}) : ${format.text(title)}.`,
    },
    BodyFormed: {
      ar: ({ on, by, initiativeOf, mandate }, format) =>
        `التشكيل: ${format.date(on)}${by === null ? '' : `؛ القرار: ${format.party(by)}`}${initiativeOf.length ? `؛ بمبادرة من: ${format.parties(initiativeOf)}` : ''}${mandate === null ? '' : `؛ الولاية: ${format.text(mandate)}`}.`,
      en: ({ on, by, initiativeOf, mandate }, format) =>
        `Formed: ${format.date(on)}${by === null ? '' : `; decided by: ${format.party(by)}`}${initiativeOf.length ? `; on the initiative of: ${format.parties(initiativeOf)}` : ''}${mandate === null ? '' : `; mandate: ${format.text(mandate)}`}.`,
      fr: ({ on, by, initiativeOf, mandate }, format) =>
        `Constitution : ${format.date(on)}${by === null ? '' : ` ; décision : ${format.party(by)}`}${initiativeOf.length ? ` ; à l’initiative de : ${format.parties(initiativeOf)}` : ''}${mandate === null ? '' : ` ; mandat : ${format.text(mandate)}`}.`,
    },
    BodyMemberAdmitted: {
      ar: ({ on, party }, format) => `انضمام عضو: ${format.party(party)}، ${format.date(on)}.`,
      en: ({ on, party }, format) => `Member joined: ${format.party(party)}, ${format.date(on)}.`,
      fr: ({ on, party }, format) => `Membre admis : ${format.party(party)}, ${format.date(on)}.`,
    },
    BodyMemberWithdrawn: {
      ar: ({ on, party }, format) => `انسحاب عضو: ${format.party(party)}، ${format.date(on)}.`,
      en: ({ on, party }, format) => `Member left: ${format.party(party)}, ${format.date(on)}.`,
      fr: ({ on, party }, format) => `Membre retiré : ${format.party(party)}, ${format.date(on)}.`,
    },
    BodyMembersCounted: {
      ar: ({ on, states }, format) => `عدد الدول الأعضاء المذكور: ${format.quantity(states)}، ${format.date(on)}.`,
      en: ({ on, states }, format) =>
        `Number of member states reported: ${format.quantity(states)}, ${format.date(on)}.`,
      fr: ({ on, states }, format) =>
        `Nombre d’États membres indiqué : ${format.quantity(states)}, ${format.date(on)}.`,
    },
    BodyMet: {
      ar: ({ on, number, place, participants }, format) =>
        `اجتماع${number === null ? '' : ` رقم ${format.number(number)}`}: ${format.date(on)}${place === null ? '' : `؛ المكان: ${format.text(place)}`}${participants === null ? '' : `؛ عدد المشاركين: ${format.quantity(participants)}`}.`,
      en: ({ on, number, place, participants }, format) =>
        `Meeting${number === null ? '' : ` ${format.number(number)}`}: ${format.date(on)}${place === null ? '' : `; place: ${format.text(place)}`}${participants === null ? '' : `; participants: ${format.quantity(participants)}`}.`,
      fr: ({ on, number, place, participants }, format) =>
        `Réunion${number === null ? '' : ` ${format.number(number)}`} : ${format.date(on)}${place === null ? '' : ` ; lieu : ${format.text(place)}`}${participants === null ? '' : ` ; participants : ${format.quantity(participants)}`}.`,
    },
    OutputDelivered: {
      ar: ({ on, title }, format) => `وثيقة منجزة: ${format.text(title)}، ${format.date(on)}.`,
      en: ({ on, title }, format) => `Output: ${format.text(title)}, ${format.date(on)}.`,
      fr: ({ on, title }, format) => `Production : ${format.text(title)}, ${format.date(on)}.`,
    },
    BodyDissolved: {
      ar: ({ on, reason }, format) =>
        `انتهاء العمل: ${format.date(on)}${reason === null ? '' : `؛ ${format.text(reason)}`}.`,
      en: ({ on, reason }, format) =>
        `End of its work: ${format.date(on)}${reason === null ? '' : `; ${format.text(reason)}`}.`,
      fr: ({ on, reason }, format) =>
        `Fin de ses travaux : ${format.date(on)}${reason === null ? '' : ` ; ${format.text(reason)}`}.`,
    },
  },
  refusals: {
    'already-entered': {
      ar: 'مُدرج في السجل من قبل',
      en: 'It is already in the record',
      fr: 'Déjà inscrit au registre',
    },
    'not-entered': { ar: 'غير مُدرج في السجل', en: 'It is not in the record', fr: 'Non inscrit au registre' },
    'already-formed': {
      ar: 'التشكيل مسجل من قبل',
      en: 'Its formation is already on record',
      fr: 'Sa constitution est déjà consignée',
    },
    'before-formation': {
      ar: 'هذا التاريخ سابق للتشكيل المسجل',
      en: 'This date lies before its recorded formation',
      fr: 'Cette date précède la constitution consignée',
    },
    'formed-after-it-acted': {
      ar: 'السجل يذكر عملاً سابقاً لهذا التاريخ',
      en: 'The record has something it did before this date',
      fr: 'Le registre comporte un acte antérieur à cette date',
    },
    'already-member': {
      ar: '{party} مسجل عضواً من قبل',
      en: '{party} is already recorded as a member',
      fr: '{party} est déjà consigné comme membre',
    },
    'not-a-member': {
      ar: '{party} غير مسجل عضواً',
      en: '{party} is not recorded as a member',
      fr: '{party} n’est pas consigné comme membre',
    },
    'left-before-it-joined': {
      ar: 'هذا التاريخ سابق لانضمام {party}',
      en: 'This date lies before {party} joined',
      fr: 'Cette date précède l’adhésion de {party}',
    },
    'output-already-recorded': {
      ar: 'هذه الوثيقة مسجلة من قبل',
      en: 'This output is already on record',
      fr: 'Cette production est déjà consignée',
    },
    'count-below-members': {
      ar: 'العدد {count} أقل من الأعضاء المسجلين بالاسم ({named})',
      en: 'The number {count} is below the members recorded by name ({named})',
      fr: 'Le nombre {count} est inférieur aux membres consignés par leur nom ({named})',
    },
    'meeting-number-taken': {
      ar: 'الاجتماع رقم {number} مسجل من قبل',
      en: 'Meeting {number} is already on record',
      fr: 'La réunion {number} est déjà consignée',
    },
    'already-ended': {
      ar: 'انتهاء العمل مسجل من قبل',
      en: 'Its end is already on record',
      fr: 'Sa fin est déjà consignée',
    },
    'after-its-end': {
      ar: 'هذا التاريخ لاحق لانتهاء العمل المسجل',
      en: 'This date lies after its recorded end',
      fr: 'Cette date est postérieure à sa fin consignée',
    },
    'ended-before-it-acted': {
      ar: 'السجل يذكر عملاً لاحقاً لهذا التاريخ',
      en: 'The record has something it did after this date',
      fr: 'Le registre comporte un acte postérieur à cette date',
    },
  },
};
