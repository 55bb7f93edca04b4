import { Get, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { answered, cursor, day, limit, Views, words } from '#api';
import { knownResolutions, listActions, listParties } from '#record';
import type { Reader } from '../../i18n/index.js';
import type { PageEntry } from '../../request/index.js';
import { ForReader, Page, pageQuery } from '../../request/index.js';
import { everything, places } from '../../routing/index.js';
import { TimelinePage } from './timeline.page.js';
import { timelineWords } from './timeline.words.js';

/** So many fit into a page that is light on a hotel's network; an address may ask for another `limit`, as of the interface. */
const ON_A_PAGE = 40;

const names = { kind: words, party: words, paragraph: words, commitment: words };
const filters = { cursor, limit, ...names, from: day, to: day, q: words };

/** `<resolution>/<key>`, or a key of whatever resolution. */
const named = (text: string | null) => {
  const at = text?.lastIndexOf('/') ?? -1;
  return { resolution: at < 0 ? null : (text?.slice(0, at) ?? null), key: text?.slice(at + 1) ?? null };
};

@Page(places.timeline)
export class TimelineController {
  constructor(private readonly views: Views) {}

  @Get()
  async show(@Query() query: unknown, @Req() request: FastifyRequest, @ForReader() { lang }: Reader) {
    const given = pageQuery(query, filters);
    const [paragraph, commitment] = [named(given.paragraph), named(given.commitment)];
    const wanted = {
      ...given,
      limit: given.limit ?? ON_A_PAGE,
      resolution: paragraph.resolution ?? commitment.resolution,
      paragraph: paragraph.key,
      commitment: commitment.key,
    };
    const view = await this.views.open(request, given);
    const [timeline, parties, resolutions] = await Promise.all([
      answered(listActions(view, wanted)),
      answered(listParties(view, { ...everything, kind: null }, lang)),
      knownResolutions(view),
    ]);
    return (
      <TimelinePage
        timeline={timeline}
        filters={given}
        asked={wanted}
        parties={parties.items}
        resolutions={resolutions}
      />
    );
  }
}

export const timeline: PageEntry = {
  controllers: [TimelineController],
  nav: { words: timelineWords.title, place: () => places.timeline },
  samples: [
    places.timeline,
    `${places.timeline}?kind=training`,
    `${places.timeline}?commitment=53-45-POL%2Fcontact-group`,
    `${places.timeline}?q=nothing+of+the+kind`,
  ],
};
