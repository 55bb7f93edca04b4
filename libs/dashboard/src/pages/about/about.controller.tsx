import { Get, Inject, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { answered, DATA_LICENCE, type DataLicence, Views } from '#api';
import { knownResolutions, listOpenQuestions } from '#record';
import type { PageEntry } from '../../request/index.js';
import { Page, pageQuery } from '../../request/index.js';
import { places } from '../../routing/index.js';
import { commitmentTitles } from '../../ui/index.js';
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
    const every = { resolution: null, commitment: null, state: null, q: null, limit: 200, cursor: null };
    const [{ items, next }, resolutions] = await Promise.all([
      answered(listOpenQuestions(view, every)),
      knownResolutions(view),
    ]);
    return (
      <AboutPage
        stamp={view.stamp}
        licence={this.licence}
        questions={items}
        moreQuestions={next !== null}
        bearing={{ titleOf: commitmentTitles(resolutions), resolutions }}
      />
    );
  }
}

export const about: PageEntry = {
  controllers: [AboutController],
  nav: { words: aboutWords.title, place: () => places.about },
  says: aboutTexts,
  samples: [places.about],
};
