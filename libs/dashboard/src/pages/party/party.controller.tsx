import { Get, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { answered, Views } from '#api';
import { knownResolutions, listRecommendations, showParty } from '#record';
import type { PageEntry } from '../../request/index.js';
import { Page, pageQuery } from '../../request/index.js';
import { places } from '../../routing/index.js';
import { commitmentTitles } from '../../ui/index.js';
import { PartyPage } from './party.page.js';

@Page('parties/:code')
export class PartyController {
  constructor(private readonly views: Views) {}

  @Get()
  async show(@Param('code') code: string, @Query() query: unknown, @Req() request: FastifyRequest) {
    const view = await this.views.open(request, pageQuery(query));
    const any = { commitment: null, q: null, limit: 1, cursor: null };
    const [shown, resolutions, recommendations] = await Promise.all([
      answered(showParty(view, code)),
      knownResolutions(view),
      answered(listRecommendations(view, any)),
    ]);
    const recommended = recommendations.items.length > 0;
    return <PartyPage {...{ shown, resolutions, recommended }} titleOf={commitmentTitles(resolutions)} />;
  }
}

export const party: PageEntry = {
  controllers: [PartyController],
  samples: [...['TUR', 'SYR', 'OIC-GS', 'MRT'].map(places.party), `${places.party('SYR')}?asOf=2013-01-01`],
};
