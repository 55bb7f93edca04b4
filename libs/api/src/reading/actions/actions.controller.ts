import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Needs } from '../../conventions/access.js';
import { cursor, day, limit, readQuery, words } from '../../conventions/parameters.js';
import { momentReaders } from '../moment.js';
import { ListActions, ShowAction } from './actions.query.js';

const names = { kind: words, resolution: words, paragraph: words, commitment: words, party: words };
const filters = { ...names, from: day, to: day, q: words };

/** What was done. */
@Controller('api/v1/actions')
@Needs('read-public')
export class ActionsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  timeline(@Query() query: unknown) {
    return this.queries.execute(new ListActions(readQuery({ ...momentReaders, limit, cursor, ...filters }, query)));
  }

  @Get(':kind/:id')
  action(@Param('kind') kind: string, @Param('id') id: string, @Query() query: unknown) {
    return this.queries.execute(new ShowAction(kind, id, readQuery(momentReaders, query)));
  }
}
