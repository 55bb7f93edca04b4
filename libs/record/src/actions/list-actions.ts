import type { Stamp } from '../moment.js';
import type { Page, PageQuery } from '../paging.js';
import { page } from '../paging.js';
import { soughtInRecord } from '../view/sought.js';
import { InvalidCursor, UnknownNames } from '../query-refusal.js';
import type { RecordView } from '../view/record-view.js';
import type { NameFilter } from './name-filter.js';
import { actionsServing } from './name-filter.js';
import type { FactCount, TimelineEntry, Year } from './timeline.js';
import { byYear, timelineEntry } from './timeline.js';

export interface TimelineQuery extends NameFilter, PageQuery {
  readonly from: string | null;
  readonly to: string | null;
  readonly q: string | null;
}

/** Whatever happened; for a list that says what of it and how many. */
export const anyAction = {
  kind: null,
  resolution: null,
  paragraph: null,
  commitment: null,
  party: null,
  from: null,
  to: null,
  q: null,
  cursor: null,
};

/** A part of what was done, newest first. */
export interface Timeline extends Stamp, Page<TimelineEntry> {
  /** How many entries the whole list has. */
  readonly total: number;
  /** From the first year to the last; of the whole list that was asked for, not of the page. */
  readonly byYear: readonly Year[];
  /** By name of the fact; of the whole list that was asked for, not of the page. */
  readonly byFact: readonly FactCount[];
}

/** What was done, newest first, narrowed down to what is asked for. */
export async function listActions(
  view: RecordView,
  query: TimelineQuery,
): Promise<Timeline | InvalidCursor | UnknownNames> {
  const { register, actions, stamp } = view;
  const serving = await actionsServing(query, register);
  if (serving instanceof UnknownNames) return serving;
  const nameOf = await register.namesOf();
  const words = query.q === null ? [] : await soughtInRecord(view, query.q);
  const asked = { ...query, serving, words };
  const read = (after: string | null, most: number) => actions.happened(stamp.asOf, asked, after, most);
  const part = await page({ name: 'actions by day and position', query }, view.snapshot, {
    read,
    keyOf: ({ key }) => key,
    show: ({ kind, reading }) => timelineEntry(kind, reading, nameOf),
  });
  if (part instanceof InvalidCursor) return part;
  const { total, years, facts } = await actions.countHappened(stamp.asOf, asked);
  return {
    ...stamp,
    ...part,
    total,
    byYear: byYear(years),
    byFact: facts.map(({ of, count }) => ({ fact: of, count })),
  };
}
