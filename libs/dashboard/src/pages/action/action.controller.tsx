import { Get, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { answered, Views } from '#api';
import { knownResolutions, showAction } from '#record';
import type { PageEntry } from '../../request/index.js';
import { Page, pageQuery } from '../../request/index.js';
import { places } from '../../routing/index.js';
import { commitmentTitles } from '../../ui/index.js';
import { ActionPage } from './action.page.js';

@Page('actions/:kind/:id')
export class ActionController {
  constructor(private readonly views: Views) {}

  @Get()
  async show(
    @Param('kind') kind: string,
    @Param('id') id: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ) {
    const view = await this.views.open(request, pageQuery(query));
    const shown = await answered(showAction(view, kind, id));
    const resolutions = await knownResolutions(view);
    return <ActionPage shown={shown} resolutions={resolutions} titleOf={commitmentTitles(resolutions)} />;
  }
}

export const action: PageEntry = {
  controllers: [ActionController],
  // One of every kind that has anything on record.
  samples: [
    places.action('contact-group', 'a764ba89-2e93-84fd-ac5f-d99d430c3bd0'),
    places.action('conference', '6a389063-2ed1-887f-96ba-017f0a3f0044'),
    places.action('publication', '37d741f2-a1eb-872f-b010-719436acb228'),
    places.action('training', 'cad12340-9b8f-8c90-aa7b-b198df9384a4'),
    places.action('instrument', 'e50ee454-d25a-8e12-ac77-c9c313429ef4'),
    places.action('institutional-support', '65887987-c4cf-8918-8a4f-5a4fa0afbe0c'),
    places.action('partnership', '2d3aeb84-8c55-8e41-9e8e-6daeccb71201'),
    places.action('body', '876d2135-9c4c-8548-acde-c1fe5d9b56f0'),
  ],
};
