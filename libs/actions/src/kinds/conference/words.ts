import type { Lang, Formatter, Quantity, SliceWords } from '#kernel';
import { colon, comma, labelled, semicolon } from '#kernel';
import type { ConferenceCommand } from './commands.js';
import type { ConferenceRefusal } from './decider.js';
import type {
  ConferenceEntered,
  ConferenceEvent,
  ConferenceHeld,
  ParticipationRecorded,
  SessionHeld,
} from './events.js';

const statesWord: Readonly<Record<Lang, string>> = { ar: 'الدول الأعضاء', en: 'member states', fr: 'États membres' };
const peopleWord: Readonly<Record<Lang, string>> = { ar: 'المشاركون', en: 'participants', fr: 'participants' };
const unnamed: Readonly<Record<Lang, string>> = {
  ar: 'الأسماء غير واردة في المصدر',
  en: 'names not in the source',
  fr: 'noms absents de la source',
};
const partlyNamed: Readonly<Record<Lang, string>> = {
  ar: 'لا ترد كل الأسماء في المصدر',
  en: 'not all names in the source',
  fr: 'la source ne donne pas tous les noms',
};

/** What is said beside a number of states where the source does not name them all. */
const namesMissing = (lang: Lang, named: number, { value, qualifier }: Quantity): string => {
  if (named === 0) return ` (${unnamed[lang]})`;
  return qualifier === 'exact' && named >= value ? '' : ` (${partlyNamed[lang]})`;
};

const participation = (
  lang: Lang,
  { states, partners, statesCount, participants }: ParticipationRecorded['data'],
  format: Formatter,
): string =>
  [
    states.length > 0 || partners.length > 0 ? format.parties([...states, ...partners]) : null,
    statesCount &&
      `${statesWord[lang]}${colon[lang]}${format.quantity(statesCount)}${namesMissing(lang, states.length, statesCount)}`,
    participants && `${peopleWord[lang]}${colon[lang]}${format.quantity(participants)}`,
  ]
    .filter(Boolean)
    .join(semicolon[lang]);

const editionWord: Readonly<Record<Lang, string>> = { ar: 'الدورة', en: 'edition', fr: 'édition' };
const organisersWord: Readonly<Record<Lang, string>> = { ar: 'الجهات المنظمة', en: 'organisers', fr: 'organisateurs' };
const themeWord: Readonly<Record<Lang, string>> = { ar: 'الموضوع', en: 'theme', fr: 'thème' };

/** Which edition it is, where that is known, and the year it stands for. */
const edition = (lang: Lang, { edition: number, year }: ConferenceEntered['data'], format: Formatter): string =>
  number === null ? year : `${editionWord[lang]} ${format.number(number)}${comma[lang]}${year}`;

/** Organisers and theme, those that the source gives. */
const about = (lang: Lang, { organisers, theme }: ConferenceHeld['data'], format: Formatter): string =>
  labelled(
    lang,
    [organisersWord, organisers.length === 0 ? null : format.parties(organisers)],
    [themeWord, theme && format.text(theme)],
  );

const spokeWord: Readonly<Record<Lang, string>> = { ar: 'المتحدثون', en: 'speakers', fr: 'intervenants' };

/** Who spoke, each by function and for whom, where that is not said with the function. */
const spoke = (lang: Lang, { speakers }: SessionHeld['data'], format: Formatter): string => {
  const each = speakers.map(({ function: as, party }) => {
    const [said, whom] = [format.text(as), party === null ? null : format.party(party)];
    return whom === null || whom === said ? said : `${said} (${whom})`;
  });
  return labelled(lang, [spokeWord, each.length === 0 ? null : each.join(semicolon[lang])]);
};

const inPlace = (lang: Lang, place: Parameters<Formatter['text']>[0] | null, format: Formatter): string =>
  place === null ? '' : `${{ ar: ' في ', en: ' in ', fr: ' à ' }[lang]}${format.text(place)}`;

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
      ar: (d, format) => `أُدرج في السجل: ${format.text(d.title)} (${edition('ar', d, format)})`,
      en: (d, format) => `Entered in the record: ${format.text(d.title)} (${edition('en', d, format)})`,
      fr: (d, format) => `Inscription au registre : ${format.text(d.title)} (${edition('fr', d, format)})`,
    },
    ConferenceHeld: {
      ar: (d, format) =>
        `عُقد المؤتمر${inPlace('ar', d.place, format)}، الجهة المضيفة ${format.party(d.host)}: ${format.date(d.on)}${about('ar', d, format)}`,
      en: (d, format) =>
        `The conference was held${inPlace('en', d.place, format)}, host ${format.party(d.host)}: ${format.date(d.on)}${about('en', d, format)}`,
      fr: (d, format) =>
        `La conférence s’est tenue${inPlace('fr', d.place, format)}, hôte ${format.party(d.host)} : ${format.date(d.on)}${about('fr', d, format)}`,
    },
    ParticipationRecorded: {
      ar: (d, format) => `المشاركة: ${participation('ar', d, format)}`,
      en: (d, format) => `Participation: ${participation('en', d, format)}`,
      fr: (d, format) => `Participation : ${participation('fr', d, format)}`,
    },
    SessionHeld: {
      ar: (d, format) => `جلسة «${format.text(d.title)}»: ${format.date(d.on)}${spoke('ar', d, format)}`,
      en: (d, format) => `Session “${format.text(d.title)}”: ${format.date(d.on)}${spoke('en', d, format)}`,
      fr: (d, format) => `Session « ${format.text(d.title)} » : ${format.date(d.on)}${spoke('fr', d, format)}`,
    },
    RecommendationsMade: {
      ar: (d, format) => `توصيات المؤتمر: ${format.number(d.recommendations.length)}`,
      en: (d, format) => `Recommendations of the conference: ${format.number(d.recommendations.length)}`,
      fr: (d, format) => `Recommandations de la conférence : ${format.number(d.recommendations.length)}`,
    },
    ReportIssued: {
      ar: (d, format) => `صدر التقرير «${format.text(d.title)}»: ${format.date(d.on)}`,
      en: (d, format) => `The report “${format.text(d.title)}” was issued: ${format.date(d.on)}`,
      fr: (d, format) => `Le rapport « ${format.text(d.title)} » a été publié : ${format.date(d.on)}`,
    },
    DistributionAnnounced: {
      ar: (d, format) => `أُعلن أن النتائج ستوزَّع على: ${format.parties(d.to)}، ${format.date(d.on)}`,
      en: (d, format) =>
        `It was announced that the results would be passed to: ${format.parties(d.to)}, ${format.date(d.on)}`,
      fr: (d, format) =>
        `Il a été annoncé que les résultats seraient transmis à : ${format.parties(d.to)}, ${format.date(d.on)}`,
    },
    ResultsDistributed: {
      ar: (d, format) => `وُزِّعت النتائج على: ${format.parties(d.to)}، ${format.date(d.on)}`,
      en: (d, format) => `The results were passed to: ${format.parties(d.to)}, ${format.date(d.on)}`,
      fr: (d, format) => `Les résultats ont été transmis à : ${format.parties(d.to)}, ${format.date(d.on)}`,
    },
    ConferenceNotHeld: {
      ar: (d, format) => `سُجِّل أن مؤتمر عام ${d.year} لم يُعقد: ${format.text(d.reason)}`,
      en: (d, format) => `Recorded as not held in ${d.year}: ${format.text(d.reason)}`,
      fr: (d, format) => `Enregistrée comme non tenue en ${d.year} : ${format.text(d.reason)}`,
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
