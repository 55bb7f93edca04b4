import { Get, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { training } from '#actions';
import { Views } from '#api';
import type { PageEntry } from '../../request/index.js';
import { Page, pageQuery, ofKind } from '../../request/index.js';
import { places } from '../../routing/index.js';
import { TrainingsPage } from './trainings.page.js';
import { trainingsWords } from './trainings.words.js';

@Page(places.trainings)
export class TrainingsController {
  constructor(private readonly views: Views) {}

  @Get()
  async show(@Query() query: unknown, @Req() request: FastifyRequest) {
    const view = await this.views.open(request, pageQuery(query));
    return <TrainingsPage shown={await ofKind(view, training)} />;
  }
}

export const trainings: PageEntry = {
  controllers: [TrainingsController],
  nav: { words: trainingsWords.title, place: () => places.trainings },
  samples: [places.trainings],
};
