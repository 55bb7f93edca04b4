import type { RecordedEvent } from '#kernel';
import { problem } from '../conventions/problem.js';
import type { CommandAnswer } from './record-command.js';
import type { RecordedSlice } from '#record';
import { idIn } from '#record';

/** What was answered when this command was first recorded; `null` where it was not. Throws 409 where the request differs. */
export const earlierAnswer = (
  slice: RecordedSlice,
  stream: string,
  events: readonly RecordedEvent[],
  commandId: string,
  requestHash: string,
): CommandAnswer | null => {
  const mine = events.filter(({ meta }) => meta.commandId === commandId);
  const last = mine.at(-1);
  if (last === undefined) return null;
  if (last.meta.requestHash !== requestHash) throw problem('idempotency-key-reused');
  return {
    id: idIn(slice, stream),
    stream,
    revision: last.revision,
    position: last.position,
    events: mine.map(({ id, type }) => ({ id, type })),
  };
};
