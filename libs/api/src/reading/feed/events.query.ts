import { Inject } from '@nestjs/common';
import type { IQueryHandler } from '@nestjs/cqrs';
import { Query, QueryHandler } from '@nestjs/cqrs';
import type { EventMeta, RecordedEvent } from '#kernel';
import type { EventLog } from '#platform';
import { EVENT_LOG } from '../../tokens.js';

/** An envelope as the feed shows it: without what only serves to recognise a retry, to follow a request or to prove the whole. */
export type Envelope = Omit<RecordedEvent, 'meta' | 'leaf'> & {
  readonly meta: Omit<EventMeta, 'commandId' | 'requestHash' | 'traceparent' | 'salt'>;
};

export interface Feed {
  readonly items: readonly Envelope[];
  /** Position to ask after next; `null` where nothing followed yet. */
  readonly next: string | null;
}

export class ReadFeed extends Query<Feed> {
  constructor(
    readonly after: string | null,
    readonly limit: number,
  ) {
    super();
  }
}

const shown = ({
  meta: { commandId: _command, requestHash: _hash, traceparent: _trace, salt: _salt, ...meta },
  leaf: _leaf,
  ...event
}: RecordedEvent): Envelope => ({
  ...event,
  meta,
});

@QueryHandler(ReadFeed)
export class ReadFeedHandler implements IQueryHandler<ReadFeed> {
  constructor(@Inject(EVENT_LOG) private readonly log: EventLog) {}

  async execute({ after, limit }: ReadFeed): Promise<Feed> {
    const events = await this.log.readAll(after, limit);
    return { items: events.map(shown), next: events.length === limit ? (events.at(-1)?.position ?? null) : null };
  }
}
