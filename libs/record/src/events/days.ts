import type { DateSpan, RecordedEvent } from '#kernel';
import { spanOf, whollyBy } from '#kernel';
import { dayOf } from '../slices.js';

/** Whether it had happened, or held, by a day, at the latest it can have been; what speaks of no day had. */
export const happenedBy = (asOf: string, event: RecordedEvent): boolean => {
  const on = dayOf(event);
  return on === null || whollyBy(on, asOf);
};

/** When it happened, as lists have it: what speaks of no day had, by the day on which it was recorded. */
export const listedOn = (event: RecordedEvent): DateSpan => {
  const on = dayOf(event);
  return on === null ? spanOf(event.meta.recordedAt.slice(0, 10)) : spanOf(on);
};
