import type { Lang, Formatter, SliceWords } from '#kernel';
import type { ContactGroupCommand } from './commands.js';
import type { ContactGroupRefusal } from './decider.js';
import type { ContactGroupEvent, ContactGroupMet, Level } from './events.js';

const levelWords: Readonly<Record<Level, Readonly<Record<Lang, string>>>> = {
  ministerial: { ar: 'على المستوى الوزاري', en: 'at ministerial level', fr: 'au niveau ministériel' },
  'permanent-representatives': {
    ar: 'على مستوى المندوبين الدائمين',
    en: 'at the level of permanent representatives',
    fr: 'au niveau des représentants permanents',
  },
  'senior-officials': {
    ar: 'على مستوى كبار الموظفين',
    en: 'at the level of senior officials',
    fr: 'au niveau des hauts fonctionnaires',
  },
  experts: { ar: 'على مستوى الخبراء', en: 'at expert level', fr: 'au niveau des experts' },
};

const details = (lang: Lang, { place, level, number }: ContactGroupMet['data'], format: Formatter): string =>
  [
    number === null ? '' : ` (${{ ar: 'الاجتماع رقم', en: 'meeting', fr: 'réunion' }[lang]} ${format.number(number)})`,
    place === null ? '' : `${{ ar: ' في ', en: ' in ', fr: ' à ' }[lang]}${format.text(place)}`,
    level === null ? '' : ` ${levelWords[level][lang]}`,
  ].join('');

