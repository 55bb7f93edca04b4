import type { RecordedEvent } from '#kernel';
import { DamagedStream, type EventLog } from '../ports/event-log.js';
import type { Checkpoint, CheckpointMove, RowsStore } from '../ports/projection-store.js';
import { CheckpointMoved } from '../ports/projection-store.js';
import type { Projection } from '../ports/read-store.js';
import { Applier } from './applier.js';

/** What turns events into rows, in whichever process. */
export interface Projecting {
  readonly log: EventLog;
  readonly store: RowsStore;
  readonly projections: readonly Projection[];
  /** To the newest version of its type; throws where it cannot, which parks the stream. */
  upcastEvent(event: RecordedEvent): RecordedEvent;
}

/** A stream that is damaged has a gap for good: it is parked, and holds up no other. */
const noneOfDamaged = (error: unknown): readonly RecordedEvent[] => {
  if (error instanceof DamagedStream) return [];
  throw error;
};

/**
 * Applies events, in the order of the log, and moves the checkpoints of these partitions up to `position`: rows,
 * revisions and checkpoints in one transaction. What a row has seen already does nothing. Throws `CheckpointMoved`.
 */
export async function applyBatch(
  { log, store, projections, upcastEvent }: Projecting,
  events: readonly RecordedEvent[],
  partitions: readonly number[],
  position: string,
): Promise<void> {
  // Checkpoints before rows: whoever changes rows in between has moved a checkpoint too, and the commit notices.
  const checkpoints = ownCheckpoints(await store.checkpoints(), projections, partitions);
  if (checkpoints.length < partitions.length * projections.length) throw new CheckpointMoved('the store was refitted');
  const [rows, parked] = await Promise.all([
    store.rowsOf([...new Set(events.map(({ stream }) => stream))]),
    store.parked(),
  ]);
  const applier = new Applier({
    projections,
    rows,
    parked,
    upcastEvent,
    readStream: (stream, from, limit) => log.readStream(stream, { from, limit }).catch(noneOfDamaged),
  });
  for (const event of events) await applier.apply(event);
  await store.commit({ ...applier.changes(), unparked: [], checkpoints: checkpoints.map((one) => to(position, one)) });
}

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
