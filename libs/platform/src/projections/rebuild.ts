import { LogMismatch } from '../head/check-head.js';
import { requireIntact } from '../leaf.js';
import type { ProjectionStore } from '../ports/projection-store.js';
import { applyBatch, type Projecting } from './apply-batch.js';

export interface Rebuilding extends Omit<Projecting, 'store'> {
  readonly store: ProjectionStore;
  /** Events per transaction: no transaction may keep a writer waiting for long. */
  readonly batch?: number;
  /** Called after each transaction with the events read so far: to tell, and to let others write. */
  between(events: number): Promise<void>;
}

/** The part of the log that is one partition to a rebuild: all of it. */
const ONE_PARTITION = [0];

/**
 * Rebuilds every read model beside the entries that are read, while others go on writing, and turns to the new ones in one
 * step once they have seen as much. Answers the events read. Where it is broken off, nothing has changed. Throws `DamagedEvent`:
 * entries made of an event that is not what was recorded would make it the truth; and `LogMismatch` where the log ends before them.
 */
export async function rebuild({ store, batch = 40, between, ...projecting }: Rebuilding): Promise<number> {
  const next = await store.openNext(projecting.projections);
  let [position, events] = [null as string | null, 0];
  for (;;) {
    const some = (await projecting.log.readAll(position, batch)).map(requireIntact);
    const last = some.at(-1);
    if (last !== undefined) {
      await applyBatch(
        { ...projecting, store: next },
        { events: some, partitions: ONE_PARTITION, position: last.position },
      );
      [position, events] = [last.position, events + some.length];
    } else if (await next.takeOver()) break;
    else await refuseShorter(projecting.log, store);
    await between(events);
  }
  await next.sweep(() => between(events));
  return events;
}

/** The rows may be further for a moment, while the log goes on; that the log itself ends before them has another cause. */
async function refuseShorter(log: Pick<Projecting['log'], 'head'>, store: ProjectionStore): Promise<void> {
  // The furthest of all is what nobody may fall back behind; read before the end of the log, which only grows.
  const made = (await store.checkpoints()).reduce((furthest, { position }) => {
    return position !== null && position > furthest ? position : furthest;
  }, '');
  const head = await log.head();
  if (made > (head ?? ''))
    throw new LogMismatch(
      `the log ends at ${head ?? 'its beginning'}, and its rows were made of events up to ${made}: restore a backup`,
    );
}
