import type { RecordedEvent, Slice } from '#kernel';
import { isAmendment, withoutHandling } from '#kernel';
import { aliasKey } from '#register';
import { upcastEvent, idIn } from '../slices.js';
import type { CommandAnswer, CommandRequest } from './command.js';
import { requestHashOf } from './command-id.js';
import { CommandRejection } from './unrecorded.js';

/** Whether an address ever meant this stream, whatever was corrected or withdrawn since. */
const everMeant = (slice: Slice, id: string, events: readonly RecordedEvent[], address: string): boolean =>
  slice.answersTo === 'names' &&
  withoutHandling(events).some((recorded) => {
    const event = upcastEvent(recorded);
    if (isAmendment(event) && event.type === 'EventRetracted') return false;
    const current = isAmendment(event) && event.type === 'EventCorrected' ? event.data.becomes : event;
    const names = slice.names(current, id).filter(({ kind }) => !slice.namesWithin.includes(kind));
    return names.some(({ key }) => aliasKey(key) === aliasKey(address));
  });

/** What was answered when this command was first recorded; `null` where it was not. Refused where the request differs. */
export const earlierAnswer = (
  slice: Slice,
  stream: string,
  events: readonly RecordedEvent[],
  commandId: string,
  { slice: of, command, id: address, body }: Pick<CommandRequest, 'slice' | 'command' | 'id' | 'body'>,
): CommandAnswer | CommandRejection | null => {
  const mine = events.filter(({ meta }) => meta.commandId === commandId);
  const last = mine.at(-1);
  if (last === undefined) return null;
  const id = idIn(slice, stream);
  const isFor = (target: string | null): boolean => last.meta.requestHash === requestHashOf(of, command, target, body);
  const same = isFor(address) || (address !== null && isFor(id) && everMeant(slice, id, events, address));
  if (!same) return new CommandRejection('idempotency-key-reused');
  return {
    id,
    stream,
    revision: last.revision,
    position: last.position,
    events: mine.map(({ id: event, type }) => ({ id: event, type })),
  };
};
