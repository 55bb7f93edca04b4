import type { IncomingMessage } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NestFactory, Reflector } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { ApiModule } from './api.module.js';
import { AccessGuard } from './conventions/access.js';
import { AnswerCache } from './conventions/answer-cache.js';
import { AnsweringInterceptor } from './conventions/answering.interceptor.js';
import { correlationOf } from './conventions/correlation.js';
import { addConventions } from './conventions/hooks.js';
import { Metrics } from './conventions/metrics.js';
import { ProblemFilter } from './conventions/problem.filter.js';
import { limitRate } from './conventions/rate-limit.js';
import { securityHeaders } from './conventions/security-headers.js';
import { Settled } from './conventions/settled.js';
import type { ApiParts } from './parts.js';

export interface ServerOptions {
  /** Requests a minute from one address; 0: no limit. */
  readonly rateLimitPerMinute: number;
  /** Whether the address of the asker is taken from `X-Forwarded-For`. */
  readonly trustProxy: boolean;
  /** Whether answers are kept for as long as nothing in the rows changes. */
  readonly answerCache: boolean;
}

/** A page's address may end in a slash, as people type it; the interface's are exact. */
const withoutSlash = (url: string): string =>
  url.startsWith('/api/') ? url : url.replace(/^([^?]*[^/?])\/+(?=\?|$)/, '$1');

/** The interface, or the half of it that the app serves, initialised and not yet listening. */
export const createServer = async (parts: ApiParts, options: ServerOptions): Promise<NestFastifyApplication> => {
  const failures = new ProblemFilter(parts.logger, parts.pages?.failure ?? null);
  const adapter = new FastifyAdapter({
    bodyLimit: 1024 * 1024,
    trustProxy: options.trustProxy,
    requestIdHeader: false,
    genReqId: ({ headers }: IncomingMessage) => correlationOf(headers['x-correlation-id']),
    forceCloseConnections: 'idle',
    // A request that still comes in on an open connection is answered like any other, not in Fastify's own words.
    return503OnClosing: false,
    routerOptions: { maxParamLength: 600 },
    rewriteUrl: ({ url = '/' }: IncomingMessage) => withoutSlash(url),
    // An address that cannot be read reaches neither hook nor filter.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      void reply.headers({ ...securityHeaders, 'x-correlation-id': request.id });
      failures.send(error, request, reply);
    },
  });
  const server = adapter.getInstance();
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.of(parts), adapter, {
    bodyParser: false,
    logger: false,
    abortOnError: false,
  });
  addConventions(server, parts.logger, app.get(Metrics));
  await limitRate(server, options.rateLimitPerMinute);
  app.useGlobalFilters(failures);
  app.useGlobalGuards(new AccessGuard(app.get(Reflector), parts.authenticator));
  if (parts.reading !== null) {
    const { store, state, settle } = parts.reading;
    const cache = options.answerCache ? new AnswerCache(store) : null;
    const settled = new Settled(state, settle, parts.clock);
    app.useGlobalInterceptors(new AnsweringInterceptor(state, cache, parts.clock, settled));
  }
  return app.init();
};
