import { Module } from '@nestjs/common';
import { PagesModule } from '../pages.module.js';
import { redirectToLanguage } from '../request/language-redirect.js';
import { places } from '../routing/index.js';
import { DeskPages } from './desk-pages.js';
import { SessionsController } from './sessions.controller.js';
import { SignInController } from './sign-in.controller.js';

/** The pages that write, for a process that takes commands. */
@Module({
  imports: [PagesModule],
  controllers: [
    SignInController,
    SessionsController,
    redirectToLanguage([places.signIn, places.firstEntry, places.sessions]),
  ],
  providers: [DeskPages],
})
export class DeskModule {}
