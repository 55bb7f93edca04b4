import { Get, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { nomination } from '#actions';
import { answered, Views } from '#api';
import { anyAction, knownResolutions, listActions } from '#record';
import { isAdopted } from '#register';
import type { PageEntry } from '../../request/index.js';
import { Page, pageQuery } from '../../request/index.js';
import { places } from '../../routing/index.js';
import { NetworkPage } from './network.page.js';
import { networkWords } from './network.words.js';

/** The key under which resolutions have the commitment that calls for the network. */
const CALLED_FOR_BY = 'network';

@Page(places.network)
export class NetworkController {
  constructor(private readonly views: Views) {}

  @Get()
  async show(@Query() query: unknown, @Req() request: FastifyRequest) {
    // The numbers are of the whole list; what is nominated is not shown here, so the shortest page of it will do.
    const view = await this.views.open(request, pageQuery(query));
    const wanted = { ...anyAction, kind: nomination.name, limit: 1 };
    const [shown, resolutions] = await Promise.all([answered(listActions(view, wanted)), knownResolutions(view)]);
    const commitments = resolutions
      .filter((each) => isAdopted(each, shown.asOf))
      .flatMap((resolution) =>
        resolution.commitments.flatMap(({ key, title }) => (key === CALLED_FOR_BY ? [{ resolution, key, title }] : [])),
      );
    return <NetworkPage shown={shown} commitments={commitments} />;
  }
}

export const network: PageEntry = {
  controllers: [NetworkController],
  nav: { words: networkWords.title, place: () => places.network },
  samples: [places.network],
};
