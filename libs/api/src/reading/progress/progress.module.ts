import { Module } from '@nestjs/common';
import { ViewsModule } from '../views.module.js';
import { RedirectController } from './redirect.controller.js';
import { ProgressController } from './progress.controller.js';

/** How far it has come, and why we say so. */
@Module({ imports: [ViewsModule], controllers: [ProgressController, RedirectController] })
export class ProgressModule {}
