import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import type { Observable } from 'rxjs';
import { from, map, mergeMap } from 'rxjs';
import {
  answered,
  CLOCK,
  type Clock,
  DATA_LICENCE,
  type DataLicence,
  etagOf,
  licenceLink,
  cacheControlFor,
  noneMatch,
  TRIAL,
  Views,
} from '#api';
import { type Lang, latestTodayOnEarth } from '#kernel';
import { listParties, type RecordView } from '#record';
import { link } from '../routing/link.js';
import { boundedMoment, everything, firstResolution } from '../routing/moment.js';
import { withoutEntry } from '../ui/print-header.js';
import { NAVIGATION, type Navigation } from './tokens.js';
import { unbroken } from './unbroken.js';
import type { Reader } from '../i18n/reader.js';
import { ReaderContext, readerOf } from '../i18n/reader.js';

/** What a handler answers instead of a page: look there. */
export class SeeOther {
  constructor(readonly place: string) {}
}

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const pageHeaders = { 'content-security-policy': policy, 'content-type': 'text/html; charset=utf-8' };

/** A page as text; everything in it that is not markup of ours is escaped. */
export const htmlOf = (page: VNode, reader: Reader): string =>
  `<!doctype html>${unbroken(render(<ReaderContext.Provider value={reader}>{page}</ReaderContext.Provider>))}`;

const readers = new WeakMap<object, Reader>();

/** Who asks; throws where the request is not for a page. */
export const readerFor = (request: object): Reader => {
  const reader = readers.get(request);
  if (reader === undefined) throw new Error('not a request for a page');
  return reader;
};

/** Makes the reader known to a page, and the page HTML with a tag, answering 304 where the browser has it already. */
@Injectable()
export class RenderingInterceptor implements NestInterceptor {
  constructor(
    private readonly views: Views,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(NAVIGATION) private readonly navigation: Navigation,
    @Inject(DATA_LICENCE) private readonly licence: DataLicence,
    @Inject(TRIAL) private readonly trial: boolean,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<string> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    return from(this.openReader(request)).pipe(
      mergeMap((reader) =>
        next.handle().pipe(
          map((answer: VNode | SeeOther) => {
            const reply = http.getResponse<FastifyReply>();
            void reply.header('link', licenceLink(this.licence));
            return answer instanceof SeeOther ? seeOther(answer, reader, reply) : sent(answer, reader, request, reply);
          }),
        ),
      ),
    );
  }

  private async openReader(request: FastifyRequest): Promise<Reader> {
    const opened = this.clock();
    const [today, openedOn] = [latestTodayOnEarth(opened), opened.toISOString().slice(0, 10)];
    const now = await this.views.open(request, { asOf: null, knownAt: null });
    const parties = await partiesOf(now, readerOf(request, { today }).lang);
    const [nameOf, sortKeyOf] = [
      (code: string) => parties.get(code)?.name,
      (code: string) => parties.get(code)?.sortKey,
    ];
    const withoutNavigation = readerOf(request, { today, openedOn, nameOf, sortKeyOf, trial: this.trial });
    const nav = this.navigation(
      await resolutionOf(withoutNavigation, await now.at(boundedMoment(withoutNavigation.query, today))),
    );
    const reader = { ...withoutNavigation, nav };
    readers.set(request, reader);
    return reader;
  }
}

const partiesOf = async (view: RecordView, lang: Lang) => {
  const { items } = await answered(listParties(view, { ...everything, kind: null }, lang));
  return new Map(items.map((party) => [party.code, party]));
};

/** The one they are looking at, else the first of those that were known. */
const resolutionOf = async ({ place }: Reader, view: RecordView): Promise<string | null> => {
  const [, here] = /^resolutions\/([^/]+)/.exec(place) ?? [];
  return here === undefined ? firstResolution(view) : decodeURIComponent(here);
};

const seeOther = ({ place }: SeeOther, reader: Reader, reply: FastifyReply): string => {
  void reply.status(303).headers({ location: link(reader, place), 'cache-control': 'no-store' });
  return '';
};

const sent = (page: VNode, reader: Reader, request: FastifyRequest, reply: FastifyReply): string => {
  const html = htmlOf(page, reader);
  // How far the record had come makes it no other page, on its sheet and in the cursor of what follows.
  const tag = etagOf(withoutEntry(html).replaceAll(/(?<= href="\/[^"]*[?;]cursor=)[\w-]+/g, ''));
  void reply.headers({
    ...pageHeaders,
    etag: tag,
    'cache-control': cacheControlFor(request, 'private, no-cache'),
    'content-language': reader.lang,
  });
  if (!noneMatch(request.headers['if-none-match'], tag)) return html;
  void reply.status(304);
  return '';
};
