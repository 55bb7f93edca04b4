import {
  type AllStreamRecordedEvent,
  type AllStreamSubscription,
  type EventStoreDBClient,
  START,
  streamNameFilter,
} from '@eventstore/db-client';
import { heard } from './connection.js';
import { followedRegex, positionFrom } from './records.js';

/** A call that was answered ends when it is cancelled; one that never was is then ended on this side. */
const CANCELLED_WITHIN_MS = 250;

/**
 * What is written after `after`, until the store or the network ends it. Rejects when the signal aborts, and where the store
 * does not say within `confirmMs` that it has begun: a door that takes the call and never answers would be waited for for good.
 */
export async function* subscriptionOf(
  client: EventStoreDBClient,
  after: string,
  confirmMs: number,
  signal: AbortSignal,
): AsyncGenerator<AllStreamRecordedEvent> {
  signal.throwIfAborted();
  const fromPosition = positionFrom(after) ?? START;
  const filter = streamNameFilter({ regex: followedRegex });
  const subscription: AllStreamSubscription = heard(client.subscribeToAll({ fromPosition, filter }));
  const broken = new AbortController();
  let cancelling: NodeJS.Timeout | undefined;
  const leave = (): void => {
    void subscription.unsubscribe().catch(() => undefined);
    cancelling ??= setTimeout(() => subscription.destroy(new Error('the subscription was left')), CANCELLED_WITHIN_MS);
  };
  const unconfirmed = setTimeout(() => {
    broken.abort(new Error('the event store did not confirm the subscription in time'));
    leave();
  }, confirmMs);
  subscription.once('confirmation', () => clearTimeout(unconfirmed));
  signal.addEventListener('abort', leave);
  try {
    for await (const { event } of subscription) {
      // What had come before it was left is still read: a call with something unread in it never ends.
      if (!signal.aborted && event !== undefined) yield event as AllStreamRecordedEvent;
    }
    AbortSignal.any([signal, broken.signal]).throwIfAborted();
  } finally {
    clearTimeout(unconfirmed);
    signal.removeEventListener('abort', leave);
    void subscription.unsubscribe().catch(() => undefined);
    clearTimeout(cancelling);
  }
}
