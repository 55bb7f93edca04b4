import { Readable } from 'node:stream';
import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { endingOf, type FileOnRecord } from '#kernel';
import type { FileStore } from '#platform';
import { fileOf, type RecordView, showFileUses } from '#record';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { cacheControlFor, hasDesk, Needs, signedInOf } from '../../conventions/access.js';
import { routeOf } from '../../conventions/addresses.js';
import { noneMatch } from '../../conventions/etag.js';
import { momentReaders, position, readQuery } from '../../conventions/parameters.js';
import { problem } from '../../conventions/problem.js';
import type { FileSettings } from '../../conventions/uploads.js';
import { answered, Views } from '../../conventions/views.js';
import type { Answers } from '../../openapi/answers.js';
import { FILES } from '../../tokens.js';
import { partIn } from './range.js';

/** What a browser shows by itself, and runs nothing of. */
const isShown = (type: string): boolean => type === 'application/pdf' || type.startsWith('image/');

/** Under the name that it came with (RFC 6266), or one that says what it is. */
const dispositionOf = ({ name, type, sha256 }: FileOnRecord): string => {
  const plain = `file-${sha256.slice(0, 8)}.${endingOf(type)}`;
  const full = encodeURIComponent(name ?? plain).replaceAll(/['()*]/g, (each) => `%${each.charCodeAt(0).toString(16)}`);
  return `${isShown(type) ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${full}`;
};

/** Files behind what is recorded, each reached through an event that names it. */
@Controller()
@Needs('read-public')
export class FilesController {
  private readonly store: FileStore;

  constructor(
    private readonly views: Views,
    @Inject(FILES) { store }: FileSettings,
  ) {
    this.store = store;
  }

  @Get(routeOf('getFile'))
  async file(
    @Param('event') event: string,
    @Param('sha256') sha256: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    readQuery({ minPosition: position }, query);
    const file = await answered(fileOf(await this.seenBy(request), event, sha256));
    const { size, type } = file;
    const etag = `"${sha256}"`;
    void reply.headers({
      etag,
      'cache-control': cacheControlFor(request),
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
      'content-disposition': dispositionOf(file),
      'accept-ranges': 'bytes',
    });
    if (noneMatch(request.headers['if-none-match'], etag)) return void reply.status(304).send('');
    const { range, 'if-range': whole } = request.headers;
    const part = whole === undefined || whole === etag ? partIn(range, size) : null;
    if (part === 'outside') throw problem('range-not-satisfiable', { headers: { 'content-range': `bytes */${size}` } });
    if ((await this.store.find(sha256))?.size !== size)
      throw new Error(`the file ${sha256} is not there as it was stored`);
    if (part !== null) void reply.status(206).header('content-range', `bytes ${part.from}-${part.to}/${size}`);
    const length = part === null ? size : part.to - part.from + 1;
    const bytes = request.method === 'HEAD' ? [] : this.store.read(sha256, part ?? undefined);
    void reply
      .type(type)
      .header('content-length', length)
      .send(Readable.from(bytes, { objectMode: false }));
  }

  /** What waits on the desk is seen on its pages, by those who have one: its files too, which those pages lead to. */
  private seenBy(request: FastifyRequest): Promise<RecordView> {
    const by = signedInOf(request);
    if (by !== null && hasDesk(by)) return this.views.openDesk(request);
    return this.views.open(request, { asOf: null, knownAt: null });
  }

  @Get(routeOf('getFileUses'))
  async uses(
    @Param('sha256') sha256: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ): Promise<Answers['getFileUses']> {
    return answered(showFileUses(await this.views.open(request, readQuery(momentReaders, query)), sha256));
  }
}
