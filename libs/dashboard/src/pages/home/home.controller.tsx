import { Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { PageEntry } from '../../house/index.js';
import { Page, SeeOther, asked, firstResolution, places } from '../../house/index.js';
import { EmptyPage } from './home.page.js';

/** Leads to the first resolution. */
@Page(places.home)
export class HomeController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  async show(@Query() query: unknown) {
    const { id, moment } = await firstResolution(this.queries, asked(query));
    return id === null ? <EmptyPage moment={moment} /> : new SeeOther(places.resolution(id));
  }
}

export const home: PageEntry = { controllers: [HomeController], samples: [places.home] };
