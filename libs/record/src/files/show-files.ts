import type { Served } from '#actions';
import type { EventId, EventType, FileOnRecord, StreamName } from '#kernel';
import { seesAll } from '../events/seen.js';
import type { Stamp } from '../moment.js';
import { NotFound } from '../query-refusal.js';
import type { NamingState } from '../view/files.js';
import type { RecordView } from '../view/record-view.js';

/** An event that names a file. */
export interface FileUse {
  readonly event: EventId;
  readonly type: EventType;
  readonly stream: StreamName;
  /** Whether it still names it, names another since, or was withdrawn. */
  readonly state: NamingState;
  /** The figures that are counted from what it says. */
  readonly serves: readonly Served[];
}

/** Everything that leans on a file. */
export type FileUses = Stamp & { readonly uses: readonly FileUse[] };

/** A file as an event names it: to who may not see that event, or where it names no such file, there is none. */
export async function fileOf(view: RecordView, event: string, sha256: string): Promise<FileOnRecord | NotFound> {
  const naming = (await view.files.naming(sha256)).find((one) => one.event.id === event);
  return naming?.file ?? new NotFound('not-found', { id: sha256.slice(0, 100) });
}

/** Every event that names a file; for those alone who see all, since nobody else comes to a file by its digest. */
export async function showFileUses(view: RecordView, sha256: string): Promise<FileUses | NotFound> {
  if (!seesAll(view.viewer)) return new NotFound('not-found', { id: sha256.slice(0, 100) });
  const naming = await view.files.naming(sha256);
  const uses = naming.map(({ event: { id: event, type, stream }, state, serves }) => ({
    event,
    type,
    stream,
    state,
    serves,
  }));
  return { ...view.stamp, uses };
}
