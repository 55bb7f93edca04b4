import { Get, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { answered, Views } from '#api';
import { showParagraph, showResolution } from '#record';
import type { PageEntry } from '../../request/index.js';
import { Page, pageQuery } from '../../request/index.js';
import { places } from '../../routing/index.js';
import { ParagraphPage } from './paragraph.page.js';

@Page('resolutions/:id/paragraphs/:key')
export class ParagraphController {
  constructor(private readonly views: Views) {}

  @Get()
  async show(
    @Param('id') id: string,
    @Param('key') key: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
  ) {
    const view = await this.views.open(request, pageQuery(query));
    const { resolution } = await answered(showResolution(view, id));
    const shown = await answered(showParagraph(view, id, key));
    return <ParagraphPage shown={shown} resolution={resolution} />;
  }
}

export const paragraph: PageEntry = {
  controllers: [ParagraphController],
  samples: ['op-4', 'op-5', 'op-7', 'op-8', 'conference'].map((key) => places.paragraph('53-45-POL', key)),
};
