import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import { anyAction, listActions } from '#record';
import type { FastifyRequest } from 'fastify';
import { Needs } from '../../conventions/access.js';
import { routeOf } from '../../conventions/addresses.js';
import type { DataLicence } from '../../conventions/data-licence.js';
import { readQuery } from '../../conventions/parameters.js';
import { SentAs } from '../../conventions/representation.js';
import { answered, Views } from '../../conventions/views.js';
import { DATA_LICENCE } from '../../tokens.js';
import { datasetOf } from '../../descriptions/dataset.js';

/** Where the interface begins: what there is, for whoever lists sets of data. */
@Controller()
@Needs('read-public')
export class DatasetController {
  constructor(
    private readonly views: Views,
    @Inject(DATA_LICENCE) private readonly licence: DataLicence,
  ) {}

  @Get(routeOf('getDataset'))
  @SentAs('application/ld+json')
  async dataset(@Query() query: unknown, @Req() request: FastifyRequest): Promise<object> {
    readQuery({}, query);
    const view = await this.views.open(request, { asOf: null, knownAt: null });
    const { byYear } = await answered(listActions(view, { ...anyAction, limit: 1 }));
    return datasetOf(byYear, this.licence);
  }
}
