import type { Stamp } from '../moment.js';
import type { Page, PageQuery } from '../paging.js';
import { page } from '../paging.js';
import { OtherCursor, UnknownNames } from '../unanswered.js';
import type { RecordView } from '../view/record-view.js';
import type { NameFilter } from './name-filter.js';
import { actionsServing } from './name-filter.js';
import type { FactCount, Placed, TimelineEntry, Year } from './timeline.js';
import { byFact, byYear, newestFirst, passes, timelineOf } from './timeline.js';

export interface TimelineQuery extends NameFilter, PageQuery {
  readonly from: string | null;
  readonly to: string | null;
  readonly q: string | null;
}

/** A part of what was done, newest first. */
export interface Timeline extends Stamp, Page<TimelineEntry> {
  /** How many entries the whole list has. */
  readonly total: number;
  /** From the first year to the last; of the whole list that was asked for, not of the page. */
  readonly byYear: readonly Year[];
  /** By name of the fact; of the whole list that was asked for, not of the page. */
  readonly byFact: readonly FactCount[];
}

/** Its sentence follows from these, and takes long to be made. */
const stateOf = ({ entry: { eventId, correctedBy, title, serves, parties, facts } }: Placed): unknown => [
  eventId,
  correctedBy,
  title,
  serves,
  parties,
  facts,
];

/** What was done, newest first, narrowed down to what is asked for. */
export async function listActions(
  view: RecordView,
  query: TimelineQuery,
): Promise<Timeline | OtherCursor | UnknownNames> {
  const { register, actions, stamp } = view;
  const serving = await actionsServing(query, register);
  if (serving instanceof UnknownNames) return serving;
  const nameOf = await register.namesOf();
  const filter = { ...query, serving };
  const resolutions = serving === null ? null : [...new Set([...serving].map((pair) => pair.split(' ')[0] ?? ''))];
  const rows = await actions.among({ serving: resolutions, party: query.party, kind: query.kind });
  const entries = newestFirst(timelineOf(rows, stamp, nameOf).filter(({ entry }) => passes(entry, filter)));
  const part = page({ name: 'actions', query }, view.walk, entries, ({ key }) => key, stateOf);
  if (part instanceof OtherCursor) return part;
  const all = entries.map(({ entry }) => entry);
  const totals = { total: all.length, byYear: byYear(all), byFact: byFact(all) };
  return { ...stamp, items: part.items.map(({ entry }) => entry), next: part.next, ...totals };
}
