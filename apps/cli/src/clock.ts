import { randomUUID } from 'node:crypto';
import type { RecordedEvent } from '#kernel';
import { CLOCK_STREAM, type EventLog, type InstantsCorrected, MAX_CLOCK_SKEW_MS, operatorMeta } from '#platform';
import { type Where, withRecord } from './open.js';

const BATCH = 1_000;

/** Events that are of a later instant than this machine's clock tells: the first of these instants, and how many. */
const ahead = async (log: EventLog, now: Date): Promise<{ readonly since: string; readonly events: number } | null> => {
  let found: readonly RecordedEvent[] = [];
  let position: string | null = null;
  for (;;) {
    const batch: readonly RecordedEvent[] = await log.readAll(position, BATCH);
    if (batch.length === 0) break;
    const put = batch.findLastIndex(({ stream }) => stream === CLOCK_STREAM);
    if (put >= 0) found = [];
    found = [...found, ...batch.slice(put + 1).filter(({ meta }) => Date.parse(meta.recordedAt) > now.getTime())];
    position = batch.at(-1)?.position ?? position;
  }
  const [first] = found.map(({ meta }) => meta.recordedAt).sort();
  return first === undefined ? null : { since: first, events: found.length };
};

/**
 * What was answered as settled by a clock that was ahead stands in the way of whatever is recorded, also where no event is of then: up to
 * when, `null` where it does not.
 */
const promised = async (log: EventLog, now: Date): Promise<string | null> => {
  const behind = await log.clockBehind();
  return behind > MAX_CLOCK_SKEW_MS ? new Date(now.getTime() + behind).toISOString() : null;
};

/** How the log's time and this machine's clock stand to each other. */
export const showClock = (where: Where): Promise<string> =>
  withRecord(where, async ({ log }) => {
    const now = new Date();
    const [found, until] = [await ahead(log, now), await promised(log, now)];
    if (found === null) {
      const none = `No event is of an instant later than ${now.toISOString()}, which this machine's clock tells`;
      return until === null ? `${none}.` : `${none}; but what is known until ${until} was answered as settled.`;
    }
    return `${found.events} events are of ${found.since} or later, and this machine's clock tells ${now.toISOString()}.`;
  });

/**
 * Records that the instants of the future were a wrong clock's, so that the log's time goes on from this machine's clock, which
 * must be right now. Nothing that was recorded is changed.
 */
export const correctClock = (where: Where, reason: string): Promise<string> =>
  withRecord(where, async ({ log }) => {
    const now = new Date();
    const until = await promised(log, now);
    const found = (await ahead(log, now)) ?? (until === null ? null : { since: until, events: 0 });
    if (found === null)
      throw new Error("no event is of an instant later than this machine's clock tells: nothing to put right");
    const data: InstantsCorrected['data'] = { since: found.since, by: now.toISOString(), reason };
    const last = (await log.readStream(CLOCK_STREAM, { direction: 'backwards', limit: 1 }))[0]?.revision ?? 'none';
    await log.append(CLOCK_STREAM, last, [
      { id: randomUUID(), type: 'InstantsCorrected', v: 1, data, meta: operatorMeta() },
    ]);
    return `It is on record that the ${found.events} events of ${found.since} or later were recorded with a wrong clock, by ${data.by}. The log's time goes on from there.`;
  });
