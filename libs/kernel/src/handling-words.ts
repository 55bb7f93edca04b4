import type { HandlingRefusal } from './decide-handling.js';
import type { Audience } from './event.js';
import type { Handling, WayToClear } from './handling-events.js';
import type { Lang, Words } from './lang.js';
import type { Sentence } from './slice.js';

type Sentences = {
  readonly [E in Handling as E['type']]: Readonly<Record<Lang, Sentence<E['data']>>>;
};

/** To whom something is available: "made available to …". */
export const audienceWords: Readonly<Record<Audience, Words>> = {
  general: { ar: 'للعموم', en: 'to all', fr: 'à tous' },
  'member-states': { ar: 'للدول الأعضاء', en: 'to member states', fr: 'aux États membres' },
  secretariat: { ar: 'للأمانة العامة وحدها', en: 'to the Secretariat alone', fr: 'au seul Secrétariat' },
};

/** How something was cleared. */
export const wayToClearWords: Readonly<Record<WayToClear, Words>> = {
  here: { ar: 'هنا', en: 'here', fr: 'ici' },
  'on-paper': { ar: 'بالتأشير على الورق', en: 'initialled on paper', fr: 'visa sur papier' },
  'by-telephone': {
    ar: 'هاتفياً، بانتظار التأكيد الخطي',
    en: 'by telephone, to be confirmed in writing',
    fr: 'par téléphone, à confirmer par écrit',
  },
};

/** What is done with entries once they stand, whatever they are of. */
export const handlingWords: {
  readonly events: Sentences;
  readonly refusals: Readonly<Record<HandlingRefusal, Words>>;
} = {
  events: {
    EntriesChecked: {
      ar: ({ events }, format) => `قيود دقّقها شخص ثانٍ: ${format.number(events.length)}`,
      en: ({ events }, format) => `Entries checked by a second person: ${format.number(events.length)}`,
      fr: ({ events }, format) => `Inscriptions vérifiées par une seconde personne : ${format.number(events.length)}`,
    },
    EntriesMadeAvailable: {
      ar: ({ events, to }, format) => `قيود أُتيحت ${audienceWords[to].ar}: ${format.number(events.length)}`,
      en: ({ events, to }, format) => `Entries made available ${audienceWords[to].en}: ${format.number(events.length)}`,
      fr: ({ events, to }, format) =>
        `Inscriptions mises à disposition ${audienceWords[to].fr} : ${format.number(events.length)}`,
    },
    AvailabilityWithdrawn: {
      ar: ({ events, to, reason }, format) =>
        `قيود قُصرت إتاحتها، فهي الآن ${audienceWords[to].ar}: ${format.number(events.length)}. السبب: ${format.text(reason)}`,
      en: ({ events, to, reason }, format) =>
        `Entries withdrawn from sight, now available ${audienceWords[to].en}: ${format.number(events.length)}. Reason: ${format.text(reason)}`,
      fr: ({ events, to, reason }, format) =>
        `Inscriptions dont la mise à disposition est limitée ${audienceWords[to].fr} : ${format.number(events.length)}. Motif : ${format.text(reason)}`,
    },
  },
  refusals: {
    'unknown-event': {
      ar: 'لا يوجد هنا القيد {event}.',
      en: 'There is no entry {event} here.',
      fr: 'L’inscription {event} ne figure pas ici.',
    },
    'already-checked': {
      ar: 'القيد {event} لا ينتظر التدقيق.',
      en: 'The entry {event} is not waiting for a second person.',
      fr: 'L’inscription {event} n’attend pas de seconde personne.',
    },
    'checked-by-who-entered': {
      ar: 'القيد {event} يدقّقه غير من أدخله.',
      en: 'The entry {event} is checked by somebody else than the one who entered it.',
      fr: 'L’inscription {event} est vérifiée par une autre personne que celle qui l’a saisie.',
    },
    'not-checked-yet': {
      ar: 'القيد {event} لم يُدقَّق بعد.',
      en: 'The entry {event} has not been checked yet.',
      fr: 'L’inscription {event} n’a pas encore été vérifiée.',
    },
    'not-made-wider': {
      ar: 'القيد {event} متاح لهؤلاء من قبل.',
      en: 'The entry {event} is already available to them.',
      fr: 'L’inscription {event} est déjà à leur disposition.',
    },
    'not-without-what-it-rests-on': {
      ar: 'القيد {event} لا يُتاح قبل القيد الذي يقوم عليه: يُتاحان معاً.',
      en: 'The entry {event} is not made available before the entry on which it rests: make both available together.',
      fr: 'L’inscription {event} n’est pas mise à disposition avant celle sur laquelle elle repose : mettez les deux à disposition ensemble.',
    },
    'stays-with-the-secretariat': {
      ar: 'القيد {event} من مراسلات الأمانة العامة أو قواعدها، ويبقى لديها.',
      en: 'The entry {event} is of the Secretariat’s own papers or rules, and stays with it.',
      fr: 'L’inscription {event} relève des pièces ou règles propres au Secrétariat et lui reste réservée.',
    },
    'wider-than-marked': {
      ar: 'القيد {event} يستند إلى {paper}، ودرجة سريتها لا تسمح بهذه الإتاحة.',
      en: 'The entry {event} rests on {paper}, whose marking does not allow it to be shown to so many.',
      fr: 'L’inscription {event} repose sur {paper}, dont la mention ne permet pas une telle mise à disposition.',
    },
    'not-made-narrower': {
      ar: 'القيد {event} غير متاح لغيرهم.',
      en: 'The entry {event} is available to nobody else.',
      fr: 'L’inscription {event} n’est à la disposition de personne d’autre.',
    },
  },
};
