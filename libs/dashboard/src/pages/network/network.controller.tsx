import { Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ListActions } from '#api';
import { isAdopted } from '#register';
import type { PageEntry } from '../../house/index.js';
import { Page, anyAction, asked, places, resolutionsKnown } from '../../house/index.js';
import { NetworkPage } from './network.page.js';
import { networkWords } from './network.words.js';

@Page(places.network)
export class NetworkController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  async show(@Query() query: unknown) {
    // The numbers are of the whole list; what is nominated is not shown here, so the shortest page of it will do.
    const moment = asked(query);
    const wanted = { ...anyAction(moment), kind: 'nomination', limit: 1 };
    const [shown, resolutions] = await Promise.all([
      this.queries.execute(new ListActions(wanted)),
      resolutionsKnown(this.queries, moment),
    ]);
    const commitments = resolutions
      .filter((each) => isAdopted(each, shown.asOf))
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
