import type { RecordedEvent } from '#kernel';
import { DamagedEvent, isWhole } from '../leaf.js';
import { messageOf } from '../message.js';
import type { IndexEntry, RowsStore } from '../ports/projection-store.js';
import type { Projection } from '../ports/read-store.js';
import { foundBy } from './applier.js';
import type { Projecting } from './apply-batch.js';
import { readableBatches } from '../batches.js';

/** What was looked at, and what is not as it must be. */
export interface Verified {
  readonly events: number;
  readonly streams: number;
  readonly rows: number;
  /** One line each; empty where everything is in order. */
  readonly findings: readonly string[];
}

/** More would tell nobody more. */
const MOST_FINDINGS = 100;

interface Claimed {
  readonly revision: number;
  readonly json: string;
  /** `null`: it changed while it was read. */
  readonly index: string | null;
}

const indexed = async (store: RowsStore, name: string) => Map.groupBy(await store.index(name), ({ stream }) => stream);

const indexText = (entries: readonly IndexEntry[] = []): string =>
  entries
    .map(({ key, brief }) => `${key} ${brief}`)
    .sort()
    .join('\n');

const indexOf = (projection: Projection, stream: string, row: unknown): readonly IndexEntry[] => {
  const { keys, briefs } = foundBy(projection, row);
  return keys.map((key) => ({ stream, key, brief: JSON.stringify(briefs[key]) ?? null }));
};

interface Folding {
  row: unknown;
  /** `null` once an event of it could not be read. */
  revision: number | null;
}

/**
 * Reads the whole log once: revisions without gaps, ids once, positions in order, every event what its leaf was made of and
 * readable today; and every row, but of a damaged event's, equal to a fresh fold of its stream up to the revision it claims, so that it may run beside a server. Changes nothing.
 */
export async function verify(
  { log, store, projections, upcastEvent }: Projecting,
  progress: (events: number) => void = () => {},
): Promise<Verified> {
  const findings: string[] = [];
  const find = (what: string): void => {
    if (findings.length < MOST_FINDINGS) findings.push(what);
  };
  // The checkpoint before rows, and rows before events: every event up to it is then in the rows for certain, and what a
  // row claims in the log, whatever is recorded meanwhile.
  const checkpoint = await store.checkpoint();
  // Rows that another version made are made anew before anybody reads them.
  const made = await store.checkpoints();
  const current = projections.filter(({ name, version }) =>
    made.some((one) => one.projection === name && one.version === version),
  );
  const claimed = new Map<string, Claimed>();
  const waiting = await store.parked();
  const parked = new Set(waiting.map(({ projection, stream }) => `${projection} ${stream}`));
  for (const { projection, stream, revision, error } of waiting)
    find(`${stream} ${revision}: ${projection} has stopped there: ${error}`);
  for (const { name } of current) {
    const [before, all, after] = [await indexed(store, name), await store.all(name), await indexed(store, name)];
    for (const { stream, revision, row } of all) {
      const index = indexText(before.get(stream));
      const still = index === indexText(after.get(stream));
      claimed.set(`${name} ${stream}`, { revision, json: JSON.stringify(row), index: still ? index : null });
    }
  }
  const [last, ids, folds] = [new Map<string, number>(), new Set<string>(), new Map<string, Folding>()];
  let [events, rows, position] = [0, 0, null as string | null];

  const fold = (event: RecordedEvent): void => {
    const damaged = !isWhole(event);
    if (damaged) find(new DamagedEvent(event).message);
    for (const projection of projections) {
      if (!projection.handles(event.stream)) continue;
      const key = `${projection.name} ${event.stream}`;
      const folding = folds.get(key) ?? { row: null, revision: -1 };
      folds.set(key, folding);
      // Of a damaged event nobody can tell whether the rows made of it are right.
      if (damaged) folding.revision = null;
      if (folding.revision === null || parked.has(key)) continue;
      try {
        folding.row = projection.evolve(folding.row, upcastEvent(event));
        folding.revision = event.revision;
      } catch (error) {
        folding.revision = null;
        find(`${event.stream} ${event.revision}: ${projection.name} cannot read it: ${messageOf(error)}`);
        continue;
      }
      const row = claimed.get(key);
      if (row === undefined && current.includes(projection) && checkpoint !== null && event.position <= checkpoint)
        find(`${event.stream}: ${projection.name} has no row of it`);
      if (row?.revision !== event.revision) continue;
      rows += 1;
      if (JSON.stringify(folding.row) !== row.json)
        find(`${event.stream}: ${projection.name} has another row than a fresh fold`);
      else if (row.index !== null && indexText(indexOf(projection, event.stream, folding.row)) !== row.index)
        find(`${event.stream}: ${projection.name} is found by other keys, or with other briefs, than a fresh fold`);
      claimed.delete(key);
    }
  };

  const passOver = ({ event, message }: DamagedEvent): void => {
    find(message);
    last.set(event.stream, event.revision);
    for (const { name } of projections) folds.set(`${name} ${event.stream}`, { row: null, revision: null });
  };
  for await (const batch of readableBatches(log, passOver)) {
    for (const event of batch) {
      const expected = (last.get(event.stream) ?? -1) + 1;
      if (event.revision !== expected) find(`${event.stream}: revision ${event.revision} where ${expected} was due`);
      if (ids.has(event.id)) find(`${event.stream} ${event.revision}: the event id ${event.id} is there twice`);
      if (position !== null && event.position <= position)
        find(`${event.stream} ${event.revision}: its position is out of order`);
      last.set(event.stream, event.revision);
      ids.add(event.id);
      position = event.position;
      fold(event);
    }
    events += batch.length;
    progress(events);
  }
  for (const { stream, why } of log.state?.().damaged ?? []) find(`${stream}: ${why}`);
  for (const [key, { revision }] of claimed)
    if (!parked.has(key) && folds.get(key)?.revision !== null)
      find(`${key}: a row at revision ${revision}, which the log does not have`);
  return { events, streams: last.size, rows, findings };
}
