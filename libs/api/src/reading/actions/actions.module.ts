import { Module } from '@nestjs/common';
import { ViewsModule } from '../views.module.js';
import { ActionsController } from './actions.controller.js';

/** What was done. */
@Module({ imports: [ViewsModule], controllers: [ActionsController] })
export class ActionsModule {}
