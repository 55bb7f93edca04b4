import { Controller, Get, Query } from '@nestjs/common';
import { listKinds } from '#record';
import { Needs } from '../../conventions/access.js';
import { position, readQuery } from '../../conventions/parameters.js';
import type { Answers } from '../../openapi/answers.js';

/** What kinds of action there are, and what each can be told. */
@Controller('api/v1/kinds')
@Needs('read-public')
export class KindsController {
  @Get()
  kinds(@Query() query: unknown): Answers['listKinds'] {
    readQuery({ minPosition: position }, query);
    return listKinds();
  }
}
