import { Module } from '@nestjs/common';
import { ViewsModule } from '../views.module.js';
import { SearchController } from './search.controller.js';

/** Everything of the record by its words. */
@Module({ imports: [ViewsModule], controllers: [SearchController] })
export class SearchModule {}
