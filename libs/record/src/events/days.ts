import type { DateSpan, PartialDate, RecordedEvent } from '#kernel';
import { spanOf, whollyBy } from '#kernel';
import { dayOf } from '../slices.js';

/** Whether it had happened, or held, by a day, at the latest it can have been; what speaks of no day had. */
export const happenedBy = (asOf: string, event: RecordedEvent): boolean => {
  const on = dayOf(event);
  return on === null || whollyBy(on, asOf);
};

const listedDate = (event: RecordedEvent): PartialDate => dayOf(event) ?? event.meta.recordedAt.slice(0, 10);

/** When it happened, as lists have it: what speaks of no day had, by the day on which it was recorded. */
export const listedOn = (event: RecordedEvent): DateSpan => spanOf(listedDate(event));

/** Whether it had happened by a day, as lists have it. */
export const listedBy = (asOf: string, event: RecordedEvent): boolean => whollyBy(listedDate(event), asOf);
