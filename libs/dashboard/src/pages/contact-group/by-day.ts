import type { PartialDate } from '#kernel';
import { spanOf } from '#kernel';

const last = (on: PartialDate | null): string => (on === null ? '' : spanOf(on).latest);

/** By when it happened at the latest, oldest first: it may have been recorded in another order. */
export const byDay = <T extends { readonly on: PartialDate | null }>(items: readonly T[]): readonly T[] =>
  items.toSorted((a, b) => (last(a.on) < last(b.on) ? -1 : last(a.on) > last(b.on) ? 1 : 0));
