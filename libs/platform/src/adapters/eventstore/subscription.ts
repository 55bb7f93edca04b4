import { type AllStreamSubscription, type EventStoreDBClient, START, streamNameFilter } from '@eventstore/db-client';
import type { RecordedEvent } from '#kernel';
import { DENIED_WAIT_MS, EventLogDenied } from '../../ports/event-log.js';
import { type Connection, heard } from './connection.js';
import { oursRegex, positionFrom, positionText, recordedOf } from './records.js';

const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 2_000;

/** Follows `$all`, filtered by the store; connects anew from the last event given, for as long as `signal` lasts. */
export async function* subscribeToAll(
  connection: Connection,
  after: string | null,
  signal: AbortSignal,
): AsyncGenerator<RecordedEvent> {
  let last = after;
  for (let wait = FIRST_WAIT_MS; !signal.aborted; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    const from = last;
    try {
      for await (const event of connection.follow((client, confirmed) => once(client, from, signal, confirmed))) {
        // A reconnect may begin at an event that was given already.
        if (last !== null && event.position <= last) continue;
        last = event.position;
        wait = FIRST_WAIT_MS;
        yield event;
        if (signal.aborted) return;
      }
    } catch (error) {
      // Whatever it was: it goes on from the last event given.
      if (error instanceof EventLogDenied) await pause(DENIED_WAIT_MS, signal);
    }
    await pause(wait, signal);
  }
}

/** One subscription, until the store, the network or the signal ends it. */
async function* once(
  client: EventStoreDBClient,
  after: string | null,
  signal: AbortSignal,
  confirmed: () => void,
): AsyncGenerator<RecordedEvent> {
  const position = after === null ? null : positionFrom(after);
  const subscription = heard(
    client.subscribeToAll({
      fromPosition: position ?? START,
      filter: streamNameFilter({ regex: oursRegex }),
    }),
  );
  subscription.once('confirmation', confirmed);
  const leave = (): void => void subscription.unsubscribe().catch(() => undefined);
  signal.addEventListener('abort', leave);
  try {
    if (signal.aborted) return;
    for await (const { event } of subscription as AllStreamSubscription) {
      if (event !== undefined && positionText(event.position) !== after) yield recordedOf(event);
      if (signal.aborted) return;
    }
  } finally {
    signal.removeEventListener('abort', leave);
    leave();
  }
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
