import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { Catch, HttpException, NotFoundException } from '@nestjs/common';
import { EventLogUnavailable, StoreUnavailable } from '#platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { negotiate } from './language.js';
import type { Log } from './log.js';
import type { ProblemCode } from './problem-words.js';
import { otherMethods } from './other-methods.js';
import { Problem, problem, problemBody } from './problem.js';

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
export const asProblem = (error: unknown): Problem => {
  if (error instanceof Problem) return error;
  if (error instanceof EventLogUnavailable) return problem('log-unavailable', { headers: { 'retry-after': '5' } });
  if (error instanceof StoreUnavailable) return problem('database-unavailable', { headers: { 'retry-after': '5' } });
  const known = fastifyCodes[String(field(error, 'code'))];
  if (known !== undefined) return problem(known);
  const status = error instanceof HttpException ? error.getStatus() : field(error, 'statusCode');
  if (typeof status !== 'number' || status >= 500) return problem('internal-error');
  return problem(byStatus[status] ?? (status >= 400 ? 'malformed-request' : 'internal-error'));
};

/** `log` gets each broken machine once, with the correlation id; nobody gets a stack trace. */
export const logFailure = (found: Problem, error: unknown, correlationId: string, log: Log): void => {
  if (found.status === 500) log.error({ correlationId, err: error }, 'unexpected failure');
  else if (error instanceof EventLogUnavailable || error instanceof StoreUnavailable)
    log.error({ correlationId, reason: error.message }, found.code);
};

/** Words and sends a problem. */
export const sendProblem = (error: unknown, request: FastifyRequest, reply: FastifyReply, log: Log): void => {
  const found = asProblem(error);
  logFailure(found, error, request.id, log);
  if (reply.sent || reply.raw.headersSent) return void reply.raw.end();
  const asked = field(request.query, 'lang');
  const lang = negotiate(asked, request.headers['accept-language']);
  void reply
    .status(found.status)
    .headers({ ...found.headers, 'content-language': lang, 'cache-control': 'no-store', vary: 'accept-language' })
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemBody(found, lang, String(request.id))));
};

/** Every failure of every route ends here. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const allow = error instanceof NotFoundException ? otherMethods(request.url) : [];
    const found = allow.length > 0 ? problem('method-not-allowed', { headers: { allow: allow.join(', ') } }) : error;
    sendProblem(found, request, http.getResponse<FastifyReply>(), this.log);
  }
}
