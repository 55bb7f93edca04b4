import { Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ListResolutions } from '#api';
import type { PageEntry } from '../../house/index.js';
import { Page, SeeOther, asked, places } from '../../house/index.js';
import { EmptyPage } from './home.page.js';

/** Leads to the first resolution that has something to carry out. */
@Page(places.home)
export class HomeController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  async show(@Query() query: unknown) {
    const { knownAt } = asked(query);
    const all = new ListResolutions({ asOf: null, knownAt, q: null, limit: null, cursor: null });
    const { items } = await this.queries.execute(all);
    const first = items.find(({ commitments }) => commitments.length > 0) ?? items[0];
    return first === undefined ? <EmptyPage /> : new SeeOther(places.resolution(first.id));
  }
}

export const home: PageEntry = { controllers: [HomeController], samples: [places.home] };
