import { Get, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { answered, cursor, Views, words } from '#api';
import { listOnRecord, showResolution } from '#record';
import type { PageEntry } from '../../request/index.js';
import { Page, pageQuery } from '../../request/index.js';
import { places } from '../../routing/index.js';
import { OnRecordPage } from './on-record.page.js';
import { onRecordWords } from './on-record.words.js';

/** Commitments. */
const ON_A_PAGE = 40;

@Page('resolutions/:id/on-record')
export class OnRecordController {
  constructor(private readonly views: Views) {}

  @Get()
  async show(@Param('id') id: string, @Query() query: unknown, @Req() request: FastifyRequest) {
    const given = pageQuery(query, { party: words, q: words, cursor });
    const view = await this.views.open(request, given);
    const { resolution } = await answered(showResolution(view, id));
    const shown = await answered(listOnRecord(view, id, { ...given, limit: ON_A_PAGE }));
    return <OnRecordPage shown={shown} asked={given} resolution={resolution} />;
  }
}

export const onRecord: PageEntry = {
  controllers: [OnRecordController],
  nav: { words: onRecordWords.nav, place: places.onRecord },
  samples: [
    places.onRecord('53-45-POL'),
    `${places.onRecord('53-45-POL')}?party=TUR`,
    places.onRecord('48-CFM-mediation'),
  ],
};
