import { Controller, Get, Query } from '@nestjs/common';
import { showVocabulary } from '#record';
import { Needs } from '../../conventions/access.js';
import { routeOf } from '../../conventions/addresses.js';
import { position, readQuery } from '../../conventions/parameters.js';
import type { Answers } from '../../openapi/answers.js';

/** What the codes of this interface are called. */
@Controller()
@Needs('read-public')
export class VocabularyController {
  @Get(routeOf('getVocabulary'))
  vocabulary(@Query() query: unknown): Answers['getVocabulary'] {
    readQuery({ minPosition: position }, query);
    return showVocabulary();
  }
}
