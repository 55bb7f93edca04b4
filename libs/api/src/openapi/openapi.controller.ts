import { Controller, Get, Header } from '@nestjs/common';
import { Needs } from '../conventions/access.js';
import { routeOf } from '../conventions/addresses.js';
import { docsPage, docsPolicy } from './docs-page.js';
import { openApiDocument } from './document.js';
import type { Schema } from './schema.js';

/** The interface's description of itself. */
@Controller()
@Needs('read-public')
export class OpenApiController {
  private page: Buffer | null = null;

  @Get(routeOf('getOpenApi'))
  openapi(): Schema {
    return openApiDocument();
  }

  @Get(routeOf('getDocs'))
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-language', 'en')
  @Header('content-security-policy', docsPolicy)
  docs(): Buffer {
    this.page ??= Buffer.from(docsPage(openApiDocument()));
    return this.page;
  }
}
