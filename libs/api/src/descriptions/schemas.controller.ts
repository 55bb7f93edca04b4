import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { Needs } from '../conventions/access.js';
import { addressOf, routeOf } from '../conventions/addresses.js';
import type { DataLicence } from '../conventions/data-licence.js';
import { readQuery } from '../conventions/parameters.js';
import { problem } from '../conventions/problem.js';
import { csvwOf } from '../csv/csvw.js';
import { lists } from '../csv/list-rows.js';
import { DATA_LICENCE } from '../tokens.js';
import { asyncApiDocument } from './asyncapi.js';
import { eventSchema } from './event-schemas.js';

/** What holds of what the interface gives, for programs that want to check or to name it. */
@Controller()
@Needs('read-public')
export class SchemasController {
  constructor(@Inject(DATA_LICENCE) private readonly licence: DataLicence) {}

  @Get(routeOf('getSchema'))
  schema(@Param('of') of: string, @Param('name') name: string, @Query() query: unknown): object {
    readQuery({}, query);
    const found = this.schemaOf(of, name);
    if (found === null) throw problem('unknown-route');
    return found;
  }

  @Get(routeOf('getAsyncApi'))
  events(): object {
    return asyncApiDocument();
  }

  private schemaOf(of: string, name: string): object | null {
    if (of === 'events') return eventSchema(name, addressOf('getSchema', of, name));
    const rows = of === 'lists' ? lists.find((each) => each.name === name) : undefined;
    return rows === undefined ? null : csvwOf(rows, this.licence.url);
  }
}
