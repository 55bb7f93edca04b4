import { Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ListResolutions, ShowAction } from '#api';
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
    const every = { asOf: null, knownAt: moment.knownAt, q: null, limit: 1000, cursor: null };
    const { items } = await this.queries.execute(new ListResolutions(every));
    const designations = new Map(items.map(({ id: resolution, designation }) => [resolution, designation]));
    return (
      <ActionPage
        shown={shown}
        titleOf={await commitmentTitles(this.queries, moment)}
        designationOf={(resolution) => designations.get(resolution) ?? null}
      />
    );
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
