import { Get, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { answered, Views } from '#api';
import { knownResolutions, listOpenQuestions, showCommitment, showResolution } from '#record';
import type { PageEntry } from '../../request/index.js';
import { Page, pageQuery } from '../../request/index.js';
import { places } from '../../routing/index.js';
import { CommitmentPage } from './commitment.page.js';

@Page('resolutions/:id/commitments/:key')
export class CommitmentController {
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
    const shown = await answered(showCommitment(view, id, key));
    const about = { resolution: resolution.id, commitment: key, state: null, q: null, limit: 200, cursor: null };
    const { items } = await answered(listOpenQuestions(view, about));
    const resolutions = await knownResolutions(view);
    return <CommitmentPage shown={shown} resolution={resolution} resolutions={resolutions} questions={items} />;
  }
}

const keys = ['contact-group', 'conference', 'code-of-conduct', 'training', 'partnership', 'network', 'pcsu'];

export const commitment: PageEntry = {
  controllers: [CommitmentController],
  samples: keys.map((key) => places.commitment('53-45-POL', key)),
};
