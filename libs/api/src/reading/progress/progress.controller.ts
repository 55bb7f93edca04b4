import { languageOf } from '#platform/serving';
import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { statusOrder } from '#progress';
import { explainParagraph, listCommitments, showCommitment, showMatrix, showParagraph, showProgress } from '#record';
import type { FastifyRequest } from 'fastify';
import { Needs } from '../../conventions/access.js';
import { routeOf } from '../../conventions/addresses.js';
import {
  cursor,
  day,
  figureReaders,
  limit,
  momentReaders,
  oneOf,
  readQuery,
  words,
} from '../../conventions/parameters.js';
import { answered, Views } from '../../conventions/views.js';
import { List } from '../../csv/list.js';
import type { Answers } from '../../openapi/answers.js';

const filters = {
  resolution: words,
  paragraph: words,
  status: oneOf(statusOrder),
  party: words,
  dueBefore: day,
  q: words,
};

/** How far it has come, and why we say so. */
@Controller()
@Needs('read-public')
export class ProgressController {
  constructor(private readonly views: Views) {}

  @Get(routeOf('getProgress'))
  async progress(
    @Param('id') id: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ): Promise<Answers['getProgress']> {
    return answered(showProgress(await this.view(request, query), id));
  }

  @Get(routeOf('getMatrix'))
  async matrix(
    @Param('id') id: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ): Promise<Answers['getMatrix']> {
    const view = await this.views.open(request, readQuery(momentReaders, query));
    return answered(showMatrix(view, id, languageOf(request, query)));
  }

  @Get(routeOf('getParagraph'))
  async paragraph(
    @Param('id') id: string,
    @Param('key') key: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ): Promise<Answers['getParagraph']> {
    return answered(showParagraph(await this.view(request, query), id, key));
  }

  @Get(routeOf('getParagraphExplanation'))
  async explanation(
    @Param('id') id: string,
    @Param('key') key: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ): Promise<Answers['getParagraphExplanation']> {
    return answered(explainParagraph(await this.view(request, query), id, key));
  }

  @List('listCommitments')
  async commitments(@Query() query: unknown, @Req() request: FastifyRequest): Promise<Answers['listCommitments']> {
    const parsed = readQuery({ ...figureReaders, limit, cursor, ...filters }, query);
    return answered(listCommitments(await this.views.open(request, parsed), parsed));
  }

  @Get(routeOf('getCommitment'))
  async commitment(
    @Param('id') id: string,
    @Param('key') key: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ): Promise<Answers['getCommitment']> {
    return answered(showCommitment(await this.view(request, query), id, key));
  }

  private view(request: FastifyRequest, query: unknown) {
    return this.views.open(request, readQuery(figureReaders, query));
  }
}
