import { Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ListActions, ListCommitments, ListLearnt, ShowProgress, ShowResolution } from '#api';
import type { PageEntry } from '../../house/index.js';
import { Page, anyAction, asked, everything, places, resolutionsKnown } from '../../house/index.js';
import { OverviewPage } from './overview.page.js';
import { overviewWords } from './overview.words.js';

const MOST_RECENT = 6;
const MOST_LEARNT = 5;

@Page('resolutions/:id')
export class OverviewController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  async show(@Param('id') id: string, @Query() query: unknown) {
    const moment = asked(query);
    const every = { ...everything(moment), paragraph: null, status: null, party: null, dueBefore: null };
    const [progress, { resolution }, { items: recent }, learnt, resolutions, commitments] = await Promise.all([
      this.queries.execute(new ShowProgress(id, moment)),
      this.queries.execute(new ShowResolution(id, moment)),
      this.queries.execute(new ListActions({ ...anyAction(moment), resolution: id, limit: MOST_RECENT })),
      this.queries.execute(new ListLearnt(id, { ...moment, limit: MOST_LEARNT, cursor: null })),
      resolutionsKnown(this.queries, moment),
      this.queries.execute(new ListCommitments({ ...every, resolution: id })),
    ]);
    return <OverviewPage {...{ progress, resolution, recent, learnt, resolutions, done: commitments.items }} />;
  }
}

export const overview: PageEntry = {
  controllers: [OverviewController],
  nav: { words: overviewWords.nav, place: places.resolution },
  samples: [places.resolution('53-45-POL'), places.resolution('56-46-POL'), places.resolution('48-CFM-mediation')],
};
