import { Controller, Query } from '@nestjs/common';
import { listKinds } from '#record';
import { Needs } from '../../conventions/access.js';
import { position, readQuery } from '../../conventions/parameters.js';
import { List } from '../../csv/list.js';
import type { Answers } from '../../openapi/answers.js';

/** What kinds of action there are, and what each can be told. */
@Controller()
@Needs('read-public')
export class KindsController {
  @List('listKinds')
  kinds(@Query() query: unknown): Answers['listKinds'] {
    readQuery({ minPosition: position }, query);
    return listKinds();
  }
}
