import { languageOf } from '#platform/serving';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { assessment, openQuestion, party, partyKinds, recommendation, resolution, statement } from '#register';
import {
  listOpenQuestions,
  listRecordChanges,
  listParties,
  listRecommendations,
  listResolutions,
  questionStates,
  recommendationById,
  showAssessment,
  showOpenQuestion,
  showParty,
  showRecommendation,
  showResolution,
  showStatement,
} from '#record';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Needs, WrittenBy } from '../../conventions/access.js';
import { addressOf, routeOf } from '../../conventions/addresses.js';
import { cursor, limit, momentReaders, oneOf, readQuery, words } from '../../conventions/parameters.js';
import { rest, there } from '../../conventions/moved.js';
import { answered, Views } from '../../conventions/views.js';
import { List } from '../../csv/list.js';
import type { Answers } from '../../openapi/answers.js';

const list = { ...momentReaders, limit, cursor, q: words };

/** What was promised, and by whom it was promised and said. */
@Controller()
@Needs('read-public')
export class RegisterController {
  constructor(private readonly views: Views) {}

  @List('listResolutions')
  async resolutions(@Query() query: unknown, @Req() request: FastifyRequest): Promise<Answers['listResolutions']> {
    const parsed = readQuery(list, query);
    return answered(listResolutions(await this.views.open(request, parsed), parsed));
  }

  @Get(routeOf('getResolution'))
  @WrittenBy(resolution.needs)
  async resolution(
    @Param('id') id: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ): Promise<Answers['getResolution']> {
    return answered(showResolution(await this.views.open(request, readQuery(momentReaders, query)), id));
  }

  @List('listRecordChanges')
  async changes(
    @Param('id') id: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ): Promise<Answers['listRecordChanges']> {
    const parsed = readQuery({ ...momentReaders, limit, cursor }, query);
    return answered(listRecordChanges(await this.views.open(request, parsed), id, parsed));
  }

  @List('listRecommendations')
  async recommendations(
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ): Promise<Answers['listRecommendations']> {
    const parsed = readQuery({ ...list, commitment: words }, query);
    return answered(listRecommendations(await this.views.open(request, parsed), parsed));
  }

  @Get(routeOf('getRecommendation'))
  @WrittenBy(recommendation.needs)
  async recommendation(
    @Param('key') key: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answers['getRecommendation'] | ''> {
    const view = await this.views.open(request, readQuery(momentReaders, query));
    const found = await answered(recommendationById(view, key));
    if (found.origin === null) return answered(showRecommendation(view, null, found.key));
    return there(request, reply, `${addressOf('getRecommendationOf', found.origin, found.key)}${rest(query)}`);
  }

  @Get(routeOf('getRecommendationOf'))
  @WrittenBy(recommendation.needs)
  async recommendationOf(
    @Param('origin') origin: string,
    @Param('key') key: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ): Promise<Answers['getRecommendationOf']> {
    return answered(showRecommendation(await this.views.open(request, readQuery(momentReaders, query)), origin, key));
  }

  @Get(routeOf('getStatement'))
  @WrittenBy(statement.needs)
  async statement(
    @Param('id') id: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ): Promise<Answers['getStatement']> {
    return answered(showStatement(await this.views.open(request, readQuery(momentReaders, query)), id));
  }

  @Get(routeOf('getAssessment'))
  @WrittenBy(assessment.needs)
  async assessment(
    @Param('id') id: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ): Promise<Answers['getAssessment']> {
    return answered(showAssessment(await this.views.open(request, readQuery(momentReaders, query)), id));
  }

  @List('listOpenQuestions')
  async openQuestions(@Query() query: unknown, @Req() request: FastifyRequest): Promise<Answers['listOpenQuestions']> {
    const parsed = readQuery({ ...list, resolution: words, commitment: words, state: oneOf(questionStates) }, query);
    return answered(listOpenQuestions(await this.views.open(request, parsed), parsed));
  }

  @Get(routeOf('getOpenQuestion'))
  @WrittenBy(openQuestion.needs)
  async openQuestion(
    @Param('id') id: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ): Promise<Answers['getOpenQuestion']> {
    return answered(showOpenQuestion(await this.views.open(request, readQuery(momentReaders, query)), id));
  }

  @List('listParties')
  async parties(@Query() query: unknown, @Req() request: FastifyRequest): Promise<Answers['listParties']> {
    const parsed = readQuery({ ...list, kind: oneOf(partyKinds) }, query);
    return answered(listParties(await this.views.open(request, parsed), parsed, languageOf(request, query)));
  }

  @Get(routeOf('getParty'))
  @WrittenBy(party.needs)
  async party(
    @Param('code') code: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ): Promise<Answers['getParty']> {
    const parsed = readQuery({ ...momentReaders, limit, cursor }, query);
    return answered(showParty(await this.views.open(request, parsed), code, parsed));
  }
}
