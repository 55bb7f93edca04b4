import { Get, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { answered, Views } from '#api';
import { shippedDocument } from '#record';
import type { PageEntry } from '../../request/index.js';
import { Page, pageQuery } from '../../request/index.js';
import { places } from '../../routing/index.js';
import { DocumentPage } from './document.page.js';

@Page('documents/:id')
export class DocumentController {
  constructor(private readonly views: Views) {}

  @Get()
  async show(@Param('id') id: string, @Query() query: unknown, @Req() request: FastifyRequest) {
    const view = await this.views.open(request, pageQuery(query));
    return <DocumentPage of={await answered(Promise.resolve(shippedDocument(view, id)))} moment={view.stamp} />;
  }
}

export const document: PageEntry = {
  controllers: [DocumentController],
  samples: [places.document('conference-report-2018')],
};
