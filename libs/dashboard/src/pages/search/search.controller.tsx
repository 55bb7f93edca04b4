import { Get, Inject, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { answered, cursor, limit, oneOf, Views, words } from '#api';
import { asksForWords, hitKinds, knownResolutions, mentions, search as searchRecord } from '#record';
import type { PageEntry, PageTexts } from '../../request/index.js';
import { PAGE_TEXTS, Page, pageQuery } from '../../request/index.js';
import { places } from '../../routing/index.js';
import { SearchPage } from './search.page.js';

/** So many fit into a page that is light on a hotel's network. */
const ON_A_PAGE = 20;
/** Of what pages say of themselves. */
const MOST_TEXTS = 6;

@Page(places.search)
export class SearchController {
  constructor(
    private readonly views: Views,
    @Inject(PAGE_TEXTS) private readonly texts: PageTexts,
  ) {}

  @Get()
  async show(@Query() query: unknown, @Req() request: FastifyRequest) {
    const given = pageQuery(query, { cursor, limit, kind: oneOf(hitKinds), q: words });
    const { q, kind } = given;
    const view = await this.views.open(request, given);
    const [answer, resolutions] = await Promise.all([
      answered(searchRecord(view, { ...given, limit: given.limit ?? ON_A_PAGE })),
      knownResolutions(view),
    ]);
    const said = asksForWords(q) ? this.texts().filter((each) => mentions(q, textsOf(each))) : [];
    const texts = said.slice(0, MOST_TEXTS);
    return (
      <SearchPage
        answer={answer}
        q={q}
        kind={kind}
        isFirst={given.cursor === null}
        texts={texts}
        resolutions={resolutions}
      />
    );
  }
}

const textsOf = ({ title, text }: ReturnType<PageTexts>[number]) => [title, ...(text === null ? [] : [text])];

export const search: PageEntry = {
  controllers: [SearchController],
  samples: [
    places.search,
    `${places.search}?q=mediation`,
    `${places.search}?q=Turquie`,
    `${places.search}?q=mediaton`,
    `${places.search}?q=%D9%82%D8%B1%D8%A7%D8%B1+%D8%B1%D9%82%D9%85+53%2F45&kind=resolution`,
  ],
};
