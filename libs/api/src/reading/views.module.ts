import { Module } from '@nestjs/common';
import { CLOCK, type Clock } from '#platform/serving';
import { CachedReadStore } from '#platform';
import type { RegisterRules } from '#register';
import { Epochs } from '../conventions/epochs.js';
import { Views } from '../conventions/views.js';
import type { Reading } from '../parts.js';
import { READING, REGISTER_RULES } from '../tokens.js';

/** For every module that answers questions, the pages' too. */
@Module({
  providers: [
    {
      provide: Views,
      inject: [READING, CLOCK, Epochs, REGISTER_RULES],
      useFactory: ({ store }: Reading, clock: Clock, epochs: Epochs, register: RegisterRules) =>
        new Views(new CachedReadStore(store), clock, epochs, register),
    },
  ],
  exports: [Views],
})
export class ViewsModule {}
