import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { Controller, Get, Headers, Inject, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { RecordedEvent } from '#kernel';
import type { EventLog } from '#platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Needs } from '../../conventions/access.js';
import { limit, position, readQuery } from '../../conventions/parameters.js';
import { badQuery } from '../../conventions/problem.js';
import { securityHeaders } from '../../conventions/security-headers.js';
import { idIn, sliceOf } from '../../recording/slices.js';
import { EVENT_LOG } from '../../tokens.js';
import { ReadFeed } from './events.query.js';
import { OpenStreams } from './open-streams.js';

const heartbeatMs = 15_000;

const message = (event: RecordedEvent): string => {
  const slice = sliceOf(event.stream);
  const { stream, revision, type } = event;
  const data = {
    position: event.position,
    slice: slice?.name ?? null,
    id: slice && idIn(slice, stream),
    stream,
    revision,
    type,
  };
  return `id: ${event.position}\nevent: recorded\ndata: ${JSON.stringify(data)}\n\n`;
};

/** Writes on until the asker or the server leaves; waits where the asker reads slowly. */
const pour = async (events: AsyncIterable<RecordedEvent>, out: ServerResponse, signal: AbortSignal): Promise<void> => {
  for await (const event of events) {
    if (signal.aborted) return;
    if (!out.write(message(event))) await once(out, 'drain', { signal });
  }
};

/** The audit feed, and its live form. */
@Controller('api/v1')
@Needs('read-public')
export class FeedController {
  constructor(
    private readonly queries: QueryBus,
    @Inject(EVENT_LOG) private readonly log: EventLog,
    private readonly streams: OpenStreams,
  ) {}

  @Get('events')
  events(@Query() query: unknown) {
    const asked = readQuery({ after: position, cursor: position, limit, minPosition: position }, query);
    return this.queries.execute(new ReadFeed(asked.cursor ?? asked.after, asked.limit ?? 50));
  }

  /** Server-sent events: what was recorded after `Last-Event-ID`, or from now on. */
  @Get('stream')
  async stream(
    @Query() query: unknown,
    @Headers('last-event-id') last: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { after } = readQuery({ after: position, minPosition: position }, query);
    if (last !== undefined && !('value' in position(last))) throw badQuery('#Last-Event-ID', 'not-a-position');
    const from = last ?? after ?? (await this.log.head());
    const stream = request.method === 'HEAD' ? null : this.streams.add();
    reply.hijack();
    const out = reply.raw;
    out.writeHead(200, {
      ...securityHeaders,
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-correlation-id': String(request.id),
    });
    if (stream === null) return void out.end();
    out.write('retry: 2000\n\n');
    const beat = setInterval(() => out.write(': still here\n\n'), heartbeatMs);
    out.on('close', () => stream.abort());
    try {
      await pour(this.log.subscribe(from, stream.signal), out, stream.signal);
    } catch {
      // The asker comes back with the last id it saw and misses nothing.
    } finally {
      clearInterval(beat);
      stream.abort();
      out.end();
    }
  }
}
