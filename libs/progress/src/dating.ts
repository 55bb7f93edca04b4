import type { DateSpan, PartialDate } from '#kernel';
import { spanOf } from '#kernel';

/** A thing with its date read once. */
export interface Dated<T> {
  readonly item: T;
  readonly span: DateSpan;
}

export const dated = <T extends { readonly on: PartialDate }>(item: T): Dated<T> => ({ item, span: spanOf(item.on) });

/** Wholly after the day: left out of the view of that day. */
export const isAfter = (span: DateSpan, day: string): boolean => span.latest > day && (span.earliest ?? '') > day;

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By last possible day, then as the record learnt of them. */
export const inOrderLearnt = (
  a: Dated<{ readonly recordedAt: string; readonly eventId: string }>,
  b: Dated<{ readonly recordedAt: string; readonly eventId: string }>,
): number =>
  compareText(a.span.latest, b.span.latest) ||
  compareText(a.item.recordedAt, b.item.recordedAt) ||
  compareText(a.item.eventId, b.item.eventId);

/** By last possible day, then the wider span first, then identity: an order that no interleaving of streams changes. */
export const inOrder = (
  a: Dated<{ readonly eventId: string; readonly name?: string; readonly on: PartialDate }>,
  b: Dated<{ readonly eventId: string; readonly name?: string; readonly on: PartialDate }>,
): number =>
  compareText(a.span.latest, b.span.latest) ||
  compareText(a.span.earliest ?? '', b.span.earliest ?? '') ||
  compareText(a.item.eventId, b.item.eventId) ||
  compareText(a.item.name ?? '', b.item.name ?? '') ||
  compareText(a.item.on, b.item.on);
