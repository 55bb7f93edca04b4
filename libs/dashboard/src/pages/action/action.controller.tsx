import { Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ShowAction } from '#api';
import type { PageEntry } from '../../house/index.js';
import { Page, asked, commitmentTitles, places } from '../../house/index.js';
import { ActionPage } from './action.page.js';

@Page('actions/:kind/:id')
export class ActionController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  async show(@Param('kind') kind: string, @Param('id') id: string, @Query() query: unknown) {
    const moment = asked(query);
    const shown = await this.queries.execute(new ShowAction(kind, id, moment));
    return <ActionPage shown={shown} titleOf={await commitmentTitles(this.queries, moment)} />;
  }
}

export const action: PageEntry = {
  controllers: [ActionController],
  samples: [
    places.action('contact-group', 'a764ba89-2e93-84fd-ac5f-d99d430c3bd0'),
    places.action('conference', '6a389063-2ed1-887f-96ba-017f0a3f0044'),
    places.action('publication', '37d741f2-a1eb-872f-b010-719436acb228'),
  ],
};
