import type { PageWords } from '../../i18n/index.js';

export const registerRulesWords = {
  title: { ar: 'قواعد مسك السجل', en: 'How the register is kept', fr: 'Tenue du registre' },
  lead: {
    ar: 'ما يُحدَّد هنا يُقيَّد بسنده، ويسري على ما يُقيَّد بعده. وما سبق قيده يبقى كما هو.',
    en: 'What is set here is put on record with its authority, and holds for what is entered from then on. What is on record already stays as it is.',
    fr: 'Ce qui est fixé ici est inscrit avec son fondement et vaut pour ce qui sera inscrit ensuite. Ce qui l’est déjà reste tel quel.',
  },
  now: { ar: 'القواعد الحالية', en: 'As it is kept now', fr: 'Tenue actuelle' },
  asInstalled: {
    ar: 'لم يُقيَّد شيء بعد؛ والقواعد كما حُددت عند التركيب.',
    en: 'Nothing is on record yet: it is kept as it was installed.',
    fr: 'Rien n’est encore inscrit\u00a0: il est tenu comme à l’installation.',
  },
  readers: { ar: 'من يقرؤه دون دخول', en: 'Who reads it without signing in', fr: 'Qui le lit sans se connecter' },
  newEntries: {
    ar: 'لمن تكون القيود الجديدة',
    en: 'For whom new entries are',
    fr: 'À qui sont les nouvelles inscriptions',
  },
  checking: { ar: 'التدقيق', en: 'Who looks at them', fr: 'Qui les vérifie' },
  until: {
    ar: 'آخر يوم يكفي فيه موظف واحد',
    en: 'Last day on which one officer is enough',
    fr: 'Dernier jour où un seul agent suffit',
  },
  on: { ar: 'تاريخ القرار', en: 'When it was decided', fr: 'Quand cela a été décidé' },
  authority: {
    ar: 'صاحب القرار',
    en: 'By whom it was decided',
    fr: 'Par qui cela a été décidé',
  },
  authorityHelp: {
    ar: 'الوظيفة أو المذكرة، لا اسم شخص.',
    en: 'A function or a note, never a person’s name.',
    fr: 'Une fonction ou une note, jamais le nom d’une personne.',
  },
  set: { ar: 'تحديد', en: 'Set it', fr: 'Fixer' },
  formOutOfDate: {
    ar: 'هذه الاستمارة قديمة. لم يُقيَّد شيء؛ يُرجى إرسالها مرة أخرى.',
    en: 'This form is out of date. Nothing was recorded: please send it again.',
    fr: 'Ce formulaire est périmé. Rien n’a été inscrit\u00a0: veuillez l’envoyer à nouveau.',
  },
} as const satisfies PageWords;
