import { randomUUID } from 'node:crypto';
import type { NewEvent, NewEventMeta, RecordedEvent } from '#kernel';

/** Metadata as the recorder writes it, for a command. */
export const metaOf = (commandId: string): NewEventMeta => ({
  actor: 'test',
  role: 'secretariat',
  onBehalfOf: null,
  commandId,
  requestHash: 'hash',
  correlationId: commandId,
  causationId: null,
  source: null,
  distribution: 'general',
  import: null,
});

/** A new event with an id of its own. */
export const newEvent = (data: unknown = {}, commandId: string = randomUUID(), type = 'ThingHappened'): NewEvent => ({
  id: randomUUID(),
  type,
  v: 1,
  data,
  meta: metaOf(commandId),
});

/** An event as a log of before envelope 2 hands it back. */
export const recordedEvent = (
  event: NewEvent,
  place: Pick<RecordedEvent, 'stream' | 'revision' | 'position'>,
  recordedAt = '2019-03-02T10:00:00.000Z',
): RecordedEvent => ({ ...event, ...place, meta: { ...event.meta, recordedAt } });
