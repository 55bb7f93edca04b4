import { Module } from '@nestjs/common';
import { ViewsModule } from '../views.module.js';
import { FilesController } from './files.controller.js';

/** Files, for those who may see what names them. */
@Module({ imports: [ViewsModule], controllers: [FilesController] })
export class FilesModule {}
