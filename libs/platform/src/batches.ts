import type { RecordedEvent } from '#kernel';
import { DamagedEvent } from './leaf.js';
import type { EventLog } from './ports/event-log.js';

const BATCH = 1_000;

/** The whole log in order; an event that cannot be read is reported and passed over. Throws where the log says nothing of its place. */
export async function* readableBatches(
  log: Pick<EventLog, 'readAll'>,
  onDamaged: (damaged: DamagedEvent) => void,
): AsyncGenerator<readonly RecordedEvent[]> {
  let [position, limit] = [null as string | null, BATCH];
  for (;;) {
    const read = await batchOrDamage(log, position, limit);
    if (!(read instanceof DamagedEvent)) {
      if (read.length === 0) return;
      yield read;
      position = read.at(-1)?.position ?? position;
    } else if (limit > 1) {
      // One by one, up to it.
      limit = 1;
    } else {
      if (read.event.position === undefined) throw read;
      onDamaged(read);
      [position, limit] = [read.event.position, BATCH];
    }
  }
}

async function batchOrDamage(
  log: Pick<EventLog, 'readAll'>,
  position: string | null,
  limit: number,
): Promise<readonly RecordedEvent[] | DamagedEvent> {
  try {
    return await log.readAll(position, limit);
  } catch (error) {
    if (error instanceof DamagedEvent) return error;
    throw error;
  }
}
