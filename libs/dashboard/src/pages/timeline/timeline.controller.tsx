import { Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ListActions, ListParties, ListResolutions, cursor, day, limit, words } from '#api';
import type { PageEntry, Reader } from '../../house/index.js';
import { ForReader, Page, asked, everything, places } from '../../house/index.js';
import { TimelinePage } from './timeline.page.js';
import { timelineWords } from './timeline.words.js';

/** So many fit into a page that is light on a hotel's network; an address may ask for another `limit`, as of the interface. */
const ON_A_PAGE = 40;

const filters = { cursor, limit, kind: words, party: words, paragraph: words, from: day, to: day, q: words };

@Page(places.timeline)
export class TimelineController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  async show(@Query() query: unknown, @ForReader() { lang }: Reader) {
    const given = asked(query, filters);
    const wanted = { ...given, resolution: null, commitment: null, limit: given.limit ?? ON_A_PAGE };
    const every = everything(wanted);
    const [timeline, parties, resolutions] = await Promise.all([
      this.queries.execute(new ListActions(wanted)),
      this.queries.execute(new ListParties({ ...every, kind: null }, lang)),
      this.queries.execute(new ListResolutions(every)),
    ]);
    return <TimelinePage timeline={timeline} asked={wanted} parties={parties.items} resolutions={resolutions.items} />;
  }
}

export const timeline: PageEntry = {
  controllers: [TimelineController],
  nav: { words: timelineWords.title, place: () => places.timeline },
  samples: [places.timeline, `${places.timeline}?kind=training`, `${places.timeline}?q=nothing+of+the+kind`],
};
