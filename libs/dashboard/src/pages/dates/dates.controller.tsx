import { Get, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { answered, cursor, oneOf, Views, words } from '#api';
import { datesOrders, knownResolutions, listDates } from '#record';
import type { Reader } from '../../i18n/index.js';
import type { PageEntry } from '../../request/index.js';
import { ForReader, Page, pageQuery } from '../../request/index.js';
import { places } from '../../routing/index.js';
import { DatesPage } from './dates.page.js';
import { datesWords } from './dates.words.js';

const ON_A_PAGE = 60;

@Page(places.dates)
export class DatesController {
  constructor(private readonly views: Views) {}

  @Get()
  async show(@Query() query: unknown, @Req() request: FastifyRequest, @ForReader() { lang }: Reader) {
    const given = pageQuery(query, { resolution: words, order: oneOf(datesOrders), cursor });
    const view = await this.views.open(request, given);
    const dates = await answered(listDates(view, { ...given, limit: ON_A_PAGE }, lang));
    return <DatesPage dates={dates} asked={given} resolutions={await knownResolutions(view)} />;
  }
}

export const dates: PageEntry = {
  controllers: [DatesController],
  nav: { words: datesWords.title, place: () => places.dates },
  samples: [places.dates, `${places.dates}?resolution=53-45-POL&order=who`, `${places.dates}?resolution=56-46-POL`],
};
