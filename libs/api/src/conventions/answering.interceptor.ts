import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { from, map, mergeMap } from 'rxjs';
import { etagOf, noneMatch } from './etag.js';
import { position } from './parameters.js';
import { badQuery, problem } from './problem.js';

/** What an interceptor asks of the read side. */
export interface ReadSideState {
  /** False if the rows have not come to `position` within the time. */
  waitFor(position: string, timeoutMs: number): Promise<boolean>;
}

const waitMs = 5000;

const asked = (query: unknown): string | null => {
  const given: unknown = Reflect.get(Object(query), 'minPosition');
  if (given === undefined) return null;
  const read = typeof given === 'string' ? position(given) : { code: 'given-twice' };
  if (!('value' in read)) throw badQuery('?minPosition', read.code);
  return read.value;
};

/** Where the record stood is told, but makes no answer a different one. */
const identityOf = (answer: object): string => JSON.stringify({ ...answer, position: undefined });

/** Reads wait for `minPosition`, carry an ETag and answer 304 where the asker has it already. */
export class AnsweringInterceptor implements NestInterceptor {
  constructor(private readonly state: ReadSideState) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    if (request.method !== 'GET') return next.handle();
    return from(this.wait(request)).pipe(
      mergeMap(() => next.handle()),
      map((answer: unknown) => this.tagged(answer, request, http.getResponse<FastifyReply>())),
    );
  }

  private async wait(request: FastifyRequest): Promise<void> {
    const wanted = asked(request.query);
    if (wanted === null || (await this.state.waitFor(wanted, waitMs))) return;
    throw problem('not-there-yet', { headers: { 'retry-after': '1' } });
  }

  private tagged(answer: unknown, request: FastifyRequest, reply: FastifyReply): unknown {
    if (typeof answer !== 'object' || answer === null || reply.sent) return answer;
    const tag = etagOf(identityOf(answer));
    void reply.headers({ etag: tag, 'cache-control': 'no-cache', vary: 'accept-language' });
    if (noneMatch(request.headers['if-none-match'], tag)) {
      void reply.status(304);
      return '';
    }
    void reply.type('application/json; charset=utf-8');
    return JSON.stringify(answer);
  }
}
