import type { DateSpan, PartialDate, Position } from '#kernel';
import { byText, spanOf } from '#kernel';

/** A thing with its date read once. */
export interface Dated<T> {
  readonly item: T;
  readonly span: DateSpan;
}

export const dated = <T extends { readonly on: PartialDate }>(item: T): Dated<T> => ({ item, span: spanOf(item.on) });

/** Wholly after the day: left out of the view of that day. */
export const isAfter = (span: DateSpan, day: string): boolean => (span.earliest ?? '') > day;

/** By last possible day; what fell on one stays in the order in which it comes, which is that in which it was entered. */
export const byLatestDay = (a: Dated<unknown>, b: Dated<unknown>): number => byText(a.span.latest, b.span.latest);

/** By last possible day, then the wider span first; what is dated alike stays in the order in which it comes. */
export const inOrder = (a: Dated<{ readonly on: PartialDate }>, b: Dated<{ readonly on: PartialDate }>): number =>
  byText(a.span.latest, b.span.latest) ||
  byText(a.span.earliest ?? '', b.span.earliest ?? '') ||
  byText(a.item.on, b.item.on);

/**
 * With their dates read, in the order in which they are counted: what is dated alike, as it was entered. Which of them a
 * figure rests on depends on that, and how many; so whoever counts or shows facts has them from here, and may get them in any order.
 */
export const chronological = <F extends { readonly on: PartialDate; readonly position: Position }>(
  facts: readonly F[],
): readonly Dated<F>[] => facts.map(dated).sort((a, b) => inOrder(a, b) || byText(a.item.position, b.item.position));
