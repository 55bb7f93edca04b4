import { Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ShowParagraph, ShowResolution } from '#api';
import type { PageEntry } from '../../house/index.js';
import { Page, asked, places } from '../../house/index.js';
import { ParagraphPage } from './paragraph.page.js';

@Page('resolutions/:id/paragraphs/:key')
export class ParagraphController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  async show(@Param('id') id: string, @Param('key') key: string, @Query() query: unknown) {
    const moment = asked(query);
    const { resolution } = await this.queries.execute(new ShowResolution(id, moment));
    const shown = await this.queries.execute(new ShowParagraph(id, key, moment));
    return <ParagraphPage shown={shown} resolution={resolution} />;
  }
}

export const paragraph: PageEntry = {
  controllers: [ParagraphController],
  samples: ['op-4', 'op-5', 'op-7', 'op-8', 'conference'].map((key) => places.paragraph('53-45-POL', key)),
};
