import type { Lang, Say, SliceWords } from '#kernel';
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
const recommendation: InLang = { ar: 'التوصية', en: 'recommendation', fr: 'recommandation' };
const until: InLang = { ar: 'نهاية السريان', en: 'in force until', fr: 'échéance' };
const unnamed: InLang = {
  ar: 'الأسماء غير واردة في المصدر',
  en: 'names not in the source',
  fr: 'noms absents de la source',
};

const listed = (codes: readonly string[], say: Say): string | null => (codes.length === 0 ? null : say.parties(codes));

const counted = (
  lang: Lang,
  { states: codes, statesCount }: Pick<OverlapOfMembershipReported['data'], 'states' | 'statesCount'>,
  say: Say,
): string | null => {
  if (statesCount === null) return null;
  return say.quantity(statesCount) + (codes.length === 0 ? ` (${unnamed[lang]})` : '');
};

const activity = (lang: Lang, d: PartnershipActivityHeld['data'], say: Say): string =>
  labelled(
    lang,
    [place, d.place && say.text(d.place)],
    [host, d.host && say.party(d.host)],
    [partners, listed(d.partners, say)],
    [named, listed(d.states, say)],
    [states, counted(lang, d, say)],
    [participants, d.participants && say.quantity(d.participants)],
  );

const overlap = (lang: Lang, d: OverlapOfMembershipReported['data'], say: Say): string =>
  (d.extent === null ? '' : `${semicolon[lang]}${say.text(d.extent)}`) +
  labelled(lang, [named, listed(d.states, say)], [states, counted(lang, d, say)]);

const agreement = (lang: Lang, d: PartnershipAgreed['data'], say: Say): string =>
  labelled(lang, [reference, d.reference && say.code(d.reference)], [until, d.until && say.date(d.until)]);

const proposal = (lang: Lang, d: PartnershipProposed['data'], say: Say): string =>
  labelled(lang, [recommendation, d.recommendation && say.code(d.recommendation)]);

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
      ar: (d, say) => `أُدرج في السجل: ${say.text(d.title)}${labelled('ar', [partners, say.parties(d.partners)])}`,
      en: (d, say) =>
        `Entered in the record: ${say.text(d.title)}${labelled('en', [partners, say.parties(d.partners)])}`,
      fr: (d, say) =>
        `Inscription au registre : ${say.text(d.title)}${labelled('fr', [partners, say.parties(d.partners)])}`,
    },
    PartnershipProposed: {
      ar: (d, say) => `اقتراح (${say.text(d.by)}، ${say.date(d.on)}): ${say.text(d.what)}${proposal('ar', d, say)}`,
      en: (d, say) => `Proposal (${say.text(d.by)}, ${say.date(d.on)}): ${say.text(d.what)}${proposal('en', d, say)}`,
      fr: (d, say) =>
        `Proposition (${say.text(d.by)}, ${say.date(d.on)}) : ${say.text(d.what)}${proposal('fr', d, say)}`,
    },
    PartnershipSetAside: {
      ar: (d, say) => `لم يُمضَ في الاقتراح (${say.party(d.by)}؛ ${say.text(d.reason)}): ${say.date(d.on)}`,
      en: (d, say) => `The proposal is not pursued (${say.party(d.by)}; ${say.text(d.reason)}): ${say.date(d.on)}`,
      fr: (d, say) =>
        `La proposition reste sans suite (${say.party(d.by)} ; ${say.text(d.reason)}) : ${say.date(d.on)}`,
    },
    PartnershipAgreed: {
      ar: (d, say) =>
        `اتُّفق على الشراكة (${agreementWords[d.form].ar}، ${say.party(d.by)}): ${say.text(d.title)}، ${say.date(d.on)}${agreement('ar', d, say)}`,
      en: (d, say) =>
        `The partnership was agreed (${agreementWords[d.form].en}, ${say.party(d.by)}): ${say.text(d.title)}, ${say.date(d.on)}${agreement('en', d, say)}`,
      fr: (d, say) =>
        `Le partenariat a été convenu (${agreementWords[d.form].fr}, ${say.party(d.by)}) : ${say.text(d.title)}, ${say.date(d.on)}${agreement('fr', d, say)}`,
    },
    PartnershipActivityHeld: {
      ar: (d, say) => `${activityWords[d.form].ar}: ${say.text(d.title)} (${say.date(d.on)})${activity('ar', d, say)}`,
      en: (d, say) => `${activityWords[d.form].en}: ${say.text(d.title)} (${say.date(d.on)})${activity('en', d, say)}`,
      fr: (d, say) => `${activityWords[d.form].fr} : ${say.text(d.title)} (${say.date(d.on)})${activity('fr', d, say)}`,
    },
    OverlapOfMembershipReported: {
      ar: (d, say) => `تداخل العضوية مع شريك: ${say.party(d.partner)} (${say.date(d.on)})${overlap('ar', d, say)}`,
      en: (d, say) =>
        `Overlap of membership with a partner: ${say.party(d.partner)} (${say.date(d.on)})${overlap('en', d, say)}`,
      fr: (d, say) =>
        `Chevauchement de composition avec un partenaire : ${say.party(d.partner)} (${say.date(d.on)})${overlap('fr', d, say)}`,
    },
    PartnershipEnded: {
      ar: (d, say) => `انتهت الشراكة (${say.text(d.reason)}): ${say.date(d.on)}`,
      en: (d, say) => `The partnership ended (${say.text(d.reason)}): ${say.date(d.on)}`,
      fr: (d, say) => `Le partenariat a pris fin (${say.text(d.reason)}) : ${say.date(d.on)}`,
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
