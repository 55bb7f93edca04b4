import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { answerStates, directions } from '#correspondence';
import { listCorrespondence, showPaper } from '#record';
import type { FastifyRequest } from 'fastify';
import { Needs, WrittenBy } from '../../conventions/access.js';
import { routeOf } from '../../conventions/addresses.js';
import { cursor, day, limit, momentReaders, oneOf, readQuery, words } from '../../conventions/parameters.js';
import { answered, Views } from '../../conventions/views.js';
import { List } from '../../csv/list.js';
import type { Answers } from '../../openapi/answers.js';

const filters = {
  direction: oneOf(directions),
  number: words,
  party: words,
  from: day,
  to: day,
  answer: oneOf(answerStates),
};

/** What came in and went out: to who may not see it, as if there were nothing. */
@Controller()
@Needs('read-public')
export class CorrespondenceController {
  constructor(private readonly views: Views) {}

  @List('listCorrespondence')
  async papers(@Query() query: unknown, @Req() request: FastifyRequest): Promise<Answers['listCorrespondence']> {
    const parsed = readQuery({ ...momentReaders, limit, cursor, ...filters }, query);
    return answered(listCorrespondence(await this.views.open(request, parsed), parsed));
  }

  @Get(routeOf('getPaper'))
  @WrittenBy('record')
  async paper(
    @Param('direction') direction: string,
    @Param('number') number: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ): Promise<Answers['getPaper']> {
    return answered(showPaper(await this.views.open(request, readQuery(momentReaders, query)), direction, number));
  }
}
