import type { EventId, EventMeta, EventType, Position, RecordedEvent, Revision, StreamName } from '#kernel';
import type { LogView } from '../view/log-view.js';

/** What the log keeps about an event beside its data, as far as the feed shows it. */
export type EnvelopeMeta = Omit<EventMeta, 'commandId' | 'requestHash' | 'traceparent' | 'salt'>;

/** An event as the feed shows it: without what only serves to recognise a retry, to follow a request or to prove the whole. */
export interface Envelope {
  readonly id: EventId;
  readonly type: EventType;
  /** Version of the shape of `data`. */
  readonly v: number;
  /** What happened, as it was recorded. */
  readonly data: unknown;
  readonly stream: StreamName;
  readonly revision: Revision;
  readonly position: Position;
  readonly meta: EnvelopeMeta;
}

/** A part of the log, in its order. */
export interface Feed {
  readonly items: readonly Envelope[];
  /** Position to ask after next; `null` where nothing followed yet. */
  readonly next: Position | null;
}

const shown = ({
  meta: { commandId: _command, requestHash: _hash, traceparent: _trace, salt: _salt, ...meta },
  leaf: _leaf,
  ...event
}: RecordedEvent): Envelope => ({
  ...event,
  meta,
});

interface FeedQuery {
  readonly after: string | null;
  readonly limit: number;
}

/** At most `limit` events of the log after a position, in its order, as whoever asks may see them. */
export async function readFeed(view: LogView, { after, limit }: FeedQuery): Promise<Feed> {
  const found = await view.readAfter(after, limit);
  return {
    items: found.map(shown),
    next: found.length === limit ? (found.at(-1)?.position ?? null) : null,
  };
}
