import type { FastifyInstance, FastifyRequest } from 'fastify';
import { cookieOf } from './session-cookies.js';

/** What scripts of other origins may read: the record and what describes the interface, never what is asked for by somebody. */
const isOfInterface = (url: string): boolean =>
  /^\/(?:api\/v1(?:\/|$|\?)|(?:openapi|asyncapi)\.json(?:$|\?))/.test(url);

const reads: readonly unknown[] = ['GET', 'HEAD'];

const exposed = [
  'ETag',
  'Link',
  'Location',
  'Retry-After',
  'X-Correlation-Id',
  'X-RateLimit-Limit',
  'X-RateLimit-Remaining',
  'X-RateLimit-Reset',
].join(', ');

/** Of an answer that scripts of any origin may read. Nothing is said of credentials, so browsers give away none. */
export const publicReadHeaders = (request: FastifyRequest): Readonly<Record<string, string>> =>
  reads.includes(request.method) &&
  isOfInterface(request.url) &&
  request.headers.authorization === undefined &&
  cookieOf('session', request) === null
    ? { 'access-control-allow-origin': '*', 'access-control-expose-headers': exposed }
    : {};

/** A browser that asks whether a script may read. Of what writes the answer is that of every OPTIONS. */
export const isReadPreflight = ({
  method,
  url,
  headers,
}: Pick<FastifyRequest, 'method' | 'url' | 'headers'>): boolean =>
  method === 'OPTIONS' &&
  isOfInterface(url) &&
  headers.origin !== undefined &&
  reads.includes(headers['access-control-request-method']);

/** A token is not among what may be sent along. */
export const preflightHeaders: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, HEAD',
  'access-control-allow-headers':
    'Accept, Accept-Language, Cache-Control, If-Match, If-None-Match, Last-Event-ID, X-Correlation-Id',
  'access-control-max-age': '7200',
  'cache-control': 'no-store',
};

/** Before anything can go wrong: a script has to be able to read what did. */
export const addPublicReads = (server: FastifyInstance): void => {
  server.addHook('onRequest', (request, reply, done) => {
    void reply.headers(publicReadHeaders(request));
    done();
  });
};
