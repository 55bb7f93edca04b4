import type { RecordedEvent } from '#kernel';
import { DamagedStream, type EventLog } from '../ports/event-log.js';
import type { Checkpoint, CheckpointMove, EntriesStore } from '../ports/projection-store.js';
import { CheckpointMoved, noChanges } from '../ports/projection-store.js';
import type { Projection } from '../ports/read-store.js';
import { Applier } from './applier.js';
import { CLOCK_STREAM } from '../ports/log-time.js';
import { timesOf } from './instants.js';

/** What turns events into entries, in whichever process. */
export interface Projecting {
  readonly log: EventLog;
  readonly store: EntriesStore;
  readonly projections: readonly Projection[];
  /** To the newest version of its type; throws where it cannot, which parks the stream. */
  upcastEvent(event: RecordedEvent): RecordedEvent;
}

/** A stream that is damaged has a gap for good: it is parked, and holds up no other. */
const noneOfDamaged = (error: unknown): readonly RecordedEvent[] => {
  if (error instanceof DamagedStream) return [];
  throw error;
};

/** What is applied: events in the order of the log, of these partitions, which end at `position`. */
export interface Batch {
  readonly events: readonly RecordedEvent[];
  readonly partitions: readonly number[];
  readonly position: string;
  /** Of a stream; where it is not said, all are of the first. */
  partitionOf?(stream: string): number;
}

/**
 * Applies events and moves the checkpoints of their partitions: entries, heads, instants and checkpoints in one transaction.
 * What was applied before does nothing. Throws `CheckpointMoved`.
 */
export async function applyBatch({ log, store, projections, upcastEvent }: Projecting, batch: Batch): Promise<void> {
  const { events, partitions, position } = batch;
  // Checkpoints before heads: whoever changes heads in between has moved a checkpoint too, and the commit notices.
  const checkpoints = ownCheckpoints(await store.checkpoints(), projections, partitions);
  if (checkpoints.length < partitions.length * projections.length) throw new CheckpointMoved('the store was refitted');
  const [heads, parked] = await Promise.all([
    store.headsOf(
      projections.map(({ name }) => name),
      [...new Set(events.map(({ stream }) => stream))],
    ),
    store.parked(),
  ]);
  const applier = new Applier({
    projections,
    heads,
    parked,
    upcastEvent,
    readStream: (stream, from, limit) => log.readStream(stream, { from, limit }).catch(noneOfDamaged),
  });
  for (const event of events) await applier.apply(event);
  const timed = checkpoints.map((one) => ({ one, times: timesOf(one, eventsOf(one, projections, batch)) }));
  await store.commit({
    ...noChanges,
    ...applier.changes(),
    instants: timed.flatMap(({ times }) => times.instants),
    corrected: timed.flatMap(({ times }) => times.corrected),
    checkpoints: timed.map(({ one, times }) => ({ ...to(position, one), instants: times.rising })),
  });
}

/** Those that tell the time of one projection's part of the log. */
const eventsOf = (
  { projection, partition }: Checkpoint,
  projections: readonly Projection[],
  { events, partitions, partitionOf = () => partitions[0] ?? 0 }: Batch,
): readonly RecordedEvent[] => {
  const handles = projections.find(({ name }) => name === projection)?.handles ?? (() => false);
  return events.filter(
    ({ stream }) => partitionOf(stream) === partition && (stream === CLOCK_STREAM || handles(stream)),
  );
};

/** Those of one's own read models, as one makes them: a process of another version has nothing to do with the rest. */
export const ownCheckpoints = (
  found: readonly Checkpoint[],
  projections: readonly Pick<Projection, 'name' | 'version'>[],
  partitions: readonly number[],
): readonly Checkpoint[] =>
  found.filter(
    ({ projection, version, partition }) =>
      partitions.includes(partition) && projections.some((one) => one.name === projection && one.version === version),
  );

const to = (position: string, checkpoint: Checkpoint): CheckpointMove => ({
  ...checkpoint,
  from: checkpoint.position,
  position: checkpoint.position === null || checkpoint.position < position ? position : checkpoint.position,
});
