import { Get, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { conference } from '#actions';
import { answered, Views } from '#api';
import { knownResolutions, listRecommendations } from '#record';
import type { PageEntry } from '../../request/index.js';
import { Page, pageQuery, ofKind } from '../../request/index.js';
import { places } from '../../routing/index.js';
import { commitmentTitles } from '../../ui/index.js';
import { ConferencesPage } from './conferences.page.js';
import { conferencesWords } from './conferences.words.js';

@Page(places.conferences)
export class ConferencesController {
  constructor(private readonly views: Views) {}

  @Get()
  async show(@Query() query: unknown, @Req() request: FastifyRequest) {
    const view = await this.views.open(request, pageQuery(query));
    const every = { commitment: null, q: null, limit: 200, cursor: null };
    const [shown, { items, next }, resolutions] = await Promise.all([
      ofKind(view, conference),
      answered(listRecommendations(view, every)),
      knownResolutions(view),
    ]);
    return (
      <ConferencesPage
        shown={shown}
        titleOf={commitmentTitles(resolutions)}
        recommendations={items}
        moreRecommendations={next !== null}
      />
    );
  }
}

export const conferences: PageEntry = {
  controllers: [ConferencesController],
  nav: { words: conferencesWords.title, place: () => places.conferences },
  samples: [places.conferences],
};
