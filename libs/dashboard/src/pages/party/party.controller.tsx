import { Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ShowParty } from '#api';
import type { PageEntry } from '../../house/index.js';
import { Page, asked, commitmentTitles, places, resolutionsKnown } from '../../house/index.js';
import { PartyPage } from './party.page.js';

@Page('parties/:code')
export class PartyController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  async show(@Param('code') code: string, @Query() query: unknown) {
    const moment = asked(query);
    const shown = await this.queries.execute(new ShowParty(code, moment));
    return (
      <PartyPage
        shown={shown}
        titleOf={await commitmentTitles(this.queries, moment)}
        resolutions={await resolutionsKnown(this.queries, moment)}
      />
    );
  }
}

export const party: PageEntry = {
  controllers: [PartyController],
  samples: [...['TUR', 'SYR', 'OIC-GS', 'MRT'].map(places.party), `${places.party('SYR')}?asOf=2013-01-01`],
};
