import { Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ShowMatrix } from '#api';
import type { PageEntry, Reader } from '../../house/index.js';
import { ForReader, Page, asked, places } from '../../house/index.js';
import { MatrixPage } from './matrix.page.js';
import { matrixWords } from './matrix.words.js';

@Page('resolutions/:id/matrix')
export class MatrixController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  async show(@Param('id') id: string, @Query() query: unknown, @ForReader() { lang }: Reader) {
    return <MatrixPage shown={await this.queries.execute(new ShowMatrix(id, asked(query), lang))} />;
  }
}

export const matrix: PageEntry = {
  controllers: [MatrixController],
  nav: { words: matrixWords.nav, place: places.matrix },
  samples: [places.matrix('53-45-POL'), places.matrix('48-CFM-mediation')],
};
