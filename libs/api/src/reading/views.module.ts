import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import type { ReadStore } from '#platform';
import type { Epochs } from '../conventions/epochs.js';
import { Views } from '../conventions/views.js';
import type { Clock } from '../tokens.js';

/** For every module that answers questions, the pages' too. */
@Module({})
export class ViewsModule {
  static of(store: ReadStore, clock: Clock, epochs: Epochs): DynamicModule {
    const views = { provide: Views, useValue: new Views(store, clock, epochs) };
    return { module: ViewsModule, global: true, providers: [views], exports: [views] };
  }
}
