import {
  type AllStreamRecordedEvent,
  type AllStreamSubscription,
  type EventStoreDBClient,
  START,
  streamNameFilter,
} from '@eventstore/db-client';
import { withErrorListener } from './connection.js';
import { followedRegex, positionFrom } from './records.js';

/** A call that was answered ends when it is cancelled; one that never was is then ended on this side. */
const CANCELLED_WITHIN_MS = 250;

/** What is written after `after`, until the store or the network ends it; `confirmed` once the store has begun. Rejects when the signal aborts. */
export async function* subscriptionOf(
  client: EventStoreDBClient,
  after: string,
  confirmed: () => void,
  signal: AbortSignal,
): AsyncGenerator<AllStreamRecordedEvent> {
  signal.throwIfAborted();
  const fromPosition = positionFrom(after) ?? START;
  const filter = streamNameFilter({ regex: followedRegex });
  const subscription: AllStreamSubscription = withErrorListener(client.subscribeToAll({ fromPosition, filter }));
  let cancelling: NodeJS.Timeout | undefined;
  const stop = (): void => {
    void subscription.unsubscribe().catch(() => undefined);
    cancelling ??= setTimeout(() => subscription.destroy(new Error('the subscription was left')), CANCELLED_WITHIN_MS);
  };
  subscription.once('confirmation', confirmed);
  signal.addEventListener('abort', stop);
  try {
    for await (const { event } of subscription) {
      // What had come before it was left is still read: a call with something unread in it never ends.
      if (!signal.aborted && event !== undefined) yield event as AllStreamRecordedEvent;
    }
    signal.throwIfAborted();
  } finally {
    signal.removeEventListener('abort', stop);
    void subscription.unsubscribe().catch(() => undefined);
    clearTimeout(cancelling);
  }
}
