import { Get, Inject, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DATA_LICENCE, type DataLicence, Views } from '#api';
import type { PageEntry } from '../../request/index.js';
import { Page, pageQuery } from '../../request/index.js';
import { places } from '../../routing/index.js';
import { AboutPage } from './about.page.js';
import { aboutTexts } from './about.texts.js';
import { aboutWords } from './about.words.js';

@Page(places.about)
export class AboutController {
  constructor(
    private readonly views: Views,
    @Inject(DATA_LICENCE) private readonly licence: DataLicence,
  ) {}

  @Get()
  async show(@Query() query: unknown, @Req() request: FastifyRequest) {
    const view = await this.views.open(request, pageQuery(query));
    return <AboutPage stamp={view.stamp} licence={this.licence} />;
  }
}

export const about: PageEntry = {
  controllers: [AboutController],
  nav: { words: aboutWords.title, place: () => places.about },
  says: aboutTexts,
  samples: [places.about],
};
