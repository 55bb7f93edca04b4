import { Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ListActions } from '#api';
import type { PageEntry } from '../../house/index.js';
import { Page, asked, places } from '../../house/index.js';
import { NetworkPage } from './network.page.js';
import { networkWords } from './network.words.js';

@Page(places.network)
export class NetworkController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  async show(@Query() query: unknown) {
    const whatever = {
      resolution: null,
      paragraph: null,
      commitment: null,
      party: null,
      from: null,
      to: null,
      q: null,
    };
    // The numbers are of the whole list; what is nominated is not shown here, so the shortest page of it will do.
    const wanted = { ...whatever, ...asked(query), kind: 'nomination', limit: 1, cursor: null };
    return <NetworkPage shown={await this.queries.execute(new ListActions(wanted))} />;
  }
}

export const network: PageEntry = {
  controllers: [NetworkController],
  nav: { words: networkWords.title, place: () => places.network },
  samples: [places.network],
};
