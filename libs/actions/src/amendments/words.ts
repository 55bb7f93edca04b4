import type { Lang, Sentence, Words } from '#kernel';
import type { AmendmentName } from './commands.js';
import type { AmendmentRefusal } from './decide.js';
import type { Amendment } from './events.js';

type Sentences = {
  readonly [E in Amendment as E['type']]: Readonly<Record<Lang, Sentence<E['data']>>>;
};

/** What correcting and withdrawing say, of whatever kind the action is. */
export const amendmentWords: {
  readonly commands: Readonly<Record<AmendmentName, Words>>;
  readonly events: Sentences;
  readonly refusals: Readonly<Record<AmendmentRefusal, Words>>;
} = {
  commands: {
    corrections: { ar: 'تصويب قيد', en: 'Correct an entry', fr: 'Rectifier une inscription' },
    retractions: { ar: 'سحب قيد', en: 'Withdraw an entry', fr: 'Retirer une inscription' },
  },
  events: {
    EventCorrected: {
      ar: ({ reason }, say) => `صُوِّب قيد سابق. السبب: ${say.text(reason)}`,
      en: ({ reason }, say) => `An earlier entry was corrected. Reason: ${say.text(reason)}`,
      fr: ({ reason }, say) => `Une inscription antérieure a été rectifiée. Motif : ${say.text(reason)}`,
    },
    EventRetracted: {
      ar: ({ reason }, say) => `سُحب قيد سابق. السبب: ${say.text(reason)}`,
      en: ({ reason }, say) => `An earlier entry was withdrawn. Reason: ${say.text(reason)}`,
      fr: ({ reason }, say) => `Une inscription antérieure a été retirée. Motif : ${say.text(reason)}`,
    },
  },
  refusals: {
    'unknown-event': {
      ar: 'لا يوجد القيد {event} في سجل هذا الإجراء.',
      en: 'There is no entry {event} in the record of this action.',
      fr: 'L’inscription {event} ne figure pas au registre de cette action.',
    },
    'already-retracted': {
      ar: 'القيد {event} مسحوب من قبل.',
      en: 'The entry {event} has already been withdrawn.',
      fr: 'L’inscription {event} a déjà été retirée.',
    },
    'names-an-amendment': {
      ar: 'القيد {event} تصويب أو سحب: يُصوَّب القيد الأصلي، أو يُسحب هذا القيد.',
      en: 'The entry {event} is itself a correction or a withdrawal: correct the original entry, or withdraw this one.',
      fr: 'L’inscription {event} est elle-même une rectification ou un retrait : rectifiez l’inscription d’origine, ou retirez celle-ci.',
    },
    'correction-changes-nothing': {
      ar: 'التصويب لا يغيّر شيئاً في القيد {event}.',
      en: 'The correction changes nothing in the entry {event}.',
      fr: 'La rectification ne change rien à l’inscription {event}.',
    },
    'later-event-depends-on-it': {
      ar: 'القيد اللاحق {event} لا يستقيم بعد هذا التغيير ({refused}): يُصوَّب أو يُسحب قبله.',
      en: 'The later entry {event} could not stand after this ({refused}): correct or withdraw that one first.',
      fr: 'L’inscription ultérieure {event} ne pourrait plus tenir ({refused}) : rectifiez ou retirez d’abord celle-ci.',
    },
  },
};
