import { Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { PageEntry } from '../../house/index.js';
import { Page, asked, ofKind, places } from '../../house/index.js';
import { TrainingsPage } from './trainings.page.js';
import { trainingsWords } from './trainings.words.js';

@Page(places.trainings)
export class TrainingsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  async show(@Query() query: unknown) {
    return <TrainingsPage shown={await ofKind(this.queries, 'training', asked(query))} />;
  }
}

export const trainings: PageEntry = {
  controllers: [TrainingsController],
  nav: { words: trainingsWords.title, place: () => places.trainings },
  samples: [places.trainings],
};
