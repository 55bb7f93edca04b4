import { Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ListRecommendations } from '#api';
import type { PageEntry } from '../../house/index.js';
import { Page, asked, commitmentTitles, ofKind, places, resolutionsKnown } from '../../house/index.js';
import { ConferencesPage } from './conferences.page.js';
import { conferencesWords } from './conferences.words.js';

@Page(places.conferences)
export class ConferencesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  async show(@Query() query: unknown) {
    const moment = asked(query);
    const every = { commitment: null, q: null, limit: 200, cursor: null };
    const [shown, { items, next }, resolutions] = await Promise.all([
      ofKind(this.queries, 'conference', moment),
      this.queries.execute(new ListRecommendations({ ...every, ...moment })),
      resolutionsKnown(this.queries, moment),
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
