import { randomUUID } from 'node:crypto';
import type { EventMeta, NewEvent } from '#kernel';

/** Metadata as the recorder writes it, for a command. */
export const metaOf = (commandId: string): EventMeta => ({
  actor: 'test',
  role: 'secretariat',
  onBehalfOf: null,
  commandId,
  requestHash: 'hash',
  correlationId: commandId,
  causationId: null,
  source: null,
  recordedAt: '2019-03-02T10:00:00.000Z',
});

/** A new event with an id of its own. */
export const newEvent = (data: unknown = {}, commandId: string = randomUUID(), type = 'ThingHappened'): NewEvent => ({
  id: randomUUID(),
  type,
  v: 1,
  data,
  meta: metaOf(commandId),
});
