import { Module } from '@nestjs/common';
import type { Clock, Pages } from '#api';
import { AssetsController } from './house/assets.controller.js';
import { NoPage, doorTo } from './house/doors.js';
import { failureAsPage } from './house/failure.js';
import { pathOf } from './house/page.js';
import { CLOCK, NAVIGATION, type Navigation } from './house/tokens.js';
import { pages } from './pages/index.js';

const navigation: Navigation = (resolution) =>
  pages.flatMap(({ nav }) => {
    if (nav === undefined) return [];
    const place = nav.place(resolution ?? '');
    return resolution === null && place !== nav.place('-') ? [] : [{ words: nav.words, place }];
  });

/** The pages, for a process that answers reads: it hands this to the interface's own module. */
@Module({})
export class DashboardModule {
  static of(clock: Clock): Pages {
    const controllers = pages.flatMap((page) => page.controllers);
    const module = {
      module: DashboardModule,
      controllers: [AssetsController, ...controllers, doorTo(controllers.map(pathOf)), NoPage],
      providers: [
        { provide: CLOCK, useValue: clock },
        { provide: NAVIGATION, useValue: navigation },
      ],
    };
    return { module, failure: failureAsPage({ clock, navigation }) };
  }
}
