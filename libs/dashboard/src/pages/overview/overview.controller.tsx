import { Get, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { answered, cursor, oneOf, Views, words } from '#api';
import {
  anyAction,
  knownResolutions,
  listActions,
  listRecordChanges,
  listStandings,
  showProgress,
  showResolution,
} from '#record';
import { statusOrder } from '#progress';
import type { PageEntry } from '../../request/index.js';
import { Page, pageQuery } from '../../request/index.js';
import { places } from '../../routing/index.js';
import { OverviewPage } from './overview.page.js';
import { overviewWords } from './overview.words.js';

const MOST_RECENT = 6;
const MOST_CHANGES = 5;
/** Commitments, a row each. */
const ON_A_PAGE = 50;

const filters = { status: oneOf(statusOrder), party: words, q: words, cursor };

@Page('resolutions/:id')
export class OverviewController {
  constructor(private readonly views: Views) {}

  @Get()
  async show(@Param('id') id: string, @Query() query: unknown, @Req() request: FastifyRequest) {
    const given = pageQuery(query, filters);
    const view = await this.views.open(request, given);
    const [progress, standings, { resolution, amendments }, { items: recent }, changes, resolutions] =
      await Promise.all([
        answered(showProgress(view, id)),
        answered(listStandings(view, id, { ...given, limit: ON_A_PAGE })),
        answered(showResolution(view, id)),
        answered(listActions(view, { ...anyAction, resolution: id, limit: MOST_RECENT })),
        answered(listRecordChanges(view, id, { limit: MOST_CHANGES, cursor: null })),
        knownResolutions(view),
      ]);
    const shown = { progress, standings, resolution, amendments, recent, changes, resolutions };
    return <OverviewPage {...shown} filters={given} />;
  }
}

export const overview: PageEntry = {
  controllers: [OverviewController],
  nav: { words: overviewWords.nav, place: places.resolution },
  samples: [places.resolution('53-45-POL'), places.resolution('56-46-POL'), places.resolution('48-CFM-mediation')],
};
