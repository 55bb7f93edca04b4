import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { Catch, Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Clock, type Log, type Problem, asProblem, logFailure, problemBody } from '#api';
import { ErrorPage } from './error.page.js';
import { readable } from './moment.js';
import { readerOf } from './reader.js';
import { htmlOf, pageHeaders } from './rendering.interceptor.js';
import { CLOCK, LOG, NAVIGATION, type Navigation } from './tokens.js';

/** What was asked for, within the sentence that names it: nothing in it turns the sentence around. */
const isolate = (params: Problem['params']): Problem['params'] =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? `\u2068${value.replaceAll(/\p{C}/gu, '')}\u2069` : value,
    ]),
  );

export const isolated = (found: Problem): Problem => ({
  ...found,
  params: isolate(found.params),
  errors: found.errors.map((error) => ({ ...error, params: isolate(error.params ?? {}) })),
});

/** Every failure of a page, as a page: the same codes and words as the interface's problems, for a person. */
@Injectable()
@Catch()
export class PageFilter implements ExceptionFilter {
  constructor(
    @Inject(LOG) private readonly log: Log,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(NAVIGATION) private readonly navigation: Navigation,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, reply] = [http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>()];
    const found = asProblem(error);
    logFailure(found, error, request.id, this.log);
    if (reply.sent || reply.raw.headersSent) return void reply.raw.end();
    const today = this.clock().toISOString().slice(0, 10);
    const asked = readerOf(request, { today, nav: this.navigation(null) });
    const reader = { ...asked, query: readable(asked.query, today) };
    const body = problemBody(isolated(found), reader.lang, request.id);
    void reply
      .status(found.status)
      .headers({ ...pageHeaders, ...found.headers, 'cache-control': 'no-store', 'content-language': reader.lang })
      .send(htmlOf(<ErrorPage problem={body} />, reader));
  }
}