export const words: SliceWords<ContactGroupCommand, ContactGroupEvent, ContactGroupRefusal> = {
  title: { ar: 'فريق الاتصال', en: 'Contact group', fr: 'Groupe de contact' },
  commands: {
    enter: {
      ar: 'إدراج فريق اتصال في السجل',
      en: 'Enter a contact group in the record',
      fr: 'Inscrire un groupe de contact au registre',
    },
    'record-formation': { ar: 'تسجيل تشكيل الفريق', en: 'Record its formation', fr: 'Enregistrer sa constitution' },
    'appoint-co-chairs': {
      ar: 'تسجيل تعيين الرئاسة المشتركة',
      en: 'Record the appointment of co-chairs',
      fr: 'Enregistrer la désignation des coprésidents',
    },
    'end-co-chairmanship': {
      ar: 'تسجيل انتهاء رئاسة مشتركة',
      en: 'Record the end of a co-chairmanship',
      fr: 'Enregistrer la fin d’une coprésidence',
    },
    'admit-member': { ar: 'تسجيل انضمام عضو', en: 'Record a member joining', fr: 'Enregistrer l’adhésion d’un membre' },
    'record-withdrawal': {
      ar: 'تسجيل انسحاب عضو',
      en: 'Record a member leaving',
      fr: 'Enregistrer le retrait d’un membre',
    },
    'report-member-count': {
      ar: 'تسجيل عدد الأعضاء',
      en: 'Record a reported number of members',
      fr: 'Enregistrer le nombre de membres indiqué',
    },
    'record-meeting': { ar: 'تسجيل اجتماع', en: 'Record a meeting', fr: 'Enregistrer une réunion' },
    'agree-document': {
      ar: 'تسجيل الاتفاق على وثيقة',
      en: 'Record an agreed document',
      fr: 'Enregistrer un document convenu',
    },
  },
  events: {
    ContactGroupEntered: {
      ar: (d, format) => `أُدرج في السجل: ${format.text(d.title)}`,
      en: (d, format) => `Entered in the record: ${format.text(d.title)}`,
      fr: (d, format) => `Inscription au registre : ${format.text(d.title)}`,
    },
    ContactGroupFormed: {
      ar: (d, format) => `تشكّل فريق الاتصال: ${format.date(d.on)}`,
      en: (d, format) => `The contact group was formed: ${format.date(d.on)}`,
      fr: (d, format) => `Le groupe de contact a été constitué : ${format.date(d.on)}`,
    },
    CoChairsAppointed: {
      ar: (d, format) => `الرئاسة المشتركة للفريق: ${format.parties(d.parties)}، ${format.date(d.on)}`,
      en: (d, format) => `Co-chairs of the group: ${format.parties(d.parties)}, ${format.date(d.on)}`,
      fr: (d, format) => `Coprésidence du groupe : ${format.parties(d.parties)}, ${format.date(d.on)}`,
    },
    CoChairmanshipEnded: {
      ar: (d, format) => `انتهت المشاركة في الرئاسة (${format.party(d.party)}): ${format.date(d.on)}`,
      en: (d, format) => `Co-chairmanship ended (${format.party(d.party)}): ${format.date(d.on)}`,
      fr: (d, format) => `Fin de la coprésidence (${format.party(d.party)}) : ${format.date(d.on)}`,
    },
    MemberJoined: {
      ar: (d, format) => `انضمام إلى الفريق: ${format.party(d.party)}، ${format.date(d.on)}`,
      en: (d, format) => `Joined the group: ${format.party(d.party)}, ${format.date(d.on)}`,
      fr: (d, format) => `Adhésion au groupe : ${format.party(d.party)}, ${format.date(d.on)}`,
    },
    MemberLeft: {
      ar: (d, format) => `انسحاب من الفريق: ${format.party(d.party)}، ${format.date(d.on)}`,
      en: (d, format) => `Left the group: ${format.party(d.party)}, ${format.date(d.on)}`,
      fr: (d, format) => `Retrait du groupe : ${format.party(d.party)}, ${format.date(d.on)}`,
    },
    MemberCountReported: {
      ar: (d, format) =>
        `عدد أعضاء الفريق: ${format.quantity(d.quantity)} (${format.date(d.on)}؛ الأسماء غير واردة في المصدر)`,
      en: (d, format) =>
        `Members of the group: ${format.quantity(d.quantity)} (${format.date(d.on)}; names not in the source)`,
      fr: (d, format) =>
        `Membres du groupe : ${format.quantity(d.quantity)} (${format.date(d.on)} ; noms absents de la source)`,
    },
    ContactGroupMet: {
      ar: (d, format) => `اجتمع فريق الاتصال${details('ar', d, format)}: ${format.date(d.on)}`,
      en: (d, format) => `The contact group met${details('en', d, format)}: ${format.date(d.on)}`,
      fr: (d, format) => `Le groupe de contact s’est réuni${details('fr', d, format)} : ${format.date(d.on)}`,
    },
    DocumentAgreed: {
      ar: (d, format) => `اتفق الفريق على «${format.text(d.title)}»: ${format.date(d.on)}`,
      en: (d, format) => `The group agreed “${format.text(d.title)}”: ${format.date(d.on)}`,
      fr: (d, format) => `Le groupe a convenu de « ${format.text(d.title)} » : ${format.date(d.on)}`,
    },
  },
  refusals: {
    'already-entered': {
      ar: 'الفريق مدرج في السجل من قبل',
      en: 'The group is already in the record',
      fr: 'Le groupe figure déjà au registre',
    },
    'not-entered': {
      ar: 'الفريق غير مدرج في السجل',
      en: 'The group is not in the record',
      fr: 'Le groupe ne figure pas au registre',
    },
    'already-formed': {
      ar: 'تشكيل الفريق مسجل من قبل',
      en: 'The formation of the group is already on record',
      fr: 'La constitution du groupe est déjà enregistrée',
    },
    'before-formation': {
      ar: 'هذا التاريخ سابق لتشكيل الفريق',
      en: 'This date is before the group was formed',
      fr: 'Cette date précède la constitution du groupe',
    },
    'no-co-chair-named': {
      ar: 'لم يُذكر أي رئيس مشارك',
      en: 'No co-chair is named',
      fr: 'Aucun coprésident n’est nommé',
    },
    'already-co-chair': {
      ar: '{party} رئيس مشارك من قبل',
      en: '{party} is already a co-chair',
      fr: '{party} est déjà coprésident',
    },
    'not-a-co-chair': {
      ar: '{party} ليس رئيساً مشاركاً بحسب السجل',
      en: '{party} is not a co-chair on record',
      fr: '{party} n’est pas coprésident selon le registre',
    },
    'already-member': {
      ar: '{party} عضو في الفريق من قبل',
      en: '{party} is already a member',
      fr: '{party} est déjà membre',
    },
    'not-a-member': {
      ar: '{party} ليس عضواً في الفريق بحسب السجل',
      en: '{party} is not a member on record',
      fr: '{party} n’est pas membre selon le registre',
    },
    'count-below-roster': {
      ar: 'العدد {count} أقل من الأعضاء المسجلين بالاسم وعددهم {named}',
      en: 'The number {count} is below the {named} members on record by name',
      fr: 'Le nombre {count} est inférieur aux {named} membres enregistrés nommément',
    },
    'formed-after-it-acted': {
      ar: 'في السجل عمل للفريق سابق لهذا التاريخ',
      en: 'The record has the group at work before this date',
      fr: 'Le registre montre le groupe à l’œuvre avant cette date',
    },
    'ended-before-it-began': {
      ar: 'هذا التاريخ سابق لبداية مشاركة {party}',
      en: 'This date is before {party} took that part',
      fr: 'Cette date précède l’entrée en fonction de {party}',
    },
    'meeting-number-taken': {
      ar: 'الاجتماع رقم {number} مسجل من قبل',
      en: 'Meeting {number} is already on record',
      fr: 'La réunion {number} est déjà enregistrée',
    },
    'no-such-meeting': {
      ar: 'لا يوجد في السجل اجتماع رقم {number}',
      en: 'There is no meeting {number} on record',
      fr: 'La réunion {number} n’est pas enregistrée',
    },
  },
};
