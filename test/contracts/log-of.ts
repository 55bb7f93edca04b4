import type { RecordedEvent } from '#kernel';
import { MemoryEventLog } from '#platform';
import { newEvent } from './events.js';

/** A log that holds just these. */
export const logOf = (events: readonly RecordedEvent[]) => ({
  readAll: async (after: string | null, limit: number) =>
    events.filter(({ position }) => after === null || position > after).slice(0, limit),
  head: async () => events.at(-1)?.position ?? null,
});

/** So many events of seven streams, as a log has them. */
export const manyEvents = async (count: number): Promise<readonly RecordedEvent[]> => {
  const log = new MemoryEventLog();
  for (let n = 0; n < count; n += 1) await log.append(`a-${n % 7}`, 'any', [newEvent({ n })]);
  return log.readAll(null, count);
};
