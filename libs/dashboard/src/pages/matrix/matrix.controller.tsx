import { Get, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { answered, Views, words } from '#api';
import { showMatrix } from '#record';
import type { Reader } from '../../i18n/index.js';
import type { PageEntry } from '../../request/index.js';
import { ForReader, Page, pageQuery } from '../../request/index.js';
import { places } from '../../routing/index.js';
import { MatrixPage } from './matrix.page.js';

@Page('resolutions/:id/matrix')
export class MatrixController {
  constructor(private readonly views: Views) {}

  @Get()
  async show(
    @Param('id') id: string,
    @Query() query: unknown,
    @Req() request: FastifyRequest,
    @ForReader() { lang }: Reader,
  ) {
    const given = pageQuery(query, { from: words });
    const view = await this.views.open(request, given);
    return <MatrixPage shown={await answered(showMatrix(view, id, lang))} from={given.from} />;
  }
}

export const matrix: PageEntry = {
  controllers: [MatrixController],
  samples: [
    places.matrix('53-45-POL'),
    `${places.matrix('53-45-POL')}?from=code-of-conduct`,
    places.matrix('48-CFM-mediation'),
  ],
};
