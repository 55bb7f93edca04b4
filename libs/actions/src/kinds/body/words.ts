import type { CommandsOf, SliceWords, Words } from '#kernel';
import type { bodyCommands } from './commands.js';
import type { BodyRefusal } from './decider.js';
import type { BodyEvent, Form } from './events.js';

const formWords: Readonly<Record<Form, Words>> = {
  'working-group': { ar: 'فريق عمل', en: 'working group', fr: 'groupe de travail' },
  'expert-group': { ar: 'فريق خبراء', en: 'expert group', fr: 'groupe d’experts' },
  'contact-group': { ar: 'فريق اتصال', en: 'contact group', fr: 'groupe de contact' },
  panel: { ar: 'لجنة', en: 'panel', fr: 'comité' },
  other: { ar: 'هيئة', en: 'body', fr: 'organe' },
};

export const bodyWords: SliceWords<CommandsOf<typeof bodyCommands>, BodyEvent, BodyRefusal> = {
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
      ar: ({ title, form }, say) => `أُدرج في السجل (${formWords[form].ar}): ${say.text(title)}.`,
      en: ({ title, form }, say) => `Entered in the record (${formWords[form].en}): ${say.text(title)}.`,
      fr: ({ title, form }, say) => `Inscription au registre (${formWords[form].fr}) : ${say.text(title)}.`,
    },
    BodyFormed: {
      ar: ({ on, by, initiativeOf, mandate }, say) =>
        `التشكيل: ${say.date(on)}${by === null ? '' : `؛ القرار: ${say.party(by)}`}${initiativeOf.length ? `؛ بمبادرة من: ${say.parties(initiativeOf)}` : ''}${mandate === null ? '' : `؛ الولاية: ${say.text(mandate)}`}.`,
      en: ({ on, by, initiativeOf, mandate }, say) =>
        `Formed: ${say.date(on)}${by === null ? '' : `; decided by: ${say.party(by)}`}${initiativeOf.length ? `; on the initiative of: ${say.parties(initiativeOf)}` : ''}${mandate === null ? '' : `; mandate: ${say.text(mandate)}`}.`,
      fr: ({ on, by, initiativeOf, mandate }, say) =>
        `Constitution : ${say.date(on)}${by === null ? '' : ` ; décision : ${say.party(by)}`}${initiativeOf.length ? ` ; à l’initiative de : ${say.parties(initiativeOf)}` : ''}${mandate === null ? '' : ` ; mandat : ${say.text(mandate)}`}.`,
    },
    BodyMemberAdmitted: {
      ar: ({ on, party }, say) => `انضمام عضو: ${say.party(party)}، ${say.date(on)}.`,
      en: ({ on, party }, say) => `Member joined: ${say.party(party)}, ${say.date(on)}.`,
      fr: ({ on, party }, say) => `Membre admis : ${say.party(party)}, ${say.date(on)}.`,
    },
    BodyMemberWithdrawn: {
      ar: ({ on, party }, say) => `انسحاب عضو: ${say.party(party)}، ${say.date(on)}.`,
      en: ({ on, party }, say) => `Member left: ${say.party(party)}, ${say.date(on)}.`,
      fr: ({ on, party }, say) => `Membre retiré : ${say.party(party)}, ${say.date(on)}.`,
    },
    BodyMembersCounted: {
      ar: ({ on, states }, say) => `عدد الدول الأعضاء المذكور: ${say.quantity(states)}، ${say.date(on)}.`,
      en: ({ on, states }, say) => `Number of member states reported: ${say.quantity(states)}, ${say.date(on)}.`,
      fr: ({ on, states }, say) => `Nombre d’États membres indiqué : ${say.quantity(states)}, ${say.date(on)}.`,
    },
    BodyMet: {
      ar: ({ on, number, place, participants }, say) =>
        `اجتماع${number === null ? '' : ` رقم ${say.number(number)}`}: ${say.date(on)}${place === null ? '' : `؛ المكان: ${say.text(place)}`}${participants === null ? '' : `؛ عدد المشاركين: ${say.quantity(participants)}`}.`,
      en: ({ on, number, place, participants }, say) =>
        `Meeting${number === null ? '' : ` ${say.number(number)}`}: ${say.date(on)}${place === null ? '' : `; place: ${say.text(place)}`}${participants === null ? '' : `; participants: ${say.quantity(participants)}`}.`,
      fr: ({ on, number, place, participants }, say) =>
        `Réunion${number === null ? '' : ` ${say.number(number)}`} : ${say.date(on)}${place === null ? '' : ` ; lieu : ${say.text(place)}`}${participants === null ? '' : ` ; participants : ${say.quantity(participants)}`}.`,
    },
    OutputDelivered: {
      ar: ({ on, title }, say) => `وثيقة منجزة: ${say.text(title)}، ${say.date(on)}.`,
      en: ({ on, title }, say) => `Output: ${say.text(title)}, ${say.date(on)}.`,
      fr: ({ on, title }, say) => `Production : ${say.text(title)}, ${say.date(on)}.`,
    },
    BodyDissolved: {
      ar: ({ on, reason }, say) => `انتهاء العمل: ${say.date(on)}${reason === null ? '' : `؛ ${say.text(reason)}`}.`,
      en: ({ on, reason }, say) => `End of its work: ${say.date(on)}${reason === null ? '' : `; ${say.text(reason)}`}.`,
      fr: ({ on, reason }, say) =>
        `Fin de ses travaux : ${say.date(on)}${reason === null ? '' : ` ; ${say.text(reason)}`}.`,
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
