import type { SliceWords } from '#kernel';
import { correspondentsIn, paperKindWords, paperRefusals } from '../paper-words.js';
import type { OutgoingCommand } from './commands.js';
import type { OutgoingRefusal } from './decider.js';
import type { OutgoingEvent } from './events.js';

export const words: SliceWords<OutgoingCommand, OutgoingEvent, OutgoingRefusal> = {
  title: { ar: 'مراسلات صادرة', en: 'Outgoing correspondence', fr: 'Correspondance envoyée' },
  commands: {
    register: {
      ar: 'قيد مراسلة صادرة',
      en: 'Register a paper that went out',
      fr: 'Enregistrer une pièce envoyée',
    },
  },
  events: {
    PaperSent: {
      ar: (d, format) =>
        `${format.code(d.number)}: ${paperKindWords[d.kind].ar} إلى ${correspondentsIn(d.to, format, 'ar')} (${format.date(d.sentOn)}): ${format.text(d.subject)}`,
      en: (d, format) =>
        `${format.code(d.number)}: ${paperKindWords[d.kind].en} to ${correspondentsIn(d.to, format, 'en')} (${format.date(d.sentOn)}): ${format.text(d.subject)}`,
      fr: (d, format) =>
        `${format.code(d.number)} : ${paperKindWords[d.kind].fr} à : ${correspondentsIn(d.to, format, 'fr')} (${format.date(d.sentOn)}) : ${format.text(d.subject)}`,
    },
  },
  refusals: paperRefusals,
};
