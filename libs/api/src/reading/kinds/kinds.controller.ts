import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Needs } from '../../conventions/access.js';
import { position, readQuery } from '../../conventions/parameters.js';
import { ListKinds } from './kinds.query.js';

/** What kinds of action there are, and what each can be told. */
@Controller('api/v1/kinds')
@Needs('read-public')
export class KindsController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  kinds(@Query() query: unknown) {
    readQuery({ minPosition: position }, query);
    return this.queries.execute(new ListKinds());
  }
}
