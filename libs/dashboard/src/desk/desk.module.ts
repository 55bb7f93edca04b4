import { Module } from '@nestjs/common';
import { RecordingModule, ViewsModule } from '#api';
import { PagesModule } from '../pages.module.js';
import { redirectToLanguage } from '../request/language-redirect.js';
import { places } from '../routing/index.js';
import { DeskDoor } from './desk-door.js';
import { FreshFactor } from './administration/fresh-factor.js';
import { PeopleController } from './administration/people.controller.js';
import { TokensController } from './administration/tokens.controller.js';
import { DeskPages } from './desk-pages.js';
import { FormReader } from './engine/at-hand.js';
import { DraftsController } from './drafts/drafts.controller.js';
import { EntryDesk } from './engine/entry-desk.js';
import { HandlingController } from './handling/handling.controller.js';
import { MyDeskController } from './my-desk/my-desk.controller.js';
import { RegisterRulesController } from './register-rules/register-rules.controller.js';
import { SecondFactorController } from './second-factor/second-factor.controller.js';
import { SessionsController } from './sessions.controller.js';
import { SignInController } from './sign-in.controller.js';

/** The pages that write, for a process that takes commands. */
@Module({
  imports: [PagesModule, ViewsModule, RecordingModule],
  controllers: [
    SignInController,
    SessionsController,
    SecondFactorController,
    PeopleController,
    TokensController,
    RegisterRulesController,
    MyDeskController,
    DraftsController,
    HandlingController,
    redirectToLanguage([
      places.signIn,
      places.firstEntry,
      places.sessions,
      places.myDesk,
      places.checkList,
      places.makeAvailable,
      places.secondFactor,
    ]),
  ],
  providers: [DeskPages, DeskDoor, FormReader, EntryDesk, FreshFactor],
})
export class DeskModule {}
