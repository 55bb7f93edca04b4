import { Get, Query } from '@nestjs/common';
import type { PageEntry } from '../../house/index.js';
import { Page, asked, places } from '../../house/index.js';
import { AboutPage } from './about.page.js';
import { aboutWords } from './about.words.js';

@Page(places.about)
export class AboutController {
  @Get()
  show(@Query() query: unknown) {
    asked(query);
    return <AboutPage />;
  }
}

export const about: PageEntry = {
  controllers: [AboutController],
  nav: { words: aboutWords.title, place: () => places.about },
  samples: [places.about],
};
