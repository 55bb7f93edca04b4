import type { Amendment, AmendmentName } from './amendment-events.js';
import type { AmendmentRefusal } from './decide-amendment.js';
import type { Lang, Words } from './lang.js';
import type { Sentence } from './slice.js';

type Sentences = {
  readonly [E in Amendment as E['type']]: Readonly<Record<Lang, Sentence<E['data']>>>;
};

/** What correcting and withdrawing say, whatever is corrected. */
export const amendmentWords: {
  readonly commands: Readonly<Record<AmendmentName, Words>>;
  readonly events: Sentences;
  /** `{called}` stands for what the entry or the thing is called that stands against it. */
  readonly refusals: Readonly<Record<AmendmentRefusal, Words>>;
} = {
  commands: {
    corrections: { ar: 'تصويب قيد', en: 'Correct an entry', fr: 'Rectifier une inscription' },
    retractions: { ar: 'سحب قيد', en: 'Withdraw an entry', fr: 'Retirer une inscription' },
  },
  events: {
    EventCorrected: {
      ar: ({ reason }, format) => `صُوِّب قيد سابق. السبب: ${format.text(reason)}`,
      en: ({ reason }, format) => `An earlier entry was corrected. Reason: ${format.text(reason)}`,
      fr: ({ reason }, format) => `Une inscription antérieure a été rectifiée. Motif : ${format.text(reason)}`,
    },
    EventRetracted: {
      ar: ({ reason }, format) => `سُحب قيد سابق. السبب: ${format.text(reason)}`,
      en: ({ reason }, format) => `An earlier entry was withdrawn. Reason: ${format.text(reason)}`,
      fr: ({ reason }, format) => `Une inscription antérieure a été retirée. Motif : ${format.text(reason)}`,
    },
  },
  refusals: {
    'unknown-event': {
      ar: 'لا يوجد هنا القيد {event}.',
      en: 'There is no entry {event} here.',
      fr: 'L’inscription {event} ne figure pas ici.',
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
    'correction-changes-the-id': {
      ar: 'القيد {event} معروف بمعرّفه، ولا يغيّره التصويب: يُسحب القيد ويُسجَّل من جديد.',
      en: 'The entry {event} is known by its id, which a correction does not change: withdraw it and record it anew.',
      fr: 'L’inscription {event} est connue par son identifiant, qu’une rectification ne change pas : retirez-la et enregistrez-la de nouveau.',
    },
    'still-referred-to': {
      ar: 'يُحيل القيد {event} في «{called}» ({by}) إلى {key}: فليُصوَّب ذلك القيد أو يُسحب أولاً.',
      en: 'The entry {event} of “{called}” ({by}) refers to {key}: correct or withdraw that one first.',
      fr: 'L’inscription {event} de « {called} » ({by}) renvoie à {key} : rectifiez ou retirez d’abord celle-ci.',
    },
    'refers-to-what-is-gone': {
      ar: 'سيُحيل القيد {event} من جديد إلى {key}، ولم يعد له قيد قائم: فليُقيَّد من جديد أولاً.',
      en: 'The entry {event} would again refer to {key}, which is no longer on record: enter that one anew first.',
      fr: 'L’inscription {event} renverrait de nouveau à {key}, qui ne figure plus au registre : inscrivez-le d’abord de nouveau.',
    },
    'unreadable-may-refer': {
      ar: 'في {by} قيد لا تقرؤه هذه النسخة من البرنامج، وقد يُحيل إلى {key}: لا يُصوَّب هذا ولا يُسحب إلى أن يُقرأ.',
      en: 'An entry of {by} cannot be read by this version of the program and may refer to {key}: until it can be, this is neither corrected nor withdrawn.',
      fr: 'Une inscription de {by} ne peut être lue par cette version du programme et renvoie peut-être à {key} : tant qu’elle ne peut l’être, ceci n’est ni rectifié ni retiré.',
    },
    'makes-a-circle': {
      ar: 'من {key} يُرجع إلى ما بُدئ منه: لا يُقيَّد ما يدور على نفسه.',
      en: 'From {key} one would come back to where one began: what goes round in a circle is not recorded.',
      fr: 'De {key} on reviendrait au point de départ : ce qui tourne en rond n’est pas inscrit.',
    },
    'later-event-depends-on-it': {
      ar: 'القيد اللاحق «{called}» ({event}) لا يستقيم بعد هذا التغيير: يُصوَّب أو يُسحب قبله.',
      en: 'The later entry “{called}” ({event}) could not stand after this: correct or withdraw that one first.',
      fr: 'L’inscription ultérieure « {called} » ({event}) ne pourrait plus tenir : rectifiez ou retirez d’abord celle-ci.',
    },
  },
};
