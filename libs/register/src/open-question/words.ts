import type { SliceWords } from '#kernel';
import type { OpenQuestionCommand } from './commands.js';
import type { OpenQuestionRefusal } from './decider.js';
import type { OpenQuestionEvent } from './events.js';

export const words: SliceWords<OpenQuestionCommand, OpenQuestionEvent, OpenQuestionRefusal> = {
  title: { ar: 'مسألة مفتوحة', en: 'Open question', fr: 'Question ouverte' },
  commands: {
    record: {
      ar: 'تسجيل ما بُحث عنه ولم يُعثر عليه',
      en: 'Record what was sought and not found',
      fr: 'Enregistrer ce qui a été cherché et non trouvé',
    },
    'record-answer': {
      ar: 'تسجيل ما عُثر عليه',
      en: 'Record what was found',
      fr: 'Enregistrer ce qui a été trouvé',
    },
  },
  events: {
    OpenQuestionRecorded: {
      ar: (d, format) =>
        `بُحث عنه ولم يُعثر عليه (${format.party(d.by)})، ${format.date(d.on)}: ${format.text(d.sought)}`,
      en: (d, format) => `Sought and not found (${format.party(d.by)}), ${format.date(d.on)}: ${format.text(d.sought)}`,
      fr: (d, format) =>
        `Cherché et non trouvé (${format.party(d.by)}), ${format.date(d.on)} : ${format.text(d.sought)}`,
    },
    QuestionAnswered: {
      ar: (d, format) => `عُثر على ما بُحث عنه، ${format.date(d.on)}: ${format.text(d.words)}`,
      en: (d, format) => `What was sought has been found, ${format.date(d.on)}: ${format.text(d.words)}`,
      fr: (d, format) => `Ce qui était cherché a été trouvé, ${format.date(d.on)} : ${format.text(d.words)}`,
    },
  },
  refusals: {
    'question-exists': {
      ar: 'هذه المسألة مسجلة من قبل',
      en: 'This question is already on record',
      fr: 'Cette question est déjà enregistrée',
    },
    'no-such-question': {
      ar: 'لا توجد مسألة بهذا المعرّف',
      en: 'There is no question with this id',
      fr: 'Il n’existe pas de question portant cet identifiant',
    },
    'about-several': {
      ar: 'المسألة بشأن موضوع واحد: قرار كله، أو فقرة منه، أو التزام منه',
      en: 'A question bears on one thing: a whole resolution, one paragraph or one commitment of it',
      fr: 'Une question porte sur un seul objet : une résolution entière, un paragraphe ou un engagement de celle-ci',
    },
    'answered-by-no-fact': {
      ar: 'لم تُذكر الوقائع التي تجيب عن المسألة من تلقاء نفسها',
      en: 'It is not said which facts would answer the question of themselves',
      fr: 'Les faits qui répondraient d’eux-mêmes à la question ne sont pas indiqués',
    },
    'already-answered': {
      ar: 'لهذه المسألة جواب مسجل',
      en: 'An answer to this question is already on record',
      fr: 'Une réponse à cette question est déjà enregistrée',
    },
    'answered-before-the-search': {
      ar: 'لا يسبق العثور على الشيء البحث عنه',
      en: 'What was sought cannot have been found before it was sought',
      fr: 'Ce qui était cherché ne peut avoir été trouvé avant d’être cherché',
    },
  },
};
