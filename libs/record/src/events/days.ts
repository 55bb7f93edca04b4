import type { DatedOnRecord, DateSpan, RecordedEvent } from '#kernel';
import { hasHappenedBy, spanOnRecord } from '#kernel';
import { dayOf } from '../slices.js';

/** An event as it reads, and the correction by which it does so, if there is one. */
export interface ReadEvent {
  readonly event: RecordedEvent;
  readonly correctedBy: { readonly recordedAt: string } | RecordedEvent | null;
}

const knownSince = ({ event, correctedBy }: ReadEvent): string => {
  if (correctedBy === null) return event.meta.recordedAt;
  return 'meta' in correctedBy ? correctedBy.meta.recordedAt : correctedBy.recordedAt;
};

/** Whether it had happened, or held, by a day, at the latest it can have been; what speaks of no day had. */
export const happenedBy = (asOf: string, read: ReadEvent): boolean => {
  const on = dayOf(read.event);
  return on === null || hasHappenedBy({ on, knownSince: knownSince(read) }, asOf);
};

const listed = (read: ReadEvent): DatedOnRecord => ({
  on: dayOf(read.event) ?? read.event.meta.recordedAt.slice(0, 10),
  knownSince: knownSince(read),
});

/** When it happened, as lists have it: what speaks of no day had, by the day on which it was recorded. */
export const listedOn = (read: ReadEvent): DateSpan => spanOnRecord(listed(read));

/** Whether it had happened by a day, as lists have it. */
export const listedBy = (asOf: string, read: ReadEvent): boolean => hasHappenedBy(listed(read), asOf);
