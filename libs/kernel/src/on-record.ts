import type { Amended } from './amended.js';
import type { Source } from './event.js';
import type { EventId, Instant, Revision } from './names.js';

/** Where something comes from that the record has, and since when it has it. */
export interface OnRecord {
  /** Where it is to be found. */
  readonly source: Source | null;
  /** When it was first entered in the record. */
  readonly recordedAt: Instant;
  /** The event that recorded it: what a correction or a withdrawal names. */
  readonly eventId: EventId;
  /** The correction by which it reads so, `null` where it reads as first recorded. */
  readonly correctedBy: EventId | null;
  /** When it was entered in the record, as it reads. */
  readonly knownSince: Instant;
}

/** The same of a part of something: one event of several. */
export interface PartOnRecord extends OnRecord {
  /** Of the event, in its stream. */
  readonly revision: Revision;
}

export const onRecord = ({ event, correctedBy }: Amended): OnRecord => ({
  source: event.meta.source,
  recordedAt: event.meta.recordedAt,
  eventId: event.id,
  correctedBy: correctedBy?.id ?? null,
  knownSince: (correctedBy ?? event).meta.recordedAt,
});

export const partOnRecord = (one: Amended): PartOnRecord => ({ ...onRecord(one), revision: one.event.revision });
