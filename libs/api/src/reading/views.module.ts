import { Module } from '@nestjs/common';
import { CLOCK, type Clock } from '#platform/serving';
import { CachedReadStore, type ReadStore } from '#platform';
import type { RegisterRules } from '#register';
import { Epochs } from '../conventions/epochs.js';
import { Views } from '../conventions/views.js';
import { REGISTER_RULES, ROWS } from '../tokens.js';

/** For every module that answers questions, the pages' too. */
@Module({
  providers: [
    {
      provide: Views,
      inject: [ROWS, CLOCK, Epochs, REGISTER_RULES],
      useFactory: (store: ReadStore, clock: Clock, epochs: Epochs, register: RegisterRules) =>
        new Views(new CachedReadStore(store), clock, epochs, register),
    },
  ],
  exports: [Views],
})
export class ViewsModule {}
