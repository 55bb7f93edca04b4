import type { Lang, LocalizedText, Formatter, SliceWords } from '#kernel';
import { labelled } from '#kernel';
import type { InstitutionalSupportCommand } from './commands.js';
import type { InstitutionalSupportRefusal } from './decider.js';
import type { Amount, FundsPledged, InstitutionalSupportEvent, StaffAssigned, StaffBasis } from './events.js';
import { refusals } from './refusal-words.js';

type InLang = Readonly<Record<Lang, string>>;

const basisWords: Readonly<Record<StaffBasis, InLang>> = {
  post: { ar: 'وظيفة', en: 'post', fr: 'poste' },
  secondment: { ar: 'إعارة', en: 'secondment', fr: 'détachement' },
  consultancy: { ar: 'خبرة استشارية', en: 'consultancy', fr: 'consultance' },
  other: { ar: 'صفة أخرى', en: 'other', fr: 'autre' },
};

const place: InLang = { ar: 'المكان', en: 'place', fr: 'lieu' };
const byWhom: InLang = { ar: 'الجهة', en: 'by', fr: 'par' };
const count: InLang = { ar: 'العدد', en: 'number', fr: 'nombre' };
const basis: InLang = { ar: 'الصفة', en: 'basis', fr: 'titre' };
const duties: InLang = { ar: 'المهام', en: 'duties', fr: 'fonctions' };
const amountWord: InLang = { ar: 'المبلغ', en: 'amount', fr: 'montant' };
const purpose: InLang = { ar: 'الغرض', en: 'purpose', fr: 'objet' };
const reference: InLang = { ar: 'المرجع', en: 'reference', fr: 'référence' };
const pledgeWord: InLang = { ar: 'وفاءً بالتعهد', en: 'towards the pledge', fr: 'au titre de l’annonce' };
const reason: InLang = { ar: 'السبب', en: 'reason', fr: 'motif' };
const named: InLang = { ar: 'المذكورة', en: 'named', fr: 'nommées' };
const holdersWord: InLang = { ar: 'الجهات', en: 'held by', fr: 'exercée par' };
const support: InLang = { ar: 'الدعم', en: 'support', fr: 'soutien' };

const text = (given: LocalizedText | null, format: Formatter): string | null => given && format.text(given);
const party = (code: string | null, format: Formatter): string | null => code && format.party(code);
const listed = (codes: readonly string[], format: Formatter): string | null =>
  codes.length === 0 ? null : format.parties(codes);
const sum = (amount: Amount, format: Formatter): string =>
  `${format.quantity(amount)} (${format.code(amount.currency)})`;

const staff = (lang: Lang, d: StaffAssigned['data'], format: Formatter): string =>
  labelled(
    lang,
    [basis, basisWords[d.basis][lang]],
    [count, d.count && format.quantity(d.count)],
    [byWhom, party(d.by, format)],
    [duties, text(d.duties, format)],
  );

const funds = (lang: Lang, d: Pick<FundsPledged['data'], 'amount' | 'purpose'>, format: Formatter): string =>
  labelled(lang, [amountWord, sum(d.amount, format)], [purpose, text(d.purpose, format)]);

