import { Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ShowCommitment, ShowResolution } from '#api';
import type { PageEntry } from '../../house/index.js';
import { Page, asked, places, resolutionsKnown } from '../../house/index.js';
import { CommitmentPage } from './commitment.page.js';

@Page('resolutions/:id/commitments/:key')
export class CommitmentController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  async show(@Param('id') id: string, @Param('key') key: string, @Query() query: unknown) {
    const moment = asked(query);
    const { resolution } = await this.queries.execute(new ShowResolution(id, moment));
    const shown = await this.queries.execute(new ShowCommitment(key, { ...moment, resolution: id }));
    return <CommitmentPage {...{ shown, resolution, resolutions: await resolutionsKnown(this.queries, moment) }} />;
  }
}

const keys = [...['contact-group', 'conference', 'code-of-conduct', 'training'], ...['partnership', 'network', 'pcsu']];

export const commitment: PageEntry = {
  controllers: [CommitmentController],
  samples: keys.map((key) => places.commitment('53-45-POL', key)),
};
