import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { Catch, HttpException, Inject, Optional } from '@nestjs/common';
import { ClockBehind, Damaged, EventLogDenied, EventLogUnavailable, StoreUnavailable } from '#platform';
import {
  asJson,
  asProblem,
  type Failures,
  LOG,
  type Log,
  type Problem,
  sendFailure,
  TroubleLog,
} from '#platform/serving';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FAILURE_AS_PAGE } from '../tokens.js';
import type { FailureAsPage } from './failure-as-page.js';
import { problem, problemBody } from './problem.js';
import { publicReadHeaders } from './public-reads.js';

/** What an engine throws has words of its own. */
const problemOf = (error: unknown): Problem => {
  if (error instanceof EventLogUnavailable) return problem('log-unavailable', { headers: { 'retry-after': '5' } });
  if (error instanceof ClockBehind) return problem('clock-behind', { headers: { 'retry-after': '60' } });
  // Whoever asks can do nothing about it; health and the log say which right is missing.
  if (error instanceof EventLogDenied) return problem('log-unavailable', { headers: { 'retry-after': '30' } });
  if (error instanceof StoreUnavailable) return problem('database-unavailable', { headers: { 'retry-after': '5' } });
  return asProblem(error, error instanceof HttpException ? error.getStatus() : undefined);
};

const isEngines = (error: unknown): error is Error =>
  [ClockBehind, Damaged, EventLogUnavailable, StoreUnavailable].some((kind) => error instanceof kind);

/** Every failure of every route, and of what reaches none, ends here. */
@Catch()
export class ProblemFilter implements ExceptionFilter, Failures {
  constructor(
    @Inject(LOG) private readonly log: Log,
    private readonly troubles: TroubleLog,
    /** Where pages are served beside. */
    @Optional() @Inject(FAILURE_AS_PAGE) private readonly failureAsPage?: FailureAsPage,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.send(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** Words and sends a failure: as a page where one was asked for, else as a problem. */
  send(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const found = problemOf(error);
    this.logged(found, error, request.id);
    void reply.headers(publicReadHeaders(request));
    sendFailure(found, () => this.failureAsPage?.(found, request) ?? asJson(found, request, problemBody), reply);
  }

  /** Nobody gets a stack trace. What a whole engine does to each request is told once, with the first of them. */
  private logged(found: Problem, error: unknown, correlationId: string): void {
    if (isEngines(error)) this.troubles.report(error.message, { correlationId }, found.code);
    else if (found.status === 500) this.log.error({ correlationId, err: error }, 'unexpected failure');
  }
}
