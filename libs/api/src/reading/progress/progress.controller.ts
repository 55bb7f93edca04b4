import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import { statusOrder } from '#progress';
import { Needs } from '../../conventions/access.js';
import { cursor, day, limit, oneOf, readQuery, words } from '../../conventions/parameters.js';
import { languageOf } from '../../conventions/language.js';
import { momentReaders } from '../moment.js';
import { ListCommitments, ShowCommitment } from './commitments.query.js';
import { ExplainParagraph, ShowParagraph } from './paragraph.query.js';
import { ShowMatrix } from './matrix.query.js';
import { ShowProgress } from './resolution-progress.query.js';

const filters = {
  resolution: words,
  paragraph: words,
  status: oneOf(statusOrder),
  party: words,
  dueBefore: day,
  q: words,
};

/** How far it has come, and why we say so. */
@Controller('api/v1')
@Needs('read-public')
export class ProgressController {
  constructor(private readonly queries: QueryBus) {}

  @Get('resolutions/:id/progress')
  progress(@Param('id') id: string, @Query() query: unknown) {
    return this.queries.execute(new ShowProgress(id, readQuery(momentReaders, query)));
  }

  @Get('resolutions/:id/matrix')
  matrix(@Param('id') id: string, @Query() query: unknown, @Req() request: FastifyRequest) {
    const asked = readQuery(momentReaders, query);
    return this.queries.execute(new ShowMatrix(id, asked, languageOf(request, query)));
  }

  @Get('resolutions/:id/paragraphs/:key')
  paragraph(@Param('id') id: string, @Param('key') key: string, @Query() query: unknown) {
    return this.queries.execute(new ShowParagraph(id, key, readQuery(momentReaders, query)));
  }

  @Get('resolutions/:id/paragraphs/:key/explanation')
  explanation(@Param('id') id: string, @Param('key') key: string, @Query() query: unknown) {
    return this.queries.execute(new ExplainParagraph(id, key, readQuery(momentReaders, query)));
  }

  @Get('commitments')
  commitments(@Query() query: unknown) {
    return this.queries.execute(new ListCommitments(readQuery({ ...momentReaders, limit, cursor, ...filters }, query)));
  }

  @Get('commitments/:key')
  commitment(@Param('key') key: string, @Query() query: unknown) {
    return this.queries.execute(new ShowCommitment(key, readQuery({ ...momentReaders, resolution: words }, query)));
  }
}
