import type { Lang, Formatter, SliceWords } from '#kernel';
import { labelled, semicolon } from '#kernel';
import type { PartnershipCommand } from './commands.js';
import type { PartnershipRefusal } from './decider.js';
import type {
  ActivityForm,
  AgreementForm,
  OverlapOfMembershipReported,
  PartnershipActivityHeld,
  PartnershipAgreed,
  PartnershipEvent,
  PartnershipProposed,
} from './events.js';

type InLang = Readonly<Record<Lang, string>>;

const agreementWords: Readonly<Record<AgreementForm, InLang>> = {
  memorandum: { ar: 'مذكرة تفاهم', en: 'memorandum of understanding', fr: 'mémorandum d’entente' },
  'exchange-of-letters': { ar: 'تبادل رسائل', en: 'exchange of letters', fr: 'échange de lettres' },
  arrangement: { ar: 'ترتيب عمل', en: 'working arrangement', fr: 'arrangement de travail' },
  other: { ar: 'اتفاق', en: 'agreement', fr: 'accord' },
};

const activityWords: Readonly<Record<ActivityForm, InLang>> = {
  'expert-exchange': { ar: 'تبادل خبرات', en: 'Exchange of expertise', fr: 'Échange d’expertise' },
  visit: { ar: 'زيارة', en: 'Visit', fr: 'Visite' },
  meeting: { ar: 'اجتماع', en: 'Meeting', fr: 'Réunion' },
  deployment: { ar: 'إيفاد خبراء', en: 'Deployment of experts', fr: 'Déploiement d’experts' },
  attendance: { ar: 'حضور', en: 'Attendance', fr: 'Présence' },
  other: { ar: 'نشاط مشترك', en: 'Joint activity', fr: 'Activité conjointe' },
};

const place: InLang = { ar: 'المكان', en: 'place', fr: 'lieu' };
const host: InLang = { ar: 'الجهة المضيفة', en: 'host', fr: 'hôte' };
const partners: InLang = { ar: 'مع', en: 'with', fr: 'avec' };
const states: InLang = { ar: 'الدول الأعضاء', en: 'member states', fr: 'États membres' };
const named: InLang = { ar: 'الدول المذكورة', en: 'states named', fr: 'États nommés' };
const participants: InLang = { ar: 'المشاركون', en: 'participants', fr: 'participants' };
const reference: InLang = { ar: 'المرجع', en: 'reference', fr: 'référence' };
/** Editors' keys are in no source: that it is listed is said, and not under which key. */
const recommended: InLang = { ar: 'وهو توصية أيضاً', en: 'also a recommendation', fr: 'aussi une recommandation' };
const until: InLang = { ar: 'نهاية السريان', en: 'in force until', fr: 'échéance' };
const unnamed: InLang = {
  ar: 'الأسماء غير واردة في المصدر',
  en: 'names not in the source',
  fr: 'noms absents de la source',
};

const listed = (codes: readonly string[], format: Formatter): string | null =>
  codes.length === 0 ? null : format.parties(codes);

const counted = (
  lang: Lang,
  { states: codes, statesCount }: Pick<OverlapOfMembershipReported['data'], 'states' | 'statesCount'>,
  format: Formatter,
): string | null => {
  if (statesCount === null) return null;
  return format.quantity(statesCount) + (codes.length === 0 ? ` (${unnamed[lang]})` : '');
};

const activity = (lang: Lang, d: PartnershipActivityHeld['data'], format: Formatter): string =>
  labelled(
    lang,
    [place, d.place && format.text(d.place)],
    [host, d.host && format.party(d.host)],
    [partners, listed(d.partners, format)],
    [named, listed(d.states, format)],
    [states, counted(lang, d, format)],
    [participants, d.participants && format.quantity(d.participants)],
  );

const overlap = (lang: Lang, d: OverlapOfMembershipReported['data'], format: Formatter): string =>
  (d.extent === null ? '' : `${semicolon[lang]}${format.text(d.extent)}`) +
  labelled(lang, [named, listed(d.states, format)], [states, counted(lang, d, format)]);

const agreement = (lang: Lang, d: PartnershipAgreed['data'], format: Formatter): string =>
  labelled(lang, [reference, d.reference && format.code(d.reference)], [until, d.until && format.date(d.until)]);

const proposal = (lang: Lang, d: PartnershipProposed['data']): string =>
  d.recommendation === null ? '' : `${semicolon[lang]}${recommended[lang]}`;

