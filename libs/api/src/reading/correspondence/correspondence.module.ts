import { Module } from '@nestjs/common';
import { ViewsModule } from '../views.module.js';
import { CorrespondenceController } from './correspondence.controller.js';

/** What came in and went out, for those who may see it. */
@Module({ imports: [ViewsModule], controllers: [CorrespondenceController] })
export class CorrespondenceModule {}
