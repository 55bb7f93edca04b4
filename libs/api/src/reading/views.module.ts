import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import type { ReadStore } from '#platform';
import { Views } from '../conventions/views.js';
import type { Clock } from '../tokens.js';

/** For every module that answers questions, the pages' too. */
@Module({})
export class ViewsModule {
  static of(store: ReadStore, clock: Clock): DynamicModule {
    const views = { provide: Views, useValue: new Views(store, clock) };
    return { module: ViewsModule, global: true, providers: [views], exports: [views] };
  }
}
