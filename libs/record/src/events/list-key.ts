import type { RecordedEvent } from '#kernel';
import { spanOf } from '#kernel';
import { dayOf } from '../slices.js';

/** The same with its digits turned round, so that the latest sorts first. */
export const descending = (text: string): string => text.replace(/\d/g, (digit) => String(9 - Number(digit)));

/**
 * Where an event stands in lists: newest first and what has no date last, as a key that sorts ascending: last possible day (of what
 * has none, the one on which it was recorded), then place in the log, the last first, so that no two are equal.
 */
export const listKey = (event: RecordedEvent): string => {
  const { position, meta } = event;
  const on = dayOf(event);
  const day = on === null ? null : spanOf(on).latest;
  return `${day === null ? '~' : ''}${descending(day ?? meta.recordedAt.slice(0, 10))} ${descending(position)}`;
};
