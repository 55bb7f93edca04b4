import { Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ListRecommendations, ShowParty } from '#api';
import type { PageEntry } from '../../house/index.js';
import { Page, asked, commitmentTitles, places, resolutionsKnown } from '../../house/index.js';
import { PartyPage } from './party.page.js';

@Page('parties/:code')
export class PartyController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  async show(@Param('code') code: string, @Query() query: unknown) {
    const moment = asked(query);
    const any = { ...moment, commitment: null, q: null, limit: 1, cursor: null };
    const [shown, resolutions, recommendations] = await Promise.all([
      this.queries.execute(new ShowParty(code, moment)),
      resolutionsKnown(this.queries, moment),
      this.queries.execute(new ListRecommendations(any)),
    ]);
    const recommended = recommendations.items.length > 0;
    return <PartyPage {...{ shown, resolutions, recommended }} titleOf={commitmentTitles(resolutions)} />;
  }
}

export const party: PageEntry = {
  controllers: [PartyController],
  samples: [...['TUR', 'SYR', 'OIC-GS', 'MRT'].map(places.party), `${places.party('SYR')}?asOf=2013-01-01`],
};
