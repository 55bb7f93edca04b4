import { Module } from '@nestjs/common';
import { ViewsModule } from '../views.module.js';
import { RegisterController } from './register.controller.js';

/** What was promised, and by whom it was promised and said. */
@Module({ imports: [ViewsModule], controllers: [RegisterController] })
export class RegisterModule {}
