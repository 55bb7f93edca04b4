import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { partyKinds } from '#register';
import type { FastifyRequest } from 'fastify';
import { Needs } from '../../conventions/access.js';
import { languageOf } from '../../conventions/language.js';
import { cursor, limit, oneOf, readQuery, words } from '../../conventions/parameters.js';
import { momentReaders } from '../moment.js';
import { ListLearnt } from './learnt.query.js';
import { ListParties } from './parties.query.js';
import { ShowParty } from './party.query.js';
import { ListRecommendations } from './recommendations.query.js';
import { ListResolutions, ShowResolution } from './resolutions.query.js';

const list = { ...momentReaders, limit, cursor, q: words };

/** What was promised, and by whom it was promised and said. */
@Controller('api/v1')
@Needs('read-public')
export class RegisterController {
  constructor(private readonly queries: QueryBus) {}

  @Get('resolutions')
  resolutions(@Query() query: unknown) {
    return this.queries.execute(new ListResolutions(readQuery(list, query)));
  }

  @Get('resolutions/:id')
  resolution(@Param('id') id: string, @Query() query: unknown) {
    return this.queries.execute(new ShowResolution(id, readQuery(momentReaders, query)));
  }

  @Get('resolutions/:id/learnt')
  learnt(@Param('id') id: string, @Query() query: unknown) {
    return this.queries.execute(new ListLearnt(id, readQuery({ ...momentReaders, limit, cursor }, query)));
  }

  @Get('recommendations')
  recommendations(@Query() query: unknown) {
    return this.queries.execute(new ListRecommendations(readQuery({ ...list, commitment: words }, query)));
  }

  @Get('parties')
  parties(@Query() query: unknown, @Req() request: FastifyRequest) {
    const asked = readQuery({ ...list, kind: oneOf(partyKinds) }, query);
    return this.queries.execute(new ListParties(asked, languageOf(request, query)));
  }

  @Get('parties/:code')
  party(@Param('code') code: string, @Query() query: unknown) {
    return this.queries.execute(new ShowParty(code, readQuery(momentReaders, query)));
  }
}
