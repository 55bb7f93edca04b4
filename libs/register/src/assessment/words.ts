import type { SliceWords } from '#kernel';
import type { AssessmentCommand } from './commands.js';
import type { AssessmentRefusal } from './decider.js';
import type { AssessmentEvent } from './events.js';
import { assessedStatusWords } from '../assessed-status-words.js';

export const words: SliceWords<AssessmentCommand, AssessmentEvent, AssessmentRefusal> = {
  title: { ar: 'تقييم', en: 'Assessment', fr: 'Appréciation' },
  commands: { record: { ar: 'تسجيل تقييم', en: 'Record an assessment', fr: 'Enregistrer une appréciation' } },
  events: {
    AssessmentRecorded: {
      ar: (d, format) =>
        `تقييم ${format.party(d.by)}، اعتباراً من ${format.date(d.effectiveOn)}: ${assessedStatusWords[d.status].ar}. ${format.text(d.reason)}`,
      en: (d, format) =>
        `Assessment (${format.party(d.by)}), as from ${format.date(d.effectiveOn)}: ${assessedStatusWords[d.status].en}. ${format.text(d.reason)}`,
      fr: (d, format) =>
        `Appréciation (${format.party(d.by)}), à compter du ${format.date(d.effectiveOn)} : ${assessedStatusWords[d.status].fr}. ${format.text(d.reason)}`,
    },
  },
  refusals: {
    'assessment-exists': {
      ar: 'هذا التقييم مسجل من قبل',
      en: 'This assessment is already on record',
      fr: 'Cette appréciation est déjà enregistrée',
    },
    'not-the-secretariat': {
      ar: 'التقييم للأمانة العامة؛ وما يقوله غيرها يُسجَّل بياناً',
      en: 'Assessment is for the General Secretariat; what others say is recorded as a statement',
      fr: 'L’appréciation revient au Secrétariat général ; ce que disent les autres s’enregistre comme déclaration',
    },
  },
};
