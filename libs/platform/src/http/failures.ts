import type { FastifyReply, FastifyRequest } from 'fastify';
import { fieldOf } from '../message.js';
import { negotiate } from './language.js';
import type { ProblemBody } from './problem.js';
import { Problem, protocolProblem } from './problem.js';
import type { ProtocolCode } from './protocol-problems.js';
import type { Lang } from '#kernel';

/** Who words and sends what goes wrong with a request. */
export interface Failures {
  send(error: unknown, request: FastifyRequest, reply: FastifyReply): void;
}

/** The answer that reports a failure. */
export interface FailureResponse {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What Fastify itself says no to, by the codes it publishes. */
const fastifyCodes: Readonly<Record<string, ProtocolCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed-json',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed-json',
  FST_ERR_MAX_PARAM_LENGTH: 'address-too-long',
};

const byStatus: Readonly<Record<number, ProtocolCode>> = {
  404: 'unknown-route',
  405: 'method-not-allowed',
  413: 'body-too-large',
  414: 'address-too-long',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
};

/** What a body is that no route tells of. */
const json = { params: { type: 'application/json' } };

/** Any thrown thing as a problem; whatever nobody foresaw is a 500. `status`: where the error itself does not bear it. */
export const asProblem = (error: unknown, status: unknown = fieldOf(error, 'statusCode')): Problem => {
  if (error instanceof Problem) return error;
  const known = fastifyCodes[String(fieldOf(error, 'code'))];
  if (known !== undefined) return protocolProblem(known, json);
  if (typeof status !== 'number' || status >= 500) return protocolProblem('internal-error');
  return protocolProblem(byStatus[status] ?? (status >= 400 ? 'malformed-request' : 'internal-error'), json);
};

type BodyOf = (found: Problem, lang: Lang, correlationId: string) => ProblemBody;

export const asJson = (found: Problem, request: FastifyRequest, bodyOf: BodyOf): FailureResponse => {
  const lang = negotiate(fieldOf(request.query, 'lang'), request.headers['accept-language']);
  return {
    headers: { 'content-type': 'application/problem+json; charset=utf-8', 'content-language': lang },
    body: JSON.stringify(bodyOf(found, lang, String(request.id))),
  };
};

/** Ends the answer where one has begun. */
export const sendFailure = (
  { status, headers }: Problem,
  response: () => FailureResponse,
  reply: FastifyReply,
): void => {
  if (reply.sent || reply.raw.headersSent) return void reply.raw.end();
  const { headers: own, body } = response();
  void reply
    .status(status)
    .headers({ ...headers, ...own, 'cache-control': 'no-store', vary: 'accept, accept-language' })
    .send(body);
};
