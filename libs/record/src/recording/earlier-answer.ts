import type { RecordedEvent, Slice } from '#kernel';
import { idIn } from '../slices.js';
import type { CommandAnswer } from './command.js';
import { NotRecorded } from './unrecorded.js';

/** What was answered when this command was first recorded; `null` where it was not. Refused where the request differs. */
export const earlierAnswer = (
  slice: Slice,
  stream: string,
  events: readonly RecordedEvent[],
  commandId: string,
  requestHash: string,
): CommandAnswer | NotRecorded | null => {
  const mine = events.filter(({ meta }) => meta.commandId === commandId);
  const last = mine.at(-1);
  if (last === undefined) return null;
  if (last.meta.requestHash !== requestHash) return new NotRecorded('idempotency-key-reused');
  return {
    id: idIn(slice, stream),
    stream,
    revision: last.revision,
    position: last.position,
    events: mine.map(({ id, type }) => ({ id, type })),
  };
};
