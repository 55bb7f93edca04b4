import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { resolutionsWithCommitment } from '#record';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Needs } from '../../conventions/access.js';
import { addressOf, routeOf } from '../../conventions/addresses.js';
import { cursor, limit, momentReaders, readQuery, words } from '../../conventions/parameters.js';
import { rest, there } from '../../conventions/moved.js';
import { answered, Views } from '../../conventions/views.js';
import type { Answers } from '../../openapi/answers.js';

/** Addresses of before, which lead to where things are now. */
@Controller()
@Needs('read-public')
export class RedirectController {
  constructor(private readonly views: Views) {}

  /** Keys are unique within a resolution only: where several have it, the asker chooses. */
  @Get(routeOf('findCommitment'))
  async commitment(
    @Param('key') key: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answers['findCommitment'] | ''> {
    const parsed = readQuery({ ...momentReaders, resolution: words }, query);
    const view = await this.views.open(request, parsed);
    const having = await answered(resolutionsWithCommitment(view, key, parsed.resolution));
    const items = having.map((resolution) => {
      const path = addressOf('getCommitment', resolution, key);
      return { resolution, commitment: key, href: `${path}${rest(query)}` };
    });
    const [only, ...others] = items;
    if (only === undefined || others.length > 0) {
      void reply.status(300);
      return { items };
    }
    // Whoever follows it asks again: tomorrow another resolution may have a commitment of that key.
    return there(request, reply, only.href);
  }

  @Get(routeOf('listLearnt'))
  recordChanges(
    @Param('id') id: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): '' {
    readQuery({ ...momentReaders, limit, cursor }, query);
    return there(request, reply, `${addressOf('listRecordChanges', id)}${rest(query)}`);
  }
}
