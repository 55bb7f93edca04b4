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

/** By last possible day; what fell on one stays in the order in which it comes, which is that in which it was entered. */
export const byLatestDay = (a: Dated<unknown>, b: Dated<unknown>): number => compareText(a.span.latest, b.span.latest);

/**
 * By last possible day, then the wider span first; what is dated alike stays in the order in which it comes, which is that in which
 * it was entered. No figure depends on that.
 */
export const inOrder = (a: Dated<{ readonly on: PartialDate }>, b: Dated<{ readonly on: PartialDate }>): number =>
  compareText(a.span.latest, b.span.latest) ||
  compareText(a.span.earliest ?? '', b.span.earliest ?? '') ||
  compareText(a.item.on, b.item.on);
