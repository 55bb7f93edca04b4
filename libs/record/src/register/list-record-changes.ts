import type { Instant, Named, RecordedEvent, Slice } from '#kernel';
import { byText, amended } from '#kernel';
import { isAdopted, registerSlices } from '#register';
import { referencesOf } from '#shapes';
import { happenedBy } from '../events/days.js';
import { happeningsOf } from '../actions/timeline.js';
import type { Stamp } from '../moment.js';
import type { Page, PageQuery } from '../paging.js';
import { page, readFrom } from '../paging.js';
import { NotFound, InvalidCursor } from '../query-refusal.js';
import { idIn } from '../slices.js';
import type { RecordView } from '../view/record-view.js';
import type { PlacedChange, RecordChange } from './record-change.js';
import { changesOfAction, changesOfRegister } from './record-change.js';

/** A part of what was entered in the record of a resolution, last entered first. */
export interface RecordChangeList extends Stamp, Page<RecordChange> {
  /** When the first of it all was entered; `null` where nothing is. */
  readonly since: Instant | null;
}

/** What was entered in the record of a resolution, last entered first: of actions, their corrections, what was stated, assessed, recommended and registered. */
export async function listRecordChanges(
  view: RecordView,
  name: string,
  query: PageQuery,
): Promise<RecordChangeList | NotFound | InvalidCursor> {
  const { register, actions, stamp } = view;
  const resolution = await register.resolution(name);
  if (resolution instanceof NotFound) return resolution;
  const { id } = resolution;
  // Of a day before its adoption there is nothing to tell of it.
  if (!isAdopted(resolution, stamp.asOf)) return { ...stamp, since: null, items: [], next: null };
  const nameOf = await register.namesOf();
  const rows = await actions.serving(id);
  const registered = await Promise.all(
    registerSlices.map(async (slice) => {
      const streams = (await register.about(slice, id)).filter((events) => concerns(slice, events, id, stamp.asOf));
      const changes = streams.map(async (events) =>
        changesOfRegister(slice, events, stamp, nameOf, await notBegun(view, slice, events)),
      );
      return (await Promise.all(changes)).flat();
    }),
  );
  const all = [...rows.flatMap((row) => changesOfAction(row, id, stamp, nameOf)), ...registered.flat()].toSorted(
    (a, b) => byText(a.key, b.key),
  );
  // Cursors that were given out hold this name: it stays as it is.
  const list = { name: 'learnt', query: { ...query, resolution: id } };
  const keyOf = ({ key }: PlacedChange): string => key;
  // Its sentence is made as it is shown, and once.
  const show = ({ change }: PlacedChange): RecordChange => ({ ...change });
  const part = await page(list, view.snapshot, { read: readFrom(all, keyOf), keyOf, show });
  if (part instanceof InvalidCursor) return part;
  return { ...stamp, since: all.at(-1)?.change.knownSince ?? null, ...part };
}

/** Whether a stream is the resolution's own, or of what refers to the resolution and was there by the day. */
const concerns = (slice: Slice, recorded: readonly RecordedEvent[], id: string, asOf: string): boolean => {
  const read = amended(recorded);
  const events = read.map(({ event }) => event);
  const isIt = ({ kind, key }: Named): boolean => kind === 'resolution' && key === id;
  const named = events.flatMap((event) => slice.names(event, idIn(slice, event.stream)));
  if (named.some(({ kind }) => kind === 'resolution')) return named.some(isIt);
  const [first] = read;
  return (
    first !== undefined && happenedBy(asOf, first) && events.some((event) => referencesOf(slice, event).some(isIt))
  );
};

/** Ids of events that link, as they read, to actions of which nothing had happened by the day. */
async function notBegun(
  { actions, stamp }: RecordView,
  slice: Slice,
  events: readonly RecordedEvent[],
): Promise<ReadonlySet<string>> {
  const linking = amended(events).map(async ({ event }) => {
    const linked = referencesOf(slice, event).filter(({ kind }) => kind === 'action');
    const rows = await Promise.all(linked.map(({ key }) => actions.withId(key)));
    return rows.some((row) => row !== null && happeningsOf(row, stamp).length === 0) ? [event.id] : [];
  });
  return new Set((await Promise.all(linking)).flat());
}