export const words: SliceWords<InstitutionalSupportCommand, InstitutionalSupportEvent, InstitutionalSupportRefusal> = {
  title: { ar: 'دعم مؤسسي', en: 'Institutional support', fr: 'Appui institutionnel' },
  commands: {
    enter: {
      ar: 'إدراج دعم مؤسسي في السجل',
      en: 'Enter institutional support in the record',
      fr: 'Inscrire un appui institutionnel au registre',
    },
    'record-establishment': { ar: 'تسجيل إنشاء الوحدة', en: 'Record its establishment', fr: 'Enregistrer sa création' },
    'record-renaming': {
      ar: 'تسجيل تغيير الاسم',
      en: 'Record a change of name',
      fr: 'Enregistrer un changement de nom',
    },
    'assign-staff': {
      ar: 'تسجيل تخصيص موظفين',
      en: 'Record an assignment of staff',
      fr: 'Enregistrer une affectation de personnel',
    },
    'report-staff-level': {
      ar: 'تسجيل عدد الموظفين',
      en: 'Record a reported number of staff',
      fr: 'Enregistrer l’effectif indiqué',
    },
    'pledge-funds': {
      ar: 'تسجيل تعهد بمساهمة مالية',
      en: 'Record a pledge of funds',
      fr: 'Enregistrer une annonce de contribution',
    },
    'receive-funds': {
      ar: 'تسجيل تلقي مساهمة مالية',
      en: 'Record funds received',
      fr: 'Enregistrer une contribution reçue',
    },
    'report-field-units': {
      ar: 'تسجيل وحدات ميدانية مذكورة',
      en: 'Record the field units a source reports',
      fr: 'Enregistrer les unités de terrain indiquées par une source',
    },
    'open-field-unit': {
      ar: 'تسجيل افتتاح وحدة ميدانية',
      en: 'Record the opening of a field unit',
      fr: 'Enregistrer l’ouverture d’une unité de terrain',
    },
    'support-field-unit': {
      ar: 'تسجيل دعم وحدة ميدانية',
      en: 'Record support for a field unit',
      fr: 'Enregistrer un soutien à une unité de terrain',
    },
    'close-field-unit': {
      ar: 'تسجيل إغلاق وحدة ميدانية',
      en: 'Record the closing of a field unit',
      fr: 'Enregistrer la fermeture d’une unité de terrain',
    },
    'report-early-warning': {
      ar: 'تسجيل وظيفة في الإنذار المبكر',
      en: 'Record an early-warning function',
      fr: 'Enregistrer une fonction d’alerte précoce',
    },
    'set-up-early-warning': {
      ar: 'تسجيل إنشاء آلية للإنذار المبكر',
      en: 'Record an early-warning mechanism',
      fr: 'Enregistrer un mécanisme d’alerte précoce',
    },
  },
  events: {
    InstitutionalSupportEntered: {
      ar: (d, format) => `أُدرج في السجل: ${format.text(d.title)} (${format.party(d.recipient)})`,
      en: (d, format) => `Entered in the record: ${format.text(d.title)} (${format.party(d.recipient)})`,
      fr: (d, format) => `Inscription au registre : ${format.text(d.title)} (${format.party(d.recipient)})`,
    },
    UnitEstablished: {
      ar: (d, format) =>
        `أُنشئت الوحدة باسم «${format.text(d.name)}» (${format.date(d.on)})${labelled('ar', [place, text(d.place, format)], [byWhom, party(d.by, format)])}`,
      en: (d, format) =>
        `The unit was established as “${format.text(d.name)}” (${format.date(d.on)})${labelled('en', [place, text(d.place, format)], [byWhom, party(d.by, format)])}`,
      fr: (d, format) =>
        `L’unité a été créée sous le nom « ${format.text(d.name)} » (${format.date(d.on)})${labelled('fr', [place, text(d.place, format)], [byWhom, party(d.by, format)])}`,
    },
    UnitRenamed: {
      ar: (d, format) => `تحمل الوحدة اسم «${format.text(d.name)}» (${format.date(d.on)})`,
      en: (d, format) => `The unit bears the name “${format.text(d.name)}” (${format.date(d.on)})`,
      fr: (d, format) => `L’unité porte le nom « ${format.text(d.name)} » (${format.date(d.on)})`,
    },
    StaffAssigned: {
      ar: (d, format) => `خُصص موظفون (${format.date(d.on)})${staff('ar', d, format)}`,
      en: (d, format) => `Staff was assigned (${format.date(d.on)})${staff('en', d, format)}`,
      fr: (d, format) => `Du personnel a été affecté (${format.date(d.on)})${staff('fr', d, format)}`,
    },
    StaffLevelReported: {
      ar: (d, format) => `عدد الموظفين: ${format.quantity(d.count)} (${format.date(d.on)})`,
      en: (d, format) => `Number of staff: ${format.quantity(d.count)} (${format.date(d.on)})`,
      fr: (d, format) => `Effectif : ${format.quantity(d.count)} (${format.date(d.on)})`,
    },
    FundsPledged: {
      ar: (d, format) =>
        `تعهد بمساهمة مالية: ${format.party(d.from)} (${format.date(d.on)})${funds('ar', d, format)}${labelled('ar', [reference, d.reference && format.code(d.reference)])}`,
      en: (d, format) =>
        `Funds pledged: ${format.party(d.from)} (${format.date(d.on)})${funds('en', d, format)}${labelled('en', [reference, d.reference && format.code(d.reference)])}`,
      fr: (d, format) =>
        `Contribution annoncée : ${format.party(d.from)} (${format.date(d.on)})${funds('fr', d, format)}${labelled('fr', [reference, d.reference && format.code(d.reference)])}`,
    },
    FundsReceived: {
      ar: (d, format) =>
        `مساهمة مالية واردة: ${format.party(d.from)} (${format.date(d.on)})${funds('ar', d, format)}${labelled('ar', [pledgeWord, d.pledge && format.code(d.pledge)])}`,
      en: (d, format) =>
        `Funds received: ${format.party(d.from)} (${format.date(d.on)})${funds('en', d, format)}${labelled('en', [pledgeWord, d.pledge && format.code(d.pledge)])}`,
      fr: (d, format) =>
        `Contribution reçue : ${format.party(d.from)} (${format.date(d.on)})${funds('fr', d, format)}${labelled('fr', [pledgeWord, d.pledge && format.code(d.pledge)])}`,
    },
    FieldUnitsReported: {
      ar: (d, format) =>
        `وحدات ميدانية مذكورة (${format.date(d.on)})${labelled('ar', [count, d.count && format.quantity(d.count)], [named, listed(d.units, format)])}`,
      en: (d, format) =>
        `Field units reported (${format.date(d.on)})${labelled('en', [count, d.count && format.quantity(d.count)], [named, listed(d.units, format)])}`,
      fr: (d, format) =>
        `Unités de terrain indiquées (${format.date(d.on)})${labelled('fr', [count, d.count && format.quantity(d.count)], [named, listed(d.units, format)])}`,
    },
    FieldUnitOpened: {
      ar: (d, format) =>
        `افتُتحت وحدة ميدانية: ${format.party(d.unit)} (${format.date(d.on)})${labelled('ar', [place, text(d.place, format)])}`,
      en: (d, format) =>
        `A field unit opened: ${format.party(d.unit)} (${format.date(d.on)})${labelled('en', [place, text(d.place, format)])}`,
      fr: (d, format) =>
        `Une unité de terrain s’est ouverte : ${format.party(d.unit)} (${format.date(d.on)})${labelled('fr', [place, text(d.place, format)])}`,
    },
    FieldUnitSupported: {
      ar: (d, format) =>
        `دعم لوحدة ميدانية: ${format.party(d.unit)} (${format.date(d.on)})${labelled('ar', [support, format.text(d.support)], [byWhom, party(d.by, format)])}`,
      en: (d, format) =>
        `Support for a field unit: ${format.party(d.unit)} (${format.date(d.on)})${labelled('en', [support, format.text(d.support)], [byWhom, party(d.by, format)])}`,
      fr: (d, format) =>
        `Soutien à une unité de terrain : ${format.party(d.unit)} (${format.date(d.on)})${labelled('fr', [support, format.text(d.support)], [byWhom, party(d.by, format)])}`,
    },
    FieldUnitClosed: {
      ar: (d, format) =>
        `أُغلقت وحدة ميدانية: ${format.party(d.unit)} (${format.date(d.on)})${labelled('ar', [reason, text(d.reason, format)])}`,
      en: (d, format) =>
        `A field unit closed: ${format.party(d.unit)} (${format.date(d.on)})${labelled('en', [reason, text(d.reason, format)])}`,
      fr: (d, format) =>
        `Une unité de terrain a fermé : ${format.party(d.unit)} (${format.date(d.on)})${labelled('fr', [reason, text(d.reason, format)])}`,
    },
    EarlyWarningFunctionReported: {
      ar: (d, format) =>
        `الإنذار المبكر (${format.date(d.on)}): ${format.text(d.what)}${labelled('ar', [holdersWord, listed(d.holders, format)])}`,
      en: (d, format) =>
        `Early warning (${format.date(d.on)}): ${format.text(d.what)}${labelled('en', [holdersWord, listed(d.holders, format)])}`,
      fr: (d, format) =>
        `Alerte précoce (${format.date(d.on)}) : ${format.text(d.what)}${labelled('fr', [holdersWord, listed(d.holders, format)])}`,
    },
    EarlyWarningMechanismSetUp: {
      ar: (d, format) =>
        `أُنشئت آلية للإنذار المبكر: ${format.text(d.title)} (${format.date(d.on)})${labelled('ar', [byWhom, party(d.by, format)])}`,
      en: (d, format) =>
        `An early-warning mechanism was set up: ${format.text(d.title)} (${format.date(d.on)})${labelled('en', [byWhom, party(d.by, format)])}`,
      fr: (d, format) =>
        `Un mécanisme d’alerte précoce a été mis en place : ${format.text(d.title)} (${format.date(d.on)})${labelled('fr', [byWhom, party(d.by, format)])}`,
    },
  },
  refusals,
};
