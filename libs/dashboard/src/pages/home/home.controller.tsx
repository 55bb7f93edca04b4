import { Get, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Views } from '#api';
import type { PageEntry } from '../../request/index.js';
import { Page, SeeOther, pageQuery } from '../../request/index.js';
import { firstResolution, places } from '../../routing/index.js';
import { ClosedPage, EmptyPage } from './home.page.js';

/** Leads to the first resolution. */
@Page(places.home)
export class HomeController {
  constructor(private readonly views: Views) {}

  @Get()
  async show(@Query() query: unknown, @Req() request: FastifyRequest) {
    const view = await this.views.open(request, pageQuery(query));
    if (view.isClosed) return <ClosedPage />;
    const id = await firstResolution(view);
    return id === null ? <EmptyPage moment={view.stamp} /> : new SeeOther(places.resolution(id));
  }
}

export const home: PageEntry = { controllers: [HomeController], samples: [places.home] };
