import type { RecordedEvent } from '#kernel';
import type { Checkpoint, CorrectedInstants, NewestInstant, RisingInstants } from '../ports/projection-store.js';
import { CLOCK_STREAM, type InstantsCorrected, MAX_CLOCK_SKEW_MS } from '../ports/log-time.js';

/** What the events of one part of the log say of its time. */
export interface Timed {
  readonly instants: readonly NewestInstant[];
  readonly corrected: readonly CorrectedInstants[];
  readonly rising: RisingInstants | null;
}

const textOf = (instant: string): string => new Date(instant).toISOString();

/**
 * A log's instants rise, but where an operator put a wrong clock right: there a new run begins. Processes that wrote without
 * a common clock may differ by a little, which begins none. A part of the log that does not hold the operator's event knows
 * the place by how far its instants fall.
 */
const begins = (rising: RisingInstants | null, instant: string): boolean =>
  rising === null || Date.parse(instant) < Date.parse(rising.newest) - MAX_CLOCK_SKEW_MS;

/** For the events of one part of the log, in order; those that the checkpoint has passed count no more. */
export function timesOf(
  { projection, position: passed, instants: before }: Checkpoint,
  events: readonly RecordedEvent[],
): Timed {
  const [instants, corrected]: [NewestInstant[], CorrectedInstants[]] = [[], []];
  let rising = before ?? null;
  for (const { stream, type, position, data, meta } of events) {
    if (passed !== null && position <= passed) continue;
    if (stream === CLOCK_STREAM) {
      rising = null;
      if (type !== 'InstantsCorrected') continue;
      const { since, by } = data as InstantsCorrected['data'];
      corrected.push({ projection, position, since: textOf(since), by: textOf(by) });
      continue;
    }
    const instant = textOf(meta.recordedAt);
    const begun = begins(rising, instant);
    if (!begun && rising !== null && instant <= rising.newest) continue;
    rising = { run: begun || rising === null ? position : rising.run, newest: instant };
    instants.push({ projection, run: rising.run, instant, position });
  }
  return { instants, corrected, rising };
}
