import type { Formatter, SliceWords } from '#kernel';
import { assessedStatusWords } from '../assessed-status-words.js';
import type { RecommendationCommand } from './commands.js';
import type { RecommendationRefusal } from './decider.js';
import type { RecommendationEvent } from './events.js';
import { recommendationStandingWords } from './standing-words.js';

/** A number that the source gives; the register’s own keys are no numbers. */
const numbered = (number: string | null, format: Formatter): string =>
  number === null ? '' : ` ${format.code(number)}`;

export const words: SliceWords<RecommendationCommand, RecommendationEvent, RecommendationRefusal> = {
  title: { ar: 'توصية', en: 'Recommendation', fr: 'Recommandation' },
  commands: {
    record: { ar: 'تسجيل توصية', en: 'Record a recommendation', fr: 'Enregistrer une recommandation' },
    place: {
      ar: 'تسجيل مصدر التوصية',
      en: 'Record of what a recommendation is',
      fr: 'Enregistrer l’origine d’une recommandation',
    },
    'record-statement': {
      ar: 'تسجيل بيان بشأن توصية',
      en: 'Record a statement on a recommendation',
      fr: 'Enregistrer une déclaration sur une recommandation',
    },
    assess: {
      ar: 'تسجيل تقييم لتوصية',
      en: 'Assess a recommendation’s follow-up',
      fr: 'Apprécier le suivi d’une recommandation',
    },
    'link-action': {
      ar: 'ربط إجراء بتوصية',
      en: 'Link an action to a recommendation',
      fr: 'Relier une action à une recommandation',
    },
    'unlink-action': {
      ar: 'فك ربط إجراء بتوصية',
      en: 'Unlink an action from a recommendation',
      fr: 'Délier une action d’une recommandation',
    },
    'change-standing': {
      ar: 'تسجيل صفة التوصية',
      en: 'Record a recommendation’s standing',
      fr: 'Enregistrer le statut d’une recommandation',
    },
  },
  events: {
    RecommendationRecorded: {
      ar: (d, format) => `التوصية${numbered(d.number, format)}: ${format.text(d.text)}`,
      en: (d, format) => `Recommendation${numbered(d.number, format)}: ${format.text(d.text)}`,
      fr: (d, format) => `Recommandation${numbered(d.number, format)} : ${format.text(d.text)}`,
    },
    RecommendationPlaced: {
      ar: (d, format) => `سُجِّل مصدر التوصية: ${format.code(d.origin)}`,
      en: (d, format) => `The recommendation is of: ${format.code(d.origin)}`,
      fr: (d, format) => `Origine de la recommandation : ${format.code(d.origin)}`,
    },
    RecommendationStandingChanged: {
      ar: (d, format) => `صفة التوصية: ${recommendationStandingWords[d.standing].ar}، ${format.date(d.on)}`,
      en: (d, format) =>
        `Standing of the recommendation: ${recommendationStandingWords[d.standing].en}, ${format.date(d.on)}`,
      fr: (d, format) =>
        `Statut de la recommandation : ${recommendationStandingWords[d.standing].fr}, ${format.date(d.on)}`,
    },
    RecommendationStated: {
      ar: (d, format) => `بيان بشأن التوصية، ${format.text(d.by)}، ${format.date(d.on)}: ${format.text(d.words)}`,
      en: (d, format) =>
        `Statement on the recommendation, ${format.text(d.by)}, ${format.date(d.on)}: ${format.text(d.words)}`,
      fr: (d, format) =>
        `Déclaration sur la recommandation, ${format.text(d.by)}, ${format.date(d.on)} : ${format.text(d.words)}`,
    },
    RecommendationAssessed: {
      ar: (d, format) =>
        `تقييم متابعة التوصية (${format.party(d.by)})، اعتباراً من ${format.date(d.effectiveOn)}: ${assessedStatusWords[d.status].ar}. ${format.text(d.reason)}`,
      en: (d, format) =>
        `Assessment of the follow-up (${format.party(d.by)}), as from ${format.date(d.effectiveOn)}: ${assessedStatusWords[d.status].en}. ${format.text(d.reason)}`,
      fr: (d, format) =>
        `Appréciation du suivi (${format.party(d.by)}), à compter du ${format.date(d.effectiveOn)} : ${assessedStatusWords[d.status].fr}. ${format.text(d.reason)}`,
    },
    ActionLinked: {
      ar: (d, format) => `رُبط بالتوصية إجراء لمتابعتها${d.note === null ? '' : `: ${format.text(d.note)}`}`,
      en: (d, format) =>
        `An action that follows the recommendation up was linked to it${d.note === null ? '' : `: ${format.text(d.note)}`}`,
      fr: (d, format) =>
        `Une action de suivi a été reliée à la recommandation${d.note === null ? '' : ` : ${format.text(d.note)}`}`,
    },
    ActionUnlinked: {
      ar: (d, format) => `فُك ارتباط إجراء بالتوصية. السبب: ${format.text(d.reason)}`,
      en: (d, format) => `An action was unlinked from the recommendation. Reason: ${format.text(d.reason)}`,
      fr: (d, format) => `Une action a été déliée de la recommandation. Motif : ${format.text(d.reason)}`,
    },
  },
  refusals: {
    'not-the-secretariat': {
      ar: 'التقييم للأمانة العامة؛ وما يقوله غيرها يُسجَّل بياناً',
      en: 'Assessment is for the General Secretariat; what others say is recorded as a statement',
      fr: 'L’appréciation revient au Secrétariat général ; ce que disent les autres s’enregistre comme déclaration',
    },
    'already-linked': {
      ar: 'الإجراء {action} مرتبط بهذه التوصية من قبل',
      en: 'The action {action} is already linked to this recommendation',
      fr: 'L’action {action} est déjà reliée à cette recommandation',
    },
    'not-linked': {
      ar: 'الإجراء {action} غير مرتبط بهذه التوصية',
      en: 'The action {action} is not linked to this recommendation',
      fr: 'L’action {action} n’est pas reliée à cette recommandation',
    },
    'recommendation-exists': {
      ar: 'التوصية {recommendation} مسجلة من قبل',
      en: 'Recommendation {recommendation} is already on record',
      fr: 'La recommandation {recommendation} est déjà enregistrée',
    },
    'already-placed': {
      ar: 'مصدر هذه التوصية مسجل من قبل: {origin}',
      en: 'It is on record already of what this recommendation is: {origin}',
      fr: 'L’origine de cette recommandation est déjà enregistrée : {origin}',
    },
    'no-such-recommendation': {
      ar: 'هذه التوصية غير مسجلة',
      en: 'This recommendation is not on record',
      fr: 'Cette recommandation n’est pas enregistrée',
    },
    'before-the-recommendation': {
      ar: 'هذا التاريخ سابق للصفة المسجلة',
      en: 'This date is before the standing on record',
      fr: 'Cette date précède le statut enregistré',
    },
    'standing-lowered': {
      ar: 'صفة التوصية لا تنقص',
      en: 'A recommendation’s standing only rises',
      fr: 'Le statut d’une recommandation ne fait que s’élever',
    },
  },
};
