import { isDeepStrictEqual } from 'node:util';
import type { RecordedEvent } from '#kernel';
import { leafOf, requireIntact } from '../leaf.js';
import { DuplicateEvent, type EventLog, WrongExpectedRevision } from '../ports/event-log.js';

/** The log copied to holds something else than a beginning of the log copied from. Nothing was written after that was found. */
export class LogsDiffer extends Error {
  override readonly name = 'LogsDiffer';
}

/** Events of one append: a store takes a megabyte at most. */
const MOST = 100;
const LARGEST = 500_000;
const BATCH = 500;

export interface Copied {
  /** In both logs now. */
  readonly events: number;
  /** Of these, written just now. */
  readonly written: number;
}

/**
 * Makes `to` hold what `from` holds: ids, order, revisions, data and metadata (with `recordedAt`) as they are, and every
 * command known again by its id. Goes on where an earlier copying ended, and at the end compares the two, event by event.
 * Nobody else may write to either meanwhile. Throws `LogsDiffer`, `DamagedEvent`, and `EventLogUnavailable` as the logs do.
 */
export async function copyLog(
  from: EventLog,
  to: EventLog,
  onProgress: (events: number) => void = () => {},
): Promise<Copied> {
  const before = await compared(from, to);
  let [position, written] = [before.position, 0];
  for (;;) {
    const events = await from.readAll(position, BATCH);
    if (events.length === 0) break;
    for (const run of runsOf(events.map(requireIntact))) {
      await append(to, run);
      written += run.length;
      onProgress(before.events + written);
    }
    position = events.at(-1)?.position ?? position;
  }
  const { events } = await compared(from, to);
  if (events < before.events + written) throw new LogsDiffer(`only ${events} events have arrived`);
  return { events, written };
}

/** How many events the two begin with alike, and where in `from` that ends. Throws `LogsDiffer` where `to` then goes on. */
async function compared(
  from: EventLog,
  to: EventLog,
): Promise<{ readonly events: number; readonly position: string | null }> {
  let [events, position, there] = [0, null as string | null, null as string | null];
  for (;;) {
    const copied = await to.readAll(there, BATCH);
    if (copied.length === 0) return { events, position };
    const original = await from.readAll(position, copied.length);
    for (const [at, event] of copied.entries()) {
      const own = original[at];
      if (own === undefined)
        throw new LogsDiffer(`it goes on after event ${events}, where this record ends: ${placeOf(event)}`);
      if (!isDeepStrictEqual(withLeaf(requireIntact(own)), withLeaf(requireIntact(event))))
        throw new LogsDiffer(`event ${events + 1} is ${placeOf(event)} there, and ${placeOf(own)} in this record`);
      events += 1;
    }
    [position, there] = [original.at(-1)?.position ?? null, copied.at(-1)?.position ?? null];
  }
}

/** An older log may keep no leaves beside its events. */
const withLeaf = ({ position: _, ...event }: RecordedEvent): unknown => ({
  ...event,
  leaf: event.leaf ?? leafOf(event),
});

const placeOf = ({ stream, revision, type, id }: RecordedEvent): string =>
  `${type} ${id} (${stream}, revision ${revision})`;

/** Neighbours of one stream, which one append may take. */
function* runsOf(events: readonly RecordedEvent[]): Iterable<readonly RecordedEvent[]> {
  let [run, size] = [[] as RecordedEvent[], 0];
  for (const event of events) {
    const length = JSON.stringify(event).length;
    const full = run.length === MOST || size + length > LARGEST;
    if (run.length > 0 && (full || run[0]?.stream !== event.stream)) {
      yield run;
      [run, size] = [[], 0];
    }
    run.push(event);
    size += length;
  }
  if (run.length > 0) yield run;
}

async function append(to: EventLog, run: readonly RecordedEvent[]): Promise<void> {
  const [first] = run;
  if (first === undefined) return;
  try {
    await to.appendRecorded(first.stream, first.revision === 0 ? 'none' : first.revision - 1, run);
  } catch (error) {
    if (error instanceof WrongExpectedRevision || error instanceof DuplicateEvent)
      throw new LogsDiffer(`somebody else writes to it: ${error.message}`, { cause: error });
    throw error;
  }
}
