import { Global, Module } from '@nestjs/common';
import { ViewsModule } from '#api';
import { AssetsController } from './request/assets.controller.js';
import { UnknownPage, redirectToLanguage } from './request/language-redirect.js';
import { pathOf } from './request/page.js';
import { PAGE_TEXTS, type PageTexts } from './request/tokens.js';
import { pages } from './pages/index.js';
import { PagesModule } from './pages.module.js';

const pageTexts: PageTexts = () => pages.flatMap(({ says = [] }) => says);

const controllers = pages.flatMap((page) => page.controllers);

/** The pages of the record, for a process that answers reads. */
@Global()
@Module({
  imports: [ViewsModule, PagesModule],
  controllers: [AssetsController, ...controllers, redirectToLanguage(controllers.map(pathOf)), UnknownPage],
  providers: [{ provide: PAGE_TEXTS, useValue: pageTexts }],
})
export class DashboardModule {}
