import type { Lang, Say, SliceWords } from '#kernel';
import { colon, comma, labelled, semicolon } from '#kernel';
import type { ConferenceCommand } from './commands.js';
import type { ConferenceRefusal } from './decider.js';
import type { ConferenceEntered, ConferenceEvent, ConferenceHeld, ParticipationRecorded } from './events.js';

const statesWord: Readonly<Record<Lang, string>> = { ar: 'الدول الأعضاء', en: 'member states', fr: 'États membres' };
const peopleWord: Readonly<Record<Lang, string>> = { ar: 'المشاركون', en: 'participants', fr: 'participants' };
const unnamed: Readonly<Record<Lang, string>> = {
  ar: 'الأسماء غير واردة في المصدر',
  en: 'names not in the source',
  fr: 'noms absents de la source',
};

const participation = (
  lang: Lang,
  { states, statesCount, participants }: ParticipationRecorded['data'],
  say: Say,
): string =>
  [
    states.length > 0 ? say.parties(states) : null,
    statesCount &&
      `${statesWord[lang]}${colon[lang]}${say.quantity(statesCount)}${states.length === 0 ? ` (${unnamed[lang]})` : ''}`,
    participants && `${peopleWord[lang]}${colon[lang]}${say.quantity(participants)}`,
  ]
    .filter(Boolean)
    .join(semicolon[lang]);

const editionWord: Readonly<Record<Lang, string>> = { ar: 'الدورة', en: 'edition', fr: 'édition' };
const organisersWord: Readonly<Record<Lang, string>> = { ar: 'الجهات المنظمة', en: 'organisers', fr: 'organisateurs' };
const themeWord: Readonly<Record<Lang, string>> = { ar: 'الموضوع', en: 'theme', fr: 'thème' };

/** Which edition it is, where that is known, and the year it stands for. */
const edition = (lang: Lang, { edition: number, year }: ConferenceEntered['data'], say: Say): string =>
  number === null ? year : `${editionWord[lang]} ${say.number(number)}${comma[lang]}${year}`;

/** Organisers and theme, those that the source gives. */
const about = (lang: Lang, { organisers, theme }: ConferenceHeld['data'], say: Say): string =>
  labelled(
    lang,
    [organisersWord, organisers.length === 0 ? null : say.parties(organisers)],
    [themeWord, theme && say.text(theme)],
  );

const inPlace = (lang: Lang, place: Parameters<Say['text']>[0] | null, say: Say): string =>
  place === null ? '' : `${{ ar: ' في ', en: ' in ', fr: ' à ' }[lang]}${say.text(place)}`;

