import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { Needs } from '../conventions/access.js';
import { routeOf } from '../conventions/addresses.js';
import type { DataLicence } from '../conventions/data-licence.js';
import { readQuery } from '../conventions/parameters.js';
import { problem } from '../conventions/problem.js';
import { csvwOf } from '../csv/csvw.js';
import { lists } from '../csv/list-rows.js';
import { DATA_LICENCE } from '../tokens.js';

/** What is held by what the interface gives, for programs that want to check or to name it. */
@Controller()
@Needs('read-public')
export class SchemasController {
  constructor(@Inject(DATA_LICENCE) private readonly licence: DataLicence) {}

  @Get(routeOf('getListSchema'))
  list(@Param('list') name: string, @Query() query: unknown): object {
    readQuery({}, query);
    const rows = lists.find((each) => each.name === name);
    if (rows === undefined) throw problem('unknown-route');
    return csvwOf(rows, this.licence.url);
  }
}
