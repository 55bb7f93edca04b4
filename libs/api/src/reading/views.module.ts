import { Module } from '@nestjs/common';
import { CLOCK, type Clock } from '#platform/serving';
import { CachedReadStore } from '#platform';
import { Epochs } from '../conventions/epochs.js';
import { Views } from '../conventions/views.js';
import type { Reading } from '../parts.js';
import { READING } from '../tokens.js';

/** For every module that answers questions, the pages' too. */
@Module({
  providers: [
    {
      provide: Views,
      inject: [READING, CLOCK, Epochs],
      useFactory: ({ store }: Reading, clock: Clock, epochs: Epochs) =>
        new Views(new CachedReadStore(store), clock, epochs),
    },
  ],
  exports: [Views],
})
export class ViewsModule {}
