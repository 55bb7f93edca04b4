import type { Decider } from '#kernel';
import type { AnsweringRefusal } from '../answering.js';
import type { PaperRefusal } from '../rules.js';
import { paperRefused } from '../rules.js';
import type { OutgoingCommand } from './commands.js';
import type { OutgoingEvent } from './events.js';

export type OutgoingRefusal = PaperRefusal | AnsweringRefusal;

/** Of a number all that is kept in mind is whether it was given. */
export const decider: Decider<OutgoingCommand, boolean, OutgoingEvent, OutgoingRefusal> = {
  initial: false,
  decide({ data }, taken) {
    const { number, kind, channel, through, language, enclosures, subject, original, inReplyTo, to, sentOn, files } =
      data;
    const refused = paperRefused({ number, enclosures, correspondents: to, on: sentOn }, taken);
    if (refused !== null) return refused;
    const noted = { number, kind, channel, through, language, enclosures, subject, original, inReplyTo };
    return [{ type: 'PaperSent', v: 1, data: { ...noted, ...(files && { files }), to, sentOn } }];
  },
  evolve: () => true,
};
