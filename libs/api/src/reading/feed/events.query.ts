import { Inject } from '@nestjs/common';
import type { IQueryHandler } from '@nestjs/cqrs';
import { Query, QueryHandler } from '@nestjs/cqrs';
import type { EventMeta, RecordedEvent } from '#kernel';
import type { EventLog } from '#platform';
import { EVENT_LOG } from '../../tokens.js';

/** An envelope as the feed shows it: without the two fields that only serve to recognise a retry. */
export type Envelope = Omit<RecordedEvent, 'meta'> & { readonly meta: Omit<EventMeta, 'commandId' | 'requestHash'> };

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

const shown = ({ meta: { commandId: _command, requestHash: _hash, ...meta }, ...event }: RecordedEvent): Envelope => ({
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
