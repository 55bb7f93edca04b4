import type { Audience, SliceWords, Words } from '#kernel';
import type { RegisterSettingsCommand } from './commands.js';
import type { RegisterSettingsRefusal } from './decider.js';
import type { Checking, Readers, RegisterSettingsEvent } from './events.js';

export const readersWords: Readonly<Record<Readers, Words>> = {
  anybody: {
    ar: 'يقرأ السجل كل من شاء',
    en: 'anybody reads the register',
    fr: 'le registre est ouvert à tous',
  },
  nobody: {
    ar: 'لا يُقرأ السجل إلا بعد الدخول',
    en: 'the register is read by those who sign in',
    fr: 'le registre n’est lu que par les personnes connectées',
  },
};

export const newEntriesWords: Readonly<Record<Audience, Words>> = {
  general: {
    ar: 'القيود الجديدة للعموم',
    en: 'new entries are for all',
    fr: 'les nouvelles inscriptions sont pour tous',
  },
  'member-states': {
    ar: 'القيود الجديدة للدول الأعضاء',
    en: 'new entries are for member states',
    fr: 'les nouvelles inscriptions sont pour les États membres',
  },
  secretariat: {
    ar: 'القيود الجديدة للأمانة العامة وحدها',
    en: 'new entries are for the Secretariat alone',
    fr: 'les nouvelles inscriptions sont pour le seul Secrétariat',
  },
};

export const checkingWords: Readonly<Record<Checking, Words>> = {
  'second-person': {
    ar: 'يدقّقها شخص ثانٍ قبل احتسابها',
    en: 'a second person looks at them before they count',
    fr: 'une seconde personne les vérifie avant qu’elles ne comptent',
  },
  'one-officer': {
    ar: 'يكفي موظف واحد، وتُحتسب فوراً',
    en: 'one officer is enough, and they count at once',
    fr: 'un seul agent suffit, et elles comptent aussitôt',
  },
};

export const words: SliceWords<RegisterSettingsCommand, RegisterSettingsEvent, RegisterSettingsRefusal> = {
  title: { ar: 'قواعد مسك السجل', en: 'How the register is kept', fr: 'Tenue du registre' },
  commands: {
    set: { ar: 'تحديد قواعد مسك السجل', en: 'Set how the register is kept', fr: 'Fixer la tenue du registre' },
  },
  events: {
    RegisterRulesSet: {
      ar: (d, format) =>
        `قواعد مسك السجل: ${readersWords[d.readers].ar}؛ ${newEntriesWords[d.newEntries].ar}؛ ${checkingWords[d.checking].ar}${d.until === null ? '' : ` حتى ${format.date(d.until)}`}. السند: ${format.text(d.authority)}`,
      en: (d, format) =>
        `How the register is kept: ${readersWords[d.readers].en}; ${newEntriesWords[d.newEntries].en}; ${checkingWords[d.checking].en}${d.until === null ? '' : ` until ${format.date(d.until)}`}. Authority: ${format.text(d.authority)}`,
      fr: (d, format) =>
        `Tenue du registre : ${readersWords[d.readers].fr} ; ${newEntriesWords[d.newEntries].fr} ; ${checkingWords[d.checking].fr}${d.until === null ? '' : ` jusqu’au ${format.date(d.until)}`}. Fondement : ${format.text(d.authority)}`,
    },
  },
  refusals: {
    'one-officer-without-end': {
      ar: 'يُكتفى بموظف واحد إلى يوم يُحدَّد',
      en: 'One officer is enough until a day that is named',
      fr: 'Un seul agent suffit jusqu’à un jour à indiquer',
    },
    'end-without-one-officer': {
      ar: 'لا يُحدَّد يوم ({until}) إلا حيث يُكتفى بموظف واحد',
      en: 'A last day ({until}) is named only where one officer is enough',
      fr: 'Un dernier jour ({until}) n’est indiqué que si un seul agent suffit',
    },
    'rules-as-they-are': {
      ar: 'هذه قواعد السجل من قبل',
      en: 'The register is kept so already',
      fr: 'Le registre est déjà tenu ainsi',
    },
  },
};
