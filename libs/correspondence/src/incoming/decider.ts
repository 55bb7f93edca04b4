import type { Decider } from '#kernel';
import { refuse, spanOf, whollyBefore } from '#kernel';
import type { AnsweringRefusal } from '../answering.js';
import type { PaperRefusal } from '../rules.js';
import { paperRefused } from '../rules.js';
import type { IncomingCommand } from './commands.js';
import type { IncomingEvent } from './events.js';

export type IncomingRefusal = PaperRefusal | AnsweringRefusal | 'received-before-dated';

/** Of a number all that is kept in mind is whether it was given. */
export const decider: Decider<IncomingCommand, boolean, IncomingEvent, IncomingRefusal> = {
  initial: false,
  decide({ data }, taken) {
    const { number, kind, channel, through, language, enclosures, subject, original, inReplyTo } = data;
    const { from, senderNumber, dated, receivedOn, marking, asksForAnswer, files } = data;
    const refused = paperRefused({ number, enclosures, correspondents: from, on: receivedOn }, taken);
    if (refused !== null) return refused;
    if (dated !== null && whollyBefore(receivedOn, spanOf(dated).earliest))
      return refuse('received-before-dated', { dated, received: receivedOn });
    const noted = { number, kind, channel, through, language, enclosures, subject, original, inReplyTo };
    const received = { from, senderNumber, dated, receivedOn, marking, asksForAnswer };
    return [{ type: 'PaperReceived', v: 1, data: { ...noted, ...(files && { files }), ...received } }];
  },
  evolve: () => true,
};
