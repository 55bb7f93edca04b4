import type { Lang, LocalizedText, Say, SliceWords } from '#kernel';
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

const text = (given: LocalizedText | null, say: Say): string | null => given && say.text(given);
const party = (code: string | null, say: Say): string | null => code && say.party(code);
const listed = (codes: readonly string[], say: Say): string | null => (codes.length === 0 ? null : say.parties(codes));
const sum = (amount: Amount, say: Say): string => `${say.quantity(amount)} (${say.code(amount.currency)})`;

const staff = (lang: Lang, d: StaffAssigned['data'], say: Say): string =>
  labelled(
    lang,
    [basis, basisWords[d.basis][lang]],
    [count, d.count && say.quantity(d.count)],
    [byWhom, party(d.by, say)],
    [duties, text(d.duties, say)],
  );

const funds = (lang: Lang, d: Pick<FundsPledged['data'], 'amount' | 'purpose'>, say: Say): string =>
  labelled(lang, [amountWord, sum(d.amount, say)], [purpose, text(d.purpose, say)]);

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
      ar: (d, say) => `أُدرج في السجل: ${say.text(d.title)} (${say.party(d.recipient)})`,
      en: (d, say) => `Entered in the record: ${say.text(d.title)} (${say.party(d.recipient)})`,
      fr: (d, say) => `Inscription au registre : ${say.text(d.title)} (${say.party(d.recipient)})`,
    },
    UnitEstablished: {
      ar: (d, say) =>
        `أُنشئت الوحدة باسم «${say.text(d.name)}» (${say.date(d.on)})${labelled('ar', [place, text(d.place, say)], [byWhom, party(d.by, say)])}`,
      en: (d, say) =>
        `The unit was established as “${say.text(d.name)}” (${say.date(d.on)})${labelled('en', [place, text(d.place, say)], [byWhom, party(d.by, say)])}`,
      fr: (d, say) =>
        `L’unité a été créée sous le nom « ${say.text(d.name)} » (${say.date(d.on)})${labelled('fr', [place, text(d.place, say)], [byWhom, party(d.by, say)])}`,
    },
    UnitRenamed: {
      ar: (d, say) => `تحمل الوحدة اسم «${say.text(d.name)}» (${say.date(d.on)})`,
      en: (d, say) => `The unit bears the name “${say.text(d.name)}” (${say.date(d.on)})`,
      fr: (d, say) => `L’unité porte le nom « ${say.text(d.name)} » (${say.date(d.on)})`,
    },
    StaffAssigned: {
      ar: (d, say) => `خُصص موظفون (${say.date(d.on)})${staff('ar', d, say)}`,
      en: (d, say) => `Staff was assigned (${say.date(d.on)})${staff('en', d, say)}`,
      fr: (d, say) => `Du personnel a été affecté (${say.date(d.on)})${staff('fr', d, say)}`,
    },
    StaffLevelReported: {
      ar: (d, say) => `عدد الموظفين: ${say.quantity(d.count)} (${say.date(d.on)})`,
      en: (d, say) => `Number of staff: ${say.quantity(d.count)} (${say.date(d.on)})`,
      fr: (d, say) => `Effectif : ${say.quantity(d.count)} (${say.date(d.on)})`,
    },
    FundsPledged: {
      ar: (d, say) =>
        `تعهد بمساهمة مالية: ${say.party(d.from)} (${say.date(d.on)})${funds('ar', d, say)}${labelled('ar', [reference, d.reference && say.code(d.reference)])}`,
      en: (d, say) =>
        `Funds pledged: ${say.party(d.from)} (${say.date(d.on)})${funds('en', d, say)}${labelled('en', [reference, d.reference && say.code(d.reference)])}`,
      fr: (d, say) =>
        `Contribution annoncée : ${say.party(d.from)} (${say.date(d.on)})${funds('fr', d, say)}${labelled('fr', [reference, d.reference && say.code(d.reference)])}`,
    },
    FundsReceived: {
      ar: (d, say) =>
        `مساهمة مالية واردة: ${say.party(d.from)} (${say.date(d.on)})${funds('ar', d, say)}${labelled('ar', [pledgeWord, d.pledge && say.code(d.pledge)])}`,
      en: (d, say) =>
        `Funds received: ${say.party(d.from)} (${say.date(d.on)})${funds('en', d, say)}${labelled('en', [pledgeWord, d.pledge && say.code(d.pledge)])}`,
      fr: (d, say) =>
        `Contribution reçue : ${say.party(d.from)} (${say.date(d.on)})${funds('fr', d, say)}${labelled('fr', [pledgeWord, d.pledge && say.code(d.pledge)])}`,
    },
    FieldUnitsReported: {
      ar: (d, say) =>
        `وحدات ميدانية مذكورة (${say.date(d.on)})${labelled('ar', [count, d.count && say.quantity(d.count)], [named, listed(d.units, say)])}`,
      en: (d, say) =>
        `Field units reported (${say.date(d.on)})${labelled('en', [count, d.count && say.quantity(d.count)], [named, listed(d.units, say)])}`,
      fr: (d, say) =>
        `Unités de terrain indiquées (${say.date(d.on)})${labelled('fr', [count, d.count && say.quantity(d.count)], [named, listed(d.units, say)])}`,
    },
    FieldUnitOpened: {
      ar: (d, say) =>
        `افتُتحت وحدة ميدانية: ${say.party(d.unit)} (${say.date(d.on)})${labelled('ar', [place, text(d.place, say)])}`,
      en: (d, say) =>
        `A field unit opened: ${say.party(d.unit)} (${say.date(d.on)})${labelled('en', [place, text(d.place, say)])}`,
      fr: (d, say) =>
        `Une unité de terrain s’est ouverte : ${say.party(d.unit)} (${say.date(d.on)})${labelled('fr', [place, text(d.place, say)])}`,
    },
    FieldUnitSupported: {
      ar: (d, say) =>
        `دعم لوحدة ميدانية: ${say.party(d.unit)} (${say.date(d.on)})${labelled('ar', [support, say.text(d.support)], [byWhom, party(d.by, say)])}`,
      en: (d, say) =>
        `Support for a field unit: ${say.party(d.unit)} (${say.date(d.on)})${labelled('en', [support, say.text(d.support)], [byWhom, party(d.by, say)])}`,
      fr: (d, say) =>
        `Soutien à une unité de terrain : ${say.party(d.unit)} (${say.date(d.on)})${labelled('fr', [support, say.text(d.support)], [byWhom, party(d.by, say)])}`,
    },
    FieldUnitClosed: {
      ar: (d, say) =>
        `أُغلقت وحدة ميدانية: ${say.party(d.unit)} (${say.date(d.on)})${labelled('ar', [reason, text(d.reason, say)])}`,
      en: (d, say) =>
        `A field unit closed: ${say.party(d.unit)} (${say.date(d.on)})${labelled('en', [reason, text(d.reason, say)])}`,
      fr: (d, say) =>
        `Une unité de terrain a fermé : ${say.party(d.unit)} (${say.date(d.on)})${labelled('fr', [reason, text(d.reason, say)])}`,
    },
    EarlyWarningFunctionReported: {
      ar: (d, say) =>
        `الإنذار المبكر (${say.date(d.on)}): ${say.text(d.what)}${labelled('ar', [holdersWord, listed(d.holders, say)])}`,
      en: (d, say) =>
        `Early warning (${say.date(d.on)}): ${say.text(d.what)}${labelled('en', [holdersWord, listed(d.holders, say)])}`,
      fr: (d, say) =>
        `Alerte précoce (${say.date(d.on)}) : ${say.text(d.what)}${labelled('fr', [holdersWord, listed(d.holders, say)])}`,
    },
    EarlyWarningMechanismSetUp: {
      ar: (d, say) =>
        `أُنشئت آلية للإنذار المبكر: ${say.text(d.title)} (${say.date(d.on)})${labelled('ar', [byWhom, party(d.by, say)])}`,
      en: (d, say) =>
        `An early-warning mechanism was set up: ${say.text(d.title)} (${say.date(d.on)})${labelled('en', [byWhom, party(d.by, say)])}`,
      fr: (d, say) =>
        `Un mécanisme d’alerte précoce a été mis en place : ${say.text(d.title)} (${say.date(d.on)})${labelled('fr', [byWhom, party(d.by, say)])}`,
    },
  },
  refusals,
};