export const words: SliceWords<ConferenceCommand, ConferenceEvent, ConferenceRefusal> = {
  title: { ar: 'مؤتمر', en: 'Conference', fr: 'Conférence' },
  commands: {
    enter: {
      ar: 'إدراج مؤتمر في السجل',
      en: 'Enter a conference in the record',
      fr: 'Inscrire une conférence au registre',
    },
    'record-holding': { ar: 'تسجيل عقد المؤتمر', en: 'Record that it was held', fr: 'Enregistrer sa tenue' },
    'record-participation': { ar: 'تسجيل المشاركة', en: 'Record participation', fr: 'Enregistrer la participation' },
    'record-session': { ar: 'تسجيل جلسة', en: 'Record a session', fr: 'Enregistrer une session' },
    'record-recommendations': {
      ar: 'تسجيل توصيات المؤتمر',
      en: 'Record its recommendations',
      fr: 'Enregistrer ses recommandations',
    },
    'issue-report': { ar: 'تسجيل صدور التقرير', en: 'Record its report', fr: 'Enregistrer son rapport' },
    'announce-distribution': {
      ar: 'تسجيل إعلان التوزيع',
      en: 'Record an announced distribution',
      fr: 'Enregistrer une diffusion annoncée',
    },
    'record-distribution': {
      ar: 'تسجيل توزيع النتائج',
      en: 'Record the distribution of results',
      fr: 'Enregistrer la diffusion des résultats',
    },
    'record-not-held': {
      ar: 'تسجيل عدم عقد المؤتمر',
      en: 'Record that it was not held',
      fr: 'Enregistrer qu’elle ne s’est pas tenue',
    },
  },
  events: {
    ConferenceEntered: {
      ar: (d, say) => `أُدرج في السجل: ${say.text(d.title)} (${edition('ar', d, say)})`,
      en: (d, say) => `Entered in the record: ${say.text(d.title)} (${edition('en', d, say)})`,
      fr: (d, say) => `Inscription au registre : ${say.text(d.title)} (${edition('fr', d, say)})`,
    },
    ConferenceHeld: {
      ar: (d, say) =>
        `عُقد المؤتمر${inPlace('ar', d.place, say)}، الجهة المضيفة ${say.party(d.host)}: ${say.date(d.on)}${about('ar', d, say)}`,
      en: (d, say) =>
        `The conference was held${inPlace('en', d.place, say)}, host ${say.party(d.host)}: ${say.date(d.on)}${about('en', d, say)}`,
      fr: (d, say) =>
        `La conférence s’est tenue${inPlace('fr', d.place, say)}, hôte ${say.party(d.host)} : ${say.date(d.on)}${about('fr', d, say)}`,
    },
    ParticipationRecorded: {
      ar: (d, say) => `المشاركة: ${participation('ar', d, say)}`,
      en: (d, say) => `Participation: ${participation('en', d, say)}`,
      fr: (d, say) => `Participation : ${participation('fr', d, say)}`,
    },
    SessionHeld: {
      ar: (d, say) => `جلسة «${say.text(d.title)}»: ${say.date(d.on)}`,
      en: (d, say) => `Session “${say.text(d.title)}”: ${say.date(d.on)}`,
      fr: (d, say) => `Session « ${say.text(d.title)} » : ${say.date(d.on)}`,
    },
    RecommendationsMade: {
      ar: (d, say) => `توصيات المؤتمر: ${d.recommendations.map(say.code).join('، ')}`,
      en: (d, say) => `Recommendations of the conference: ${d.recommendations.map(say.code).join(', ')}`,
      fr: (d, say) => `Recommandations de la conférence : ${d.recommendations.map(say.code).join(', ')}`,
    },
    ReportIssued: {
      ar: (d, say) => `صدر التقرير «${say.text(d.title)}»: ${say.date(d.on)}`,
      en: (d, say) => `The report “${say.text(d.title)}” was issued: ${say.date(d.on)}`,
      fr: (d, say) => `Le rapport « ${say.text(d.title)} » a été publié : ${say.date(d.on)}`,
    },
    DistributionAnnounced: {
      ar: (d, say) => `أُعلن أن النتائج ستوزَّع على: ${say.parties(d.to)}، ${say.date(d.on)}`,
      en: (d, say) => `It was announced that the results would be passed to: ${say.parties(d.to)}, ${say.date(d.on)}`,
      fr: (d, say) =>
        `Il a été annoncé que les résultats seraient transmis à : ${say.parties(d.to)}, ${say.date(d.on)}`,
    },
    ResultsDistributed: {
      ar: (d, say) => `وُزِّعت النتائج على: ${say.parties(d.to)}، ${say.date(d.on)}`,
      en: (d, say) => `The results were passed to: ${say.parties(d.to)}, ${say.date(d.on)}`,
      fr: (d, say) => `Les résultats ont été transmis à : ${say.parties(d.to)}, ${say.date(d.on)}`,
    },
    ConferenceNotHeld: {
      ar: (d, say) => `سُجِّل أن مؤتمر عام ${d.year} لم يُعقد: ${say.text(d.reason)}`,
      en: (d, say) => `Recorded as not held in ${d.year}: ${say.text(d.reason)}`,
      fr: (d, say) => `Enregistrée comme non tenue en ${d.year} : ${say.text(d.reason)}`,
    },
  },
  refusals: {
    'already-entered': {
      ar: 'المؤتمر مدرج في السجل من قبل',
      en: 'The conference is already in the record',
      fr: 'La conférence figure déjà au registre',
    },
    'not-entered': {
      ar: 'المؤتمر غير مدرج في السجل',
      en: 'The conference is not in the record',
      fr: 'La conférence ne figure pas au registre',
    },
    'already-held': {
      ar: 'عقد هذا المؤتمر مسجل من قبل',
      en: 'This conference is already recorded as held',
      fr: 'Cette conférence est déjà enregistrée comme tenue',
    },
    'not-yet-held': {
      ar: 'لم يُسجَّل عقد هذا المؤتمر بعد',
      en: 'This conference is not yet recorded as held',
      fr: 'Cette conférence n’est pas encore enregistrée comme tenue',
    },
    'recorded-as-not-held': {
      ar: 'هذا المؤتمر مسجل على أنه لم يُعقد',
      en: 'This conference is recorded as not held',
      fr: 'Cette conférence est enregistrée comme non tenue',
    },
    'outside-its-year': {
      ar: 'هذا التاريخ خارج عام {year}',
      en: 'This date lies outside {year}',
      fr: 'Cette date n’est pas en {year}',
    },
    'nothing-to-record': {
      ar: 'لم يُذكر ما يُسجَّل',
      en: 'Nothing is given to record',
      fr: 'Rien n’est donné à enregistrer',
    },
    'count-below-names': {
      ar: 'العدد {count} أقل من الدول المذكورة بالاسم وعددها {named}',
      en: 'The number {count} is below the {named} states named',
      fr: 'Le nombre {count} est inférieur aux {named} États nommés',
    },
    'session-number-taken': {
      ar: 'الجلسة رقم {number} مسجلة من قبل',
      en: 'Session {number} is already on record',
      fr: 'La session {number} est déjà enregistrée',
    },
    'already-listed': {
      ar: 'التوصية {recommendation} مدرجة من قبل',
      en: 'Recommendation {recommendation} is already listed',
      fr: 'La recommandation {recommendation} figure déjà',
    },
    'before-holding': {
      ar: 'هذا التاريخ سابق لعقد المؤتمر',
      en: 'This date is before the conference was held',
      fr: 'Cette date précède la tenue de la conférence',
    },
    'report-already-issued': {
      ar: 'صدور التقرير مسجل من قبل',
      en: 'The report is already on record',
      fr: 'Le rapport est déjà enregistré',
    },
  },
};
