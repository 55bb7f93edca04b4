import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { Controller, Get, Headers, Inject, Query, Req, Res } from '@nestjs/common';
import type { RecordedEvent } from '#kernel';
import type { EventLog } from '#platform';
import { securityHeaders } from '#platform/serving';
import { idIn, type LogView, readFeed, sliceOf } from '#record';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Needs } from '../../conventions/access.js';
import { routeOf } from '../../conventions/addresses.js';
import { Epochs } from '../../conventions/epochs.js';
import { limit, position, readQuery } from '../../conventions/parameters.js';
import { List } from '../../csv/list.js';
import type { Answers } from '../../openapi/answers.js';
import { type DataLicence } from '../../conventions/data-licence.js';
import { linksOf } from '../../conventions/links.js';
import { publicReadHeaders } from '../../conventions/public-reads.js';
import { Views } from '../../conventions/views.js';
import { DATA_LICENCE, EVENT_LOG } from '../../tokens.js';
import { OpenStreams } from './open-streams.js';

const heartbeatMs = 15_000;

const message = (event: RecordedEvent, position: string): string => {
  const slice = sliceOf(event.stream);
  const { stream, revision, type } = event;
  const data = {
    position,
    slice: slice?.name ?? null,
    id: slice && idIn(slice, stream),
    stream,
    revision,
    type,
  };
  return `id: ${position}\nevent: recorded\ndata: ${JSON.stringify(data)}\n\n`;
};

/** Writes on until the asker or the server leaves; waits where the asker reads slowly. */
const write = async (messages: AsyncIterable<string>, out: ServerResponse, signal: AbortSignal): Promise<void> => {
  for await (const message of messages) {
    if (signal.aborted) return;
    if (!out.write(message)) await once(out, 'drain', { signal });
  }
};

/** The audit feed, and its live form. */
@Controller()
@Needs('read-public')
export class FeedController {
  constructor(
    @Inject(EVENT_LOG) private readonly log: EventLog,
    private readonly views: Views,
    private readonly streams: OpenStreams,
    private readonly epochs: Epochs,
    @Inject(DATA_LICENCE) private readonly licence: DataLicence,
  ) {}

  @List('listEvents')
  async events(@Query() query: unknown, @Req() request: FastifyRequest): Promise<Answers['listEvents']> {
    const parsed = readQuery({ after: position, cursor: position, limit, minPosition: position }, query);
    const after = this.read(parsed.after, '?after');
    const from = this.read(parsed.cursor, '?cursor') ?? after;
    const { items, next } = await readFeed(await this.open(request), { after: from, limit: parsed.limit ?? 50 });
    const { epochs } = this;
    return {
      items: items.map((item) => ({ ...item, position: epochs.format(item.position) })),
      next: epochs.format(next),
    };
  }

  /** Server-sent events: what was recorded after `Last-Event-ID`, or from now on. */
  @Get(routeOf('streamEvents'))
  async stream(
    @Query() query: unknown,
    @Headers('last-event-id') last: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { after } = readQuery({ after: position, minPosition: position }, query);
    const parsed = this.read(after, '?after');
    const view = await this.open(request);
    const from = this.read(last ?? null, '#Last-Event-ID') ?? parsed ?? (await view.head());
    const stream = request.method === 'HEAD' ? null : this.streams.add();
    reply.hijack();
    const out = reply.raw;
    out.writeHead(200, {
      ...securityHeaders,
      ...publicReadHeaders(request),
      link: linksOf(request, this.licence),
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
      await write(this.messages(view.follow(from, stream.signal)), out, stream.signal);
    } catch {
      // The asker comes back with the last id it saw and misses nothing.
    } finally {
      clearInterval(beat);
      stream.abort();
      out.end();
    }
  }

  private open(request: FastifyRequest): Promise<LogView> {
    return this.views.openLog(request, this.log);
  }

  private async *messages(events: AsyncIterable<RecordedEvent>): AsyncGenerator<string> {
    for await (const event of events) yield message(event, this.epochs.format(event.position));
  }

  private read(given: string | null, pointer: string): string | null {
    return given === null ? null : this.epochs.parse(given, pointer);
  }
}
