import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { Catch, HttpException } from '@nestjs/common';
import { ClockBehind, Damaged, EventLogDenied, EventLogUnavailable, StoreUnavailable } from '#platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { negotiate } from './language.js';
import type { Log } from './log.js';
import type { ProblemCode } from './problem-words.js';
import type { FailureAsPage, FailureTold } from './pages.js';
import { Problem, problem, problemBody } from './problem.js';
import type { TroubleLog } from './trouble-log.js';

/** What Fastify itself says no to, by the codes it publishes. */
const fastifyCodes: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed-json',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed-json',
  FST_ERR_MAX_PARAM_LENGTH: 'address-too-long',
};

const byStatus: Readonly<Record<number, ProblemCode>> = {
  404: 'unknown-route',
  405: 'method-not-allowed',
  413: 'body-too-large',
  414: 'address-too-long',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
};

const field = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;

/** Any thrown thing as a problem; whatever nobody foresaw is a 500. */
const asProblem = (error: unknown): Problem => {
  if (error instanceof Problem) return error;
  if (error instanceof EventLogUnavailable) return problem('log-unavailable', { headers: { 'retry-after': '5' } });
  if (error instanceof ClockBehind) return problem('clock-behind', { headers: { 'retry-after': '60' } });
  // Whoever asks can do nothing about it; health and the log say which right is missing.
  if (error instanceof EventLogDenied) return problem('log-unavailable', { headers: { 'retry-after': '30' } });
  if (error instanceof StoreUnavailable) return problem('database-unavailable', { headers: { 'retry-after': '5' } });
  const known = fastifyCodes[String(field(error, 'code'))];
  if (known !== undefined) return problem(known);
  const status = error instanceof HttpException ? error.getStatus() : field(error, 'statusCode');
  if (typeof status !== 'number' || status >= 500) return problem('internal-error');
  return problem(byStatus[status] ?? (status >= 400 ? 'malformed-request' : 'internal-error'));
};

const isEngines = (error: unknown): error is Error =>
  [ClockBehind, Damaged, EventLogUnavailable, StoreUnavailable].some((kind) => error instanceof kind);

const asJson = (found: Problem, request: FastifyRequest): FailureTold => {
  const lang = negotiate(field(request.query, 'lang'), request.headers['accept-language']);
  return {
    headers: { 'content-type': 'application/problem+json; charset=utf-8', 'content-language': lang },
    body: JSON.stringify(problemBody(found, lang, String(request.id))),
  };
};

/** Every failure of every route, and of what reaches none, ends here. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly log: Log,
    private readonly troubles: TroubleLog,
    private readonly failureAsPage: FailureAsPage | null,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.send(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** Words and sends a failure: as a page where one was asked for, else as a problem. */
  send(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const found = asProblem(error);
    this.logged(found, error, request.id);
    if (reply.sent || reply.raw.headersSent) return void reply.raw.end();
    const { headers, body } = this.failureAsPage?.(found, request) ?? asJson(found, request);
    void reply
      .status(found.status)
      .headers({ ...found.headers, ...headers, 'cache-control': 'no-store', vary: 'accept, accept-language' })
      .send(body);
  }
  /** Nobody gets a stack trace. What a whole engine does to each request is told once, with the first of them. */
  private logged(found: Problem, error: unknown, correlationId: string): void {
    if (isEngines(error)) this.troubles.tell(error.message, { correlationId }, found.code);
    else if (found.status === 500) this.log.error({ correlationId, err: error }, 'unexpected failure');
  }
}
