import type { SliceWords } from '#kernel';
import { correspondentsIn, paperKindWords, paperRefusals } from '../paper-words.js';
import type { IncomingCommand } from './commands.js';
import type { IncomingRefusal } from './decider.js';
import type { IncomingEvent } from './events.js';

export const words: SliceWords<IncomingCommand, IncomingEvent, IncomingRefusal> = {
  title: { ar: 'مراسلات واردة', en: 'Incoming correspondence', fr: 'Correspondance reçue' },
  commands: {
    register: {
      ar: 'قيد مراسلة واردة',
      en: 'Register a paper that came in',
      fr: 'Enregistrer une pièce reçue',
    },
  },
  events: {
    PaperReceived: {
      ar: (d, format) =>
        `${format.code(d.number)}: ${paperKindWords[d.kind].ar} من ${correspondentsIn(d.from, format, 'ar')} (الورود: ${format.date(d.receivedOn)}): ${format.text(d.subject)}`,
      en: (d, format) =>
        `${format.code(d.number)}: ${paperKindWords[d.kind].en} from ${correspondentsIn(d.from, format, 'en')} (received ${format.date(d.receivedOn)}): ${format.text(d.subject)}`,
      fr: (d, format) =>
        `${format.code(d.number)} : ${paperKindWords[d.kind].fr} de : ${correspondentsIn(d.from, format, 'fr')} (réception : ${format.date(d.receivedOn)}) : ${format.text(d.subject)}`,
    },
  },
  refusals: {
    ...paperRefusals,
    'received-before-dated': {
      ar: 'تاريخ الورود ({received}) سابق لتاريخ المراسلة ({dated})',
      en: 'It cannot have been received ({received}) before the day that it bears ({dated})',
      fr: 'Elle ne peut avoir été reçue ({received}) avant la date qu’elle porte ({dated})',
    },
  },
};
