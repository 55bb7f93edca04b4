import type { PartialDate, RecordedEvent, Refusal } from '#kernel';
import { isOwn, refuse, spanOf, whollyBefore } from '#kernel';
import type { IncomingEvent } from './incoming/events.js';
import { versions as incoming } from './incoming/events.js';
import type { OutgoingEvent } from './outgoing/events.js';
import { versions as outgoing } from './outgoing/events.js';

export type AnsweringRefusal = 'answers-a-later-paper';

/** The first day on which a paper can have been written; `null` where nothing bounds it. */
const writtenFrom = (events: readonly RecordedEvent[]): string | null => {
  for (const event of events) {
    if (isOwn<IncomingEvent>({ versions: incoming }, event))
      return spanOf(event.data.dated ?? event.data.receivedOn).earliest;
    if (isOwn<OutgoingEvent>({ versions: outgoing }, event)) return spanOf(event.data.sentOn).earliest;
  }
  return null;
};

const dayOf = (event: IncomingEvent | OutgoingEvent): PartialDate =>
  event.type === 'PaperReceived' ? event.data.receivedOn : event.data.sentOn;

/** Why a paper cannot be a reply to the one that these events tell of; `null` where it can. */
export const answerRefused = (
  event: IncomingEvent | OutgoingEvent,
  to: readonly RecordedEvent[],
): Refusal<AnsweringRefusal> | null =>
  whollyBefore(dayOf(event), writtenFrom(to)) ? refuse('answers-a-later-paper', { paper: to[0]?.stream ?? '' }) : null;
