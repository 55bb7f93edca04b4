import type { Lang, LocalizedText, Formatter, SliceWords } from '#kernel';
import type { InstrumentCommand } from './commands.js';
import type { InstrumentRefusal } from './decider.js';
import type { DraftText, InstrumentEvent } from './events.js';

const texts: Readonly<Record<DraftText, Readonly<Record<Lang, string>>>> = {
  'straw-man': { ar: 'ورقة عمل أولية', en: 'a straw-man paper', fr: 'un document de réflexion' },
  outline: { ar: 'مخطط عام', en: 'an outline', fr: 'un plan' },
  'first-draft': { ar: 'مشروع أول', en: 'a first draft', fr: 'un premier projet' },
};

const basisWord: Readonly<Record<Lang, string>> = { ar: '؛ استناداً إلى: ', en: '; based on: ', fr: ' ; fondé sur : ' };

const basis = (lang: Lang, basedOn: LocalizedText | null, format: Formatter): string =>
  basedOn === null ? '' : basisWord[lang] + format.text(basedOn);

export const words: SliceWords<InstrumentCommand, InstrumentEvent, InstrumentRefusal> = {
  title: { ar: 'صك', en: 'Instrument', fr: 'Instrument' },
  commands: {
    enter: {
      ar: 'إدراج صك في السجل',
      en: 'Enter an instrument in the record',
      fr: 'Inscrire un instrument au registre',
    },
    'begin-drafting': {
      ar: 'تسجيل بدء الصياغة',
      en: 'Record that drafting began',
      fr: 'Enregistrer le début de la rédaction',
    },
    'hold-consultation': { ar: 'تسجيل مشاورات', en: 'Record a consultation', fr: 'Enregistrer une consultation' },
    'put-to-member-states': {
      ar: 'تسجيل عرض المشروع على الدول الأعضاء',
      en: 'Record a draft put to member states',
      fr: 'Enregistrer un projet soumis aux États membres',
    },
    'receive-comments': {
      ar: 'تسجيل ملاحظات واردة',
      en: 'Record comments received',
      fr: 'Enregistrer des observations reçues',
    },
    'return-for-revision': {
      ar: 'تسجيل إعادة المشروع للمراجعة',
      en: 'Record a return for revision',
      fr: 'Enregistrer un renvoi pour révision',
    },
    'record-adoption': { ar: 'تسجيل الاعتماد', en: 'Record its adoption', fr: 'Enregistrer son adoption' },
    'take-into-use': {
      ar: 'تسجيل بدء العمل به',
      en: 'Record that it was taken into use',
      fr: 'Enregistrer sa mise en application',
    },
  },
  events: {
    InstrumentEntered: {
      ar: (d, format) => `أُدرج في السجل: ${format.text(d.title)}`,
      en: (d, format) => `Entered in the record: ${format.text(d.title)}`,
      fr: (d, format) => `Inscription au registre : ${format.text(d.title)}`,
    },
    DraftingBegun: {
      ar: (d, format) =>
        `بدأت الصياغة ب${texts[d.text].ar} (${format.party(d.by)}): ${format.date(d.on)}${basis('ar', d.basedOn, format)}`,
      en: (d, format) =>
        `Drafting began with ${texts[d.text].en} (${format.party(d.by)}): ${format.date(d.on)}${basis('en', d.basedOn, format)}`,
      fr: (d, format) =>
        `La rédaction a commencé par ${texts[d.text].fr} (${format.party(d.by)}) : ${format.date(d.on)}${basis('fr', d.basedOn, format)}`,
    },
    ConsultationHeld: {
      ar: (d, format) =>
        `عُقدت مشاورات${d.title ? ` «${format.text(d.title)}»` : ''}${d.convenedBy ? ` (الجهة الداعية: ${format.party(d.convenedBy)})` : ''}: ${format.date(d.on)}`,
      en: (d, format) =>
        `A consultation was held${d.title ? `, “${format.text(d.title)}”` : ''}${d.convenedBy ? ` (convener: ${format.party(d.convenedBy)})` : ''}: ${format.date(d.on)}`,
      fr: (d, format) =>
        `Une consultation s’est tenue${d.title ? `, « ${format.text(d.title)} »` : ''}${d.convenedBy ? ` (organisateur : ${format.party(d.convenedBy)})` : ''} : ${format.date(d.on)}`,
    },
    DraftPutToStates: {
      ar: (d, format) => `عُرض المشروع ${format.code(d.version)} على الدول الأعضاء: ${format.date(d.on)}`,
      en: (d, format) => `Draft ${format.code(d.version)} was put to member states: ${format.date(d.on)}`,
      fr: (d, format) => `Le projet ${format.code(d.version)} a été soumis aux États membres : ${format.date(d.on)}`,
    },
    CommentsReceived: {
      ar: (d, format) => `وردت ملاحظات (${format.party(d.from)}): ${format.date(d.on)}`,
      en: (d, format) => `Comments were received (${format.party(d.from)}): ${format.date(d.on)}`,
      fr: (d, format) => `Des observations ont été reçues (${format.party(d.from)}) : ${format.date(d.on)}`,
    },
    ReturnedForRevision: {
      ar: (d, format) =>
        `أُعيد المشروع للمراجعة (${format.party(d.by)}؛ ${format.text(d.reason)}): ${format.date(d.on)}`,
      en: (d, format) =>
        `The draft was returned for revision (${format.party(d.by)}; ${format.text(d.reason)}): ${format.date(d.on)}`,
      fr: (d, format) =>
        `Le projet a été renvoyé pour révision (${format.party(d.by)} ; ${format.text(d.reason)}) : ${format.date(d.on)}`,
    },
    InstrumentAdopted: {
      ar: (d, format) =>
        `اعتُمد الصك (${format.party(d.by)}${d.decision ? `، المقرر ${format.code(d.decision)}` : ''}): ${format.date(d.on)}`,
      en: (d, format) =>
        `Adopted (${format.party(d.by)}${d.decision ? `, decision ${format.code(d.decision)}` : ''}): ${format.date(d.on)}`,
      fr: (d, format) =>
        `Adopté (${format.party(d.by)}${d.decision ? `, décision ${format.code(d.decision)}` : ''}) : ${format.date(d.on)}`,
    },
    InstrumentTakenIntoUse: {
      ar: (d, format) => `بدأ العمل بالصك: ${format.date(d.on)}`,
      en: (d, format) => `Taken into use: ${format.date(d.on)}`,
      fr: (d, format) => `Mis en application : ${format.date(d.on)}`,
    },
  },
  refusals: {
    'already-entered': {
      ar: 'الصك مدرج في السجل من قبل',
      en: 'The instrument is already in the record',
      fr: 'L’instrument figure déjà au registre',
    },
    'not-entered': {
      ar: 'الصك غير مدرج في السجل',
      en: 'The instrument is not in the record',
      fr: 'L’instrument ne figure pas au registre',
    },
    'drafting-already-begun': {
      ar: 'بدء الصياغة مسجل من قبل',
      en: 'Drafting is already recorded as begun',
      fr: 'Le début de la rédaction est déjà enregistré',
    },
    'no-draft-yet': {
      ar: 'لم يُسجَّل بدء الصياغة بعد',
      en: 'Drafting is not yet recorded as begun',
      fr: 'Le début de la rédaction n’est pas encore enregistré',
    },
    'version-already-put': {
      ar: 'المشروع {version} مسجل من قبل',
      en: 'Draft {version} is already on record',
      fr: 'Le projet {version} est déjà enregistré',
    },
    'not-before-states': {
      ar: 'لا يوجد مشروع معروض على الدول الأعضاء',
      en: 'No draft is before member states',
      fr: 'Aucun projet n’est soumis aux États membres',
    },
    'already-adopted': {
      ar: 'اعتماد الصك مسجل من قبل',
      en: 'The adoption is already on record',
      fr: 'L’adoption est déjà enregistrée',
    },
    'not-adopted': {
      ar: 'لم يُسجَّل اعتماد الصك بعد',
      en: 'The adoption is not yet on record',
      fr: 'L’adoption n’est pas encore enregistrée',
    },
    'before-the-last-step': {
      ar: 'هذا التاريخ سابق للخطوة الأخيرة المسجلة',
      en: 'This date is before the last step on record',
      fr: 'Cette date précède la dernière étape enregistrée',
    },
    'already-in-use': {
      ar: 'بدء العمل بالصك مسجل من قبل',
      en: 'It is already recorded as taken into use',
      fr: 'Sa mise en application est déjà enregistrée',
    },
  },
};
