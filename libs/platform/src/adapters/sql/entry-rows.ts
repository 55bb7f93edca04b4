import { sql } from 'kysely';
import { byText } from '#kernel';
import type { Days, FoundEntry } from '../../ports/read-store.js';

/** What is read of each entry. */
export interface EntryRow {
  readonly slice: string;
  readonly stream: string;
  readonly revision: number;
  readonly event: string;
  readonly from_position: string;
  readonly day_from: string | null;
  readonly day_to: string | null;
  readonly ordering: string;
  readonly distribution: string;
  readonly body: string;
}

export const entryColumns = sql`e.slice, e.stream, e.revision, e.event, e.from_position, e.day_from, e.day_to,
  e.ordering, e.distribution, e.body`;

export const daysOf = ({ day_from, day_to }: Pick<EntryRow, 'day_from' | 'day_to'>): Days | null =>
  day_to === null ? null : { from: day_from, to: day_to };

export const foundIn = <Body>(row: EntryRow): FoundEntry<Body> => ({
  slice: row.slice,
  stream: row.stream,
  revision: row.revision,
  event: row.event,
  from: row.from_position,
  day: daysOf(row),
  order: row.ordering,
  distribution: row.distribution as FoundEntry['distribution'],
  body: JSON.parse(row.body) as Body,
});

interface OfStream {
  readonly stream: string;
  readonly revision: number;
}

/** By stream and revision. Streams are compared once each, however many entries they have. */
export const byStream = <T extends OfStream>(entries: readonly T[]): readonly T[] =>
  [...Map.groupBy(entries, ({ stream }) => stream)]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([, each]) => each.sort((a, b) => a.revision - b.revision));
