import { Global, Module } from '@nestjs/common';
import { FAILURE_AS_PAGE } from '#api';
import { failureAsPage } from './request/failure.js';
import { PagesAlone } from './request/pages-alone.js';
import { NAVIGATION, type Navigation } from './request/tokens.js';
import { pages } from './pages/index.js';

const navigation: Navigation = (resolution) =>
  pages.flatMap(({ nav }) => {
    if (nav === undefined) return [];
    const place = nav.place(resolution ?? '');
    return resolution === null && place !== nav.place('-') ? [] : [{ words: nav.words, place }];
  });

/** What every process shares that serves pages, of the record or of the desk: what goes wrong is told as a page where one was asked for. */
@Global()
@Module({
  providers: [
    PagesAlone,
    { provide: NAVIGATION, useValue: navigation },
    { provide: FAILURE_AS_PAGE, inject: [PagesAlone], useFactory: failureAsPage },
  ],
  exports: [PagesAlone, NAVIGATION, FAILURE_AS_PAGE],
})
export class PagesModule {}
