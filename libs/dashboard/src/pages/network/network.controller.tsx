import { Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { PageEntry } from '../../house/index.js';
import { Page, asked, ofKind, places } from '../../house/index.js';
import { NetworkPage } from './network.page.js';
import { networkWords } from './network.words.js';

@Page(places.network)
export class NetworkController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  async show(@Query() query: unknown) {
    return <NetworkPage shown={await ofKind(this.queries, 'nomination', asked(query))} />;
  }
}

export const network: PageEntry = {
  controllers: [NetworkController],
  nav: { words: networkWords.title, place: () => places.network },
  samples: [places.network],
};
