import { Module } from '@nestjs/common';
import { ViewsModule } from '../views.module.js';
import { DatasetController } from './dataset.controller.js';

/** Where the interface begins. */
@Module({ imports: [ViewsModule], controllers: [DatasetController] })
export class DatasetModule {}
