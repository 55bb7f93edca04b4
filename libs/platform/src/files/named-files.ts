import type { FileOnRecord, RecordedEvent } from '#kernel';
import { filesOf } from '#kernel';
import type { EventLog } from '../ports/event-log.js';

const BATCH = 1_000;

/** A file with the events that name it. */
export interface NamedFile {
  readonly file: FileOnRecord;
  readonly events: readonly RecordedEvent[];
}

/** Every file that a log names, by its digest. */
export async function namedFiles(log: Pick<EventLog, 'readAll'>): Promise<ReadonlyMap<string, NamedFile>> {
  const found = new Map<string, { readonly file: FileOnRecord; readonly events: RecordedEvent[] }>();
  for (let position: string | null = null; ;) {
    const events: readonly RecordedEvent[] = await log.readAll(position, BATCH);
    for (const event of events)
      for (const file of filesOf(event)) {
        const known = found.get(file.sha256);
        if (known === undefined) found.set(file.sha256, { file, events: [event] });
        else known.events.push(event);
      }
    if (events.length < BATCH) return found;
    position = events.at(-1)?.position ?? null;
  }
}
