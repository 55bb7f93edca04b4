import { applyBatch, type EntriesStore, MemoryEventLog, type Projection, type ProjectionStore } from '#platform';
import { newEvent } from './events.js';
import { noted, type Step } from './noted.js';

export const upcastEvent = <E>(event: E): E => event;

/** A log of notes. */
export const logOf = async (story: readonly Step[]): Promise<MemoryEventLog> => {
  const log = new MemoryEventLog();
  for (const { stream, text, corrects } of story) {
    const notes = (await log.readStream(stream)).filter(({ type }) => type === 'Noted');
    const named = corrects === null ? undefined : notes[corrects % Math.max(notes.length, 1)];
    const event =
      named === undefined
        ? newEvent({ text }, undefined, 'Noted')
        : newEvent({ text, event: named.id }, undefined, 'Amended');
    await log.append(stream, 'any', [event]);
  }
  return log;
};

/** Applies what follows the checkpoint, in batches of these sizes. */
export const applied = async (
  store: EntriesStore,
  log: MemoryEventLog,
  name: string,
  sizes: () => number,
): Promise<void> => {
  const projections: Projection[] = [{ ...(noted as Projection), name }];
  for (;;) {
    const events = await log.readAll(await store.checkpoint(), sizes());
    const last = events.at(-1);
    if (last === undefined) return;
    await applyBatch({ log, store, projections, upcastEvent }, { events, partitions: [0], position: last.position });
  }
};

const fresh = (projection: string) => ({ projection, version: 1, partition: 0, position: null });
export const begin = (store: ProjectionStore, name: string) =>
  store.adjustCheckpoints((found) => ({ cleared: found.map(({ projection }) => projection), fresh: [fresh(name)] }));
