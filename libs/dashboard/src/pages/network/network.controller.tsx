import { Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ListActions } from '#api';
import { spanOf } from '#kernel';
import type { PageEntry } from '../../house/index.js';
import { Page, asked, places, resolutionsKnown } from '../../house/index.js';
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
    const moment = asked(query);
    const wanted = { ...whatever, ...moment, kind: 'nomination', limit: 1, cursor: null };
    const [shown, resolutions] = await Promise.all([
      this.queries.execute(new ListActions(wanted)),
      resolutionsKnown(this.queries, moment),
    ]);
    const commitments = resolutions
      .filter(({ adopted }) => spanOf(adopted.on).latest <= shown.asOf)
      .flatMap((resolution) =>
        resolution.commitments.flatMap(({ key, title }) => (key === 'network' ? [{ resolution, title }] : [])),
      );
    return <NetworkPage {...{ shown, commitments }} />;
  }
}

export const network: PageEntry = {
  controllers: [NetworkController],
  nav: { words: networkWords.title, place: () => places.network },
  samples: [places.network],
};
