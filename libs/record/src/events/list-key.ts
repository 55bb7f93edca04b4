import type { RecordedEvent } from '#kernel';
import { spanOf } from '#kernel';
import { dayOf } from '../slices.js';

/** The same with its digits turned round, so that the latest sorts first. */
export const descending = (text: string): string => text.replace(/\d/g, (digit) => String(9 - Number(digit)));

/**
 * Where an event of an action stands in lists: newest first and what has no date last, as a key that sorts ascending: last possible
 * day (of what has none, the one on which it was recorded), then action and event, so that no two are equal.
 */
export const listKey = (kind: string, event: RecordedEvent): string => {
  const { stream, revision, meta } = event;
  const on = dayOf(event);
  const day = on === null ? null : spanOf(on).latest;
  const place = `${kind} ${stream.slice(kind.length + 1)} ${descending(String(revision).padStart(9, '0'))}`;
  return `${day === null ? '~' : ''}${descending(day ?? meta.recordedAt.slice(0, 10))} ${place}`;
};
