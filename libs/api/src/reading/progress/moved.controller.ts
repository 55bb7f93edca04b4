import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { resolutionsWithCommitment } from '#record';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { cacheControlFor, Needs } from '../../conventions/access.js';
import { momentReaders, readQuery, words } from '../../conventions/parameters.js';
import { answered, Views } from '../../conventions/views.js';
import type { Answers } from '../../openapi/answers.js';

/** What was asked beside the resolution, which the new address names itself. */
const rest = (query: unknown): string => {
  const parsed = new URLSearchParams(Object.entries(Object(query)).map(([name, value]) => [name, String(value)]));
  parsed.delete('resolution');
  return parsed.size === 0 ? '' : `?${parsed.toString()}`;
};

/** Addresses of before, which lead to where things are now. */
@Controller('api/v1/commitments')
@Needs('read-public')
export class RedirectController {
  constructor(private readonly views: Views) {}

  /** Keys are unique within a resolution only: where several have it, the asker chooses. */
  @Get(':key')
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
      const path = `/api/v1/resolutions/${encodeURIComponent(resolution)}/commitments/${encodeURIComponent(key)}`;
      return { resolution, commitment: key, href: `${path}${rest(query)}` };
    });
    const [only, ...others] = items;
    if (only === undefined || others.length > 0) {
      void reply.status(300);
      return { items };
    }
    // Whoever follows it asks again: tomorrow another resolution may have a commitment of that key.
    void reply.status(308).headers({ location: only.href, 'cache-control': cacheControlFor(request) });
    return '';
  }
}
