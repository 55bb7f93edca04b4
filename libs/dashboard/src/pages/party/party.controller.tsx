import { Get, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { answered, cursor, Views } from '#api';
import { knownResolutions, listRecommendations, showParty } from '#record';
import type { PageEntry } from '../../request/index.js';
import { Page, pageQuery } from '../../request/index.js';
import { places } from '../../routing/index.js';
import { commitmentTitles } from '../../ui/index.js';
import { PartyPage } from './party.page.js';

/** Resolutions under which its record stands on one page. */
const ON_A_PAGE = 10;

@Page('parties/:code')
export class PartyController {
  constructor(private readonly views: Views) {}

  @Get()
  async show(@Param('code') code: string, @Query() query: unknown, @Req() request: FastifyRequest) {
    const given = pageQuery(query, { cursor });
    const view = await this.views.open(request, given);
    const any = { commitment: null, q: null, limit: 1, cursor: null };
    const [shown, resolutions, recommendations] = await Promise.all([
      answered(showParty(view, code, { ...given, limit: ON_A_PAGE })),
      knownResolutions(view),
      answered(listRecommendations(view, any)),
    ]);
    const recommended = recommendations.items.length > 0;
    return (
      <PartyPage
        shown={shown}
        resolutions={resolutions}
        recommended={recommended}
        begun={given.cursor === null}
        titleOf={commitmentTitles(resolutions)}
      />
    );
  }
}

export const party: PageEntry = {
  controllers: [PartyController],
  samples: [...['TUR', 'SYR', 'OIC-GS', 'MRT'].map(places.party), `${places.party('SYR')}?asOf=2013-01-01`],
};
