import { Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { PageEntry } from '../../house/index.js';
import { Page, asked, firstResolution, places } from '../../house/index.js';
import { AboutPage } from './about.page.js';
import { aboutWords } from './about.words.js';

@Page(places.about)
export class AboutController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  async show(@Query() query: unknown) {
    const { moment } = await firstResolution(this.queries, asked(query));
    return <AboutPage stamp={moment} />;
  }
}

export const about: PageEntry = {
  controllers: [AboutController],
  nav: { words: aboutWords.title, place: () => places.about },
  samples: [places.about],
};
