import type { DomainEvent, PartialDate } from '#kernel';
import { spanOf } from '#kernel';

/** The data of those events that are of one of these types, in the order in which they were recorded. */
export const dataOf = <E extends DomainEvent, T extends E['type']>(
  events: readonly E[],
  ...types: readonly T[]
): readonly Extract<E, { readonly type: T }>['data'][] =>
  events
    .filter((event): event is Extract<E, { readonly type: T }> => types.some((type) => type === event.type))
    .map(({ data }) => data);

/** First day on which it can have been; `null` where there is no date, or nothing bounds it. */
export const firstDayOf = (date: PartialDate | undefined): string | null =>
  date === undefined ? null : spanOf(date).earliest;

/** Last day on which the earliest of these can have been, `null` where there is none. */
export const earliestBy = (dates: readonly { readonly on: PartialDate }[]): string | null =>
  dates.map(({ on }) => spanOf(on).latest).toSorted()[0] ?? null;

/** First day on which the latest of these can have been, as far as they are bounded; `null` where none is. */
export const latestFrom = (dates: readonly { readonly on: PartialDate }[]): string | null =>
  dates
    .flatMap(({ on }) => spanOf(on).earliest ?? [])
    .toSorted()
    .at(-1) ?? null;
