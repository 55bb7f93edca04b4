import { Module } from '@nestjs/common';
import { CLOCK, type Clock } from '#platform/serving';
import { RememberedEntries } from '#platform';
import { Views } from '../conventions/views.js';
import type { Reading } from '../parts.js';
import { READING } from '../tokens.js';

/** For every module that answers questions, the pages' too. */
@Module({
  providers: [
    {
      provide: Views,
      inject: [READING, CLOCK],
      useFactory: ({ store }: Reading, clock: Clock) => new Views(new RememberedEntries(store), clock),
    },
  ],
  exports: [Views],
})
export class ViewsModule {}
