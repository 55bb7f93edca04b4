import { Get, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { answered, Views } from '#api';
import {
  knownResolutions,
  latestByCommitment,
  listActions,
  listRecordChanges,
  showProgress,
  showResolution,
} from '#record';
import type { PageEntry } from '../../request/index.js';
import { Page, pageQuery } from '../../request/index.js';
import { anyAction, places } from '../../routing/index.js';
import { OverviewPage } from './overview.page.js';
import { overviewWords } from './overview.words.js';

const MOST_RECENT = 6;
const MOST_CHANGES = 5;

@Page('resolutions/:id')
export class OverviewController {
  constructor(private readonly views: Views) {}

  @Get()
  async show(@Param('id') id: string, @Query() query: unknown, @Req() request: FastifyRequest) {
    const view = await this.views.open(request, pageQuery(query));
    const [progress, { resolution, amendments }, { items: recent }, changes, resolutions, done] = await Promise.all([
      answered(showProgress(view, id)),
      answered(showResolution(view, id)),
      answered(listActions(view, { ...anyAction, resolution: id, limit: MOST_RECENT })),
      answered(listRecordChanges(view, id, { limit: MOST_CHANGES, cursor: null })),
      knownResolutions(view),
      answered(latestByCommitment(view, id)),
    ]);
    const shown = { progress, resolution, amendments, recent, changes, resolutions, done };
    return <OverviewPage {...shown} />;
  }
}

export const overview: PageEntry = {
  controllers: [OverviewController],
  nav: { words: overviewWords.nav, place: places.resolution },
  samples: [places.resolution('53-45-POL'), places.resolution('56-46-POL'), places.resolution('48-CFM-mediation')],
};
