import { Get, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { answered, Views, words } from '#api';
import { listParties } from '#record';
import type { Reader } from '../../i18n/index.js';
import type { PageEntry } from '../../request/index.js';
import { ForReader, Page, pageQuery } from '../../request/index.js';
import { everything, places } from '../../routing/index.js';
import { PartiesPage } from './parties.page.js';
import { partiesWords } from './parties.words.js';

@Page(places.parties)
export class PartiesController {
  constructor(private readonly views: Views) {}

  @Get()
  async show(@Query() query: unknown, @Req() request: FastifyRequest, @ForReader() { lang }: Reader) {
    const given = pageQuery(query, { q: words });
    const view = await this.views.open(request, given);
    const wanted = { ...everything, q: given.q, kind: null };
    return <PartiesPage shown={await answered(listParties(view, wanted, lang))} q={wanted.q} />;
  }
}

export const parties: PageEntry = {
  controllers: [PartiesController],
  nav: { words: partiesWords.title, place: () => places.parties },
  samples: [places.parties, `${places.parties}?q=nobody+of+the+name`],
};
