import { applyDecorators, Get } from '@nestjs/common';
import { routeOf, rowsSuffix } from '../conventions/addresses.js';
import { InRows } from '../conventions/representation.js';
import type { ListOperation } from '../openapi/answers.js';
import { rowsOfList } from './list-rows.js';

/** A read that answers a list: in JSON or, asked for `text/csv` or at the address with `.csv` behind it, in rows. */
export const List = (id: ListOperation): MethodDecorator =>
  applyDecorators(Get([routeOf(id), `${routeOf(id)}${rowsSuffix}`]), InRows(rowsOfList(id)));
