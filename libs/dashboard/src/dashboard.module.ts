import { Global, Module } from '@nestjs/common';
import { CLOCK, type Clock, FAILURE_AS_PAGE, TRIAL, ViewsModule } from '#api';
import { AssetsController } from './request/assets.controller.js';
import { UnknownPage, redirectToLanguage } from './request/language-redirect.js';
import { failureAsPage } from './request/failure.js';
import { pathOf } from './request/page.js';
import { NAVIGATION, type Navigation, PAGE_TEXTS, type PageTexts } from './request/tokens.js';
import { pages } from './pages/index.js';

const navigation: Navigation = (resolution) =>
  pages.flatMap(({ nav }) => {
    if (nav === undefined) return [];
    const place = nav.place(resolution ?? '');
    return resolution === null && place !== nav.place('-') ? [] : [{ words: nav.words, place }];
  });

const pageTexts: PageTexts = () => pages.flatMap(({ says = [] }) => says);

const controllers = pages.flatMap((page) => page.controllers);

/** The pages, for a process that answers reads: what goes wrong is then told as a page where one was asked for. */
@Global()
@Module({
  imports: [ViewsModule],
  controllers: [AssetsController, ...controllers, redirectToLanguage(controllers.map(pathOf)), UnknownPage],
  providers: [
    { provide: NAVIGATION, useValue: navigation },
    { provide: PAGE_TEXTS, useValue: pageTexts },
    {
      provide: FAILURE_AS_PAGE,
      inject: [CLOCK, TRIAL],
      useFactory: (clock: Clock, trial: boolean) => failureAsPage({ clock, navigation, trial }),
    },
  ],
  exports: [FAILURE_AS_PAGE],
})
export class DashboardModule {}
