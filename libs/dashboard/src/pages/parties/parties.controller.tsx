import { Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ListParties, words } from '#api';
import type { PageEntry, Reader } from '../../house/index.js';
import { ForReader, Page, asked, everything, places } from '../../house/index.js';
import { PartiesPage } from './parties.page.js';
import { partiesWords } from './parties.words.js';

@Page(places.parties)
export class PartiesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  async show(@Query() query: unknown, @ForReader() { lang }: Reader) {
    const given = asked(query, { q: words });
    const wanted = { ...everything(given), q: given.q, kind: null };
    return <PartiesPage shown={await this.queries.execute(new ListParties(wanted, lang))} q={wanted.q} />;
  }
}

export const parties: PageEntry = {
  controllers: [PartiesController],
  nav: { words: partiesWords.title, place: () => places.parties },
  samples: [places.parties, `${places.parties}?q=nobody+of+the+name`],
};
