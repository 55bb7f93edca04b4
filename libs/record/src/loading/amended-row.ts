import type { RecordedEvent } from '#kernel';
import { isAmendment } from '#kernel';
import type { EventLog } from '#platform';
import type { CommandRequest } from '../recording/command.js';
import type { DataRow } from './data-files.js';
import { DataRefused } from './data-files.js';
import { dataLoader, recordedUnder } from '../recording/data-loader.js';

/** Whether anybody else corrected or withdrew an event, or a correction or withdrawal of it. */
const isAmendedByOthers = (past: readonly RecordedEvent[], event: string): boolean => {
  const concerned = new Set([event]);
  for (const one of past) {
    if (!isAmendment(one) || !concerned.has(one.data.event)) continue;
    if (one.meta.actor !== dataLoader.actor) return true;
    concerned.add(one.id);
  }
  return false;
};

/**
 * A correction or withdrawal of what an earlier row recorded, as a request for this record: the event and its stream are those
 * recorded under that row's key. The revision is the one looked at, so that nobody's correction is passed over.
 */
export const amendmentOf = async (
  { key, slice, amends, body }: DataRow & { readonly amends: string },
  log: EventLog,
  place: string,
): Promise<Pick<CommandRequest, 'id' | 'body' | 'ifMatch'> | DataRefused> => {
  const stream = await log.streamOf(recordedUnder(amends));
  const past = stream === null ? [] : await log.readStream(stream);
  const named = past.find(({ meta }) => meta.commandId === recordedUnder(amends));
  if (stream === null || named === undefined)
    return new DataRefused([`${place}, field amends: what the row ${amends} says is not on record`]);
  const isRecorded = past.some(({ meta }) => meta.commandId === recordedUnder(key));
  if (!isRecorded && isAmendedByOthers(past, named.id))
    return new DataRefused([
      `${place}: what the row ${amends} says has been corrected or withdrawn in this record by others`,
    ]);
  return {
    id: stream.slice(slice.length + 1),
    body: { ...(body as object), event: named.id },
    ifMatch: past.slice(-1).map(({ revision }) => revision),
  };
};
