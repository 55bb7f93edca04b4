import { Controller, Get, Header } from '@nestjs/common';
import { Needs } from '../conventions/access.js';
import { docsPage, docsPolicy } from './docs-page.js';
import { openApiDocument } from './document.js';
import type { Schema } from './schema.js';

/** The interface's description of itself. */
@Controller()
@Needs('read-public')
export class OpenApiController {
  private page: string | null = null;

  @Get('openapi.json')
  openapi(): Schema {
    return openApiDocument();
  }

  @Get('docs')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', docsPolicy)
  docs(): string {
    this.page ??= docsPage(openApiDocument());
    return this.page;
  }
}
