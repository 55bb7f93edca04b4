import { Controller, Get, Query, Req } from '@nestjs/common';
import { hitKinds, search } from '#record';
import type { FastifyRequest } from 'fastify';
import { Needs } from '../../conventions/access.js';
import { routeOf } from '../../conventions/addresses.js';
import { cursor, limit, momentReaders, oneOf, readQuery, words } from '../../conventions/parameters.js';
import { answered, Views } from '../../conventions/views.js';
import type { Answers } from '../../openapi/answers.js';

/** Everything of the record by its words. */
@Controller()
@Needs('read-public')
export class SearchController {
  constructor(private readonly views: Views) {}

  @Get(routeOf('search'))
  async search(@Query() query: unknown, @Req() request: FastifyRequest): Promise<Answers['search']> {
    const parsed = readQuery({ ...momentReaders, limit, cursor, kind: oneOf(hitKinds), q: words }, query);
    return answered(search(await this.views.open(request, parsed), parsed));
  }
}