export const words: SliceWords<PartnershipCommand, PartnershipEvent, PartnershipRefusal> = {
  title: { ar: 'شراكة', en: 'Partnership', fr: 'Partenariat' },
  commands: {
    enter: {
      ar: 'إدراج شراكة في السجل',
      en: 'Enter a partnership in the record',
      fr: 'Inscrire un partenariat au registre',
    },
    'record-proposal': { ar: 'تسجيل اقتراح', en: 'Record a proposal', fr: 'Enregistrer une proposition' },
    'set-aside': {
      ar: 'تسجيل عدم المضي في الاقتراح',
      en: 'Record that it is not pursued',
      fr: 'Enregistrer qu’elle reste sans suite',
    },
    'record-agreement': { ar: 'تسجيل اتفاق', en: 'Record an agreement', fr: 'Enregistrer un accord' },
    'record-activity': {
      ar: 'تسجيل نشاط مع شريك',
      en: 'Record an activity with a partner',
      fr: 'Enregistrer une activité avec un partenaire',
    },
    'report-overlap': {
      ar: 'تسجيل تداخل العضوية',
      en: 'Record an overlap of membership',
      fr: 'Enregistrer un chevauchement de composition',
    },
    'record-end': { ar: 'تسجيل انتهاء الشراكة', en: 'Record its end', fr: 'Enregistrer sa fin' },
  },
  events: {
    PartnershipEntered: {
      ar: (d, format) =>
        `أُدرج في السجل: ${format.text(d.title)}${labelled('ar', [partners, format.parties(d.partners)])}`,
      en: (d, format) =>
        `Entered in the record: ${format.text(d.title)}${labelled('en', [partners, format.parties(d.partners)])}`,
      fr: (d, format) =>
        `Inscription au registre : ${format.text(d.title)}${labelled('fr', [partners, format.parties(d.partners)])}`,
    },
    PartnershipProposed: {
      ar: (d, format) =>
        `اقتراح (${format.text(d.by)}، ${format.date(d.on)}): ${format.text(d.what)}${proposal('ar', d)}`,
      en: (d, format) =>
        `Proposal (${format.text(d.by)}, ${format.date(d.on)}): ${format.text(d.what)}${proposal('en', d)}`,
      fr: (d, format) =>
        `Proposition (${format.text(d.by)}, ${format.date(d.on)}) : ${format.text(d.what)}${proposal('fr', d)}`,
    },
    PartnershipSetAside: {
      ar: (d, format) => `لم يُمضَ في الاقتراح (${format.party(d.by)}؛ ${format.text(d.reason)}): ${format.date(d.on)}`,
      en: (d, format) =>
        `The proposal is not pursued (${format.party(d.by)}; ${format.text(d.reason)}): ${format.date(d.on)}`,
      fr: (d, format) =>
        `La proposition reste sans suite (${format.party(d.by)} ; ${format.text(d.reason)}) : ${format.date(d.on)}`,
    },
    PartnershipAgreed: {
      ar: (d, format) =>
        `اتُّفق على الشراكة (${agreementWords[d.form].ar}، ${format.party(d.by)}): ${format.text(d.title)}، ${format.date(d.on)}${agreement('ar', d, format)}`,
      en: (d, format) =>
        `The partnership was agreed (${agreementWords[d.form].en}, ${format.party(d.by)}): ${format.text(d.title)}, ${format.date(d.on)}${agreement('en', d, format)}`,
      fr: (d, format) =>
        `Le partenariat a été convenu (${agreementWords[d.form].fr}, ${format.party(d.by)}) : ${format.text(d.title)}, ${format.date(d.on)}${agreement('fr', d, format)}`,
    },
    PartnershipActivityHeld: {
      ar: (d, format) =>
        `${activityWords[d.form].ar}: ${format.text(d.title)} (${format.date(d.on)})${activity('ar', d, format)}`,
      en: (d, format) =>
        `${activityWords[d.form].en}: ${format.text(d.title)} (${format.date(d.on)})${activity('en', d, format)}`,
      fr: (d, format) =>
        `${activityWords[d.form].fr} : ${format.text(d.title)} (${format.date(d.on)})${activity('fr', d, format)}`,
    },
    OverlapOfMembershipReported: {
      ar: (d, format) =>
        `تداخل العضوية مع شريك: ${format.party(d.partner)} (${format.date(d.on)})${overlap('ar', d, format)}`,
      en: (d, format) =>
        `Overlap of membership with a partner: ${format.party(d.partner)} (${format.date(d.on)})${overlap('en', d, format)}`,
      fr: (d, format) =>
        `Chevauchement de composition avec un partenaire : ${format.party(d.partner)} (${format.date(d.on)})${overlap('fr', d, format)}`,
    },
    PartnershipEnded: {
      ar: (d, format) => `انتهت الشراكة (${format.text(d.reason)}): ${format.date(d.on)}`,
      en: (d, format) => `The partnership ended (${format.text(d.reason)}): ${format.date(d.on)}`,
      fr: (d, format) => `Le partenariat a pris fin (${format.text(d.reason)}) : ${format.date(d.on)}`,
    },
  },
  refusals: {
    'already-entered': {
      ar: 'الشراكة مدرجة في السجل من قبل',
      en: 'The partnership is already in the record',
      fr: 'Le partenariat figure déjà au registre',
    },
    'not-entered': {
      ar: 'الشراكة غير مدرجة في السجل',
      en: 'The partnership is not in the record',
      fr: 'Le partenariat ne figure pas au registre',
    },
    'no-partner-named': {
      ar: 'لم يُذكر أي شريك',
      en: 'No partner is named',
      fr: 'Aucun partenaire n’est nommé',
    },
    'not-a-partner': {
      ar: '{party} ليس من أطراف هذه الشراكة',
      en: '{party} is not a partner in this partnership',
      fr: '{party} n’est pas partenaire de ce partenariat',
    },
    'partner-on-both-sides': {
      ar: '{party} شريك، فلا يُذكر في الجانب الآخر',
      en: '{party} is a partner and is not named for the other side',
      fr: '{party} est partenaire et ne figure pas pour l’autre partie',
    },
    'already-agreed': {
      ar: 'الاتفاق على هذه الشراكة مسجل من قبل',
      en: 'An agreement is already on record',
      fr: 'Un accord est déjà enregistré',
    },
    'already-proposed': {
      ar: 'الاقتراح الوارد في التوصية {recommendation} مسجل من قبل',
      en: 'The proposal of recommendation {recommendation} is already on record',
      fr: 'La proposition de la recommandation {recommendation} est déjà enregistrée',
    },
    'nothing-proposed': {
      ar: 'لا يوجد في السجل اقتراح قائم',
      en: 'No standing proposal is on record',
      fr: 'Aucune proposition en cours n’est enregistrée',
    },
    'before-the-proposal': {
      ar: 'هذا التاريخ سابق للاقتراح',
      en: 'This date is before the proposal',
      fr: 'Cette date précède la proposition',
    },
    'before-the-last-step': {
      ar: 'هذا التاريخ سابق للخطوة الأخيرة المسجلة',
      en: 'This date is before the last step on record',
      fr: 'Cette date précède la dernière étape enregistrée',
    },
    'ends-before-it-begins': {
      ar: 'ينتهي سريان الاتفاق قبل بدايته',
      en: 'The agreement would end before it begins',
      fr: 'L’accord prendrait fin avant de commencer',
    },
    'not-agreed': {
      ar: 'لا يوجد في السجل اتفاق سارٍ',
      en: 'No agreement in force is on record',
      fr: 'Aucun accord en vigueur n’est enregistré',
    },
    'before-the-agreement': {
      ar: 'هذا التاريخ سابق للاتفاق',
      en: 'This date is before the agreement',
      fr: 'Cette date précède l’accord',
    },
    'activity-already-recorded': {
      ar: 'هذا النشاط مسجل من قبل',
      en: 'This activity is already on record',
      fr: 'Cette activité est déjà enregistrée',
    },
    'overlap-already-reported': {
      ar: 'تداخل العضوية مع {party} في هذا التاريخ مسجل من قبل',
      en: 'The overlap with {party} at this date is already on record',
      fr: 'Le chevauchement avec {party} à cette date est déjà enregistré',
    },
    'nothing-said': {
      ar: 'لم تُذكر دولة ولا عدد ولا وصف لمدى التداخل',
      en: 'Neither a state, nor a number, nor the extent of the overlap is given',
      fr: 'Ni État, ni nombre, ni étendue du chevauchement ne sont indiqués',
    },
    'count-below-names': {
      ar: 'عدد الدول ({count}) أقل من عدد الدول المذكورة ({named})',
      en: 'The number of states ({count}) is below the number named ({named})',
      fr: 'Le nombre d’États ({count}) est inférieur au nombre d’États nommés ({named})',
    },
  },
};
