import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Needs } from '../../conventions/access.js';
import { position, readQuery } from '../../conventions/parameters.js';
import { ShowVocabulary } from './vocabulary.query.js';

/** What the codes of this interface are called. */
@Controller('api/v1/vocabulary')
@Needs('read-public')
export class VocabularyController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  vocabulary(@Query() query: unknown) {
    readQuery({ minPosition: position }, query);
    return this.queries.execute(new ShowVocabulary());
  }
}
