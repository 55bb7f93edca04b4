import { effective, isObject } from '#kernel';
import type { EventLog } from '#platform';
import type { DataRow } from './data-files.js';
import { DataRefused } from './data-files.js';
import { dataLoader, recordedUnder } from '../recording/data-loader.js';

const commitmentIn = (data: unknown): unknown => (isObject(data) ? data['commitment'] : undefined);

/** A measure that others set, or corrected, stays: no rule would keep a shipped one from taking its place. `null` where none did. */
export const measureOfOthers = async (
  { key, slice, id, body }: DataRow,
  log: EventLog,
  place: string,
): Promise<DataRefused | null> => {
  const past = await log.readStream(`${slice}-${id}`);
  if (past.some(({ meta }) => meta.commandId === recordedUnder(key))) return null;
  const last = effective(past).findLast(
    ({ event: { type, data } }) => type === 'MeasureSet' && commitmentIn(data) === commitmentIn(body),
  );
  const by = (last?.correctedBy ?? last?.event)?.meta.actor ?? dataLoader.actor;
  if (by === dataLoader.actor) return null;
  return new DataRefused([`${place}: the measure of ${String(commitmentIn(body))} was set in this record by others`]);
};
