import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { listActions, showAction } from '#record';
import type { FastifyRequest } from 'fastify';
import { Needs, WrittenBy } from '../../conventions/access.js';
import { routeOf } from '../../conventions/addresses.js';
import { cursor, day, limit, momentReaders, readQuery, words } from '../../conventions/parameters.js';
import { answered, Views } from '../../conventions/views.js';
import { List } from '../../csv/list.js';
import type { Answers } from '../../openapi/answers.js';

const names = { kind: words, resolution: words, paragraph: words, commitment: words, party: words };
const filters = { ...names, from: day, to: day, q: words };

/** What was done. */
@Controller()
@Needs('read-public')
export class ActionsController {
  constructor(private readonly views: Views) {}

  @List('listActions')
  async timeline(@Query() query: unknown, @Req() request: FastifyRequest): Promise<Answers['listActions']> {
    const parsed = readQuery({ ...momentReaders, limit, cursor, ...filters }, query);
    return answered(listActions(await this.views.open(request, parsed), parsed));
  }

  @Get(routeOf('getAction'))
  @WrittenBy('record')
  async action(
    @Param('kind') kind: string,
    @Param('id') id: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ): Promise<Answers['getAction']> {
    return answered(showAction(await this.views.open(request, readQuery(momentReaders, query)), kind, id));
  }
}
