import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { ApiModule } from './api.module.js';
import { addAdmission } from './conventions/admission.js';
import { AnswerCache } from './conventions/answer-cache.js';
import { AnsweringInterceptor } from './conventions/answering.interceptor.js';
import { ClientErrors, continueWhenAdmitted } from './conventions/client-errors.js';
import { bodyLimit } from './conventions/content.js';
import { correlationOf } from './conventions/correlation.js';
import { addConventions } from './conventions/hooks.js';
import { closeUnread } from './conventions/lingering-close.js';
import { Metrics } from './conventions/metrics.js';
import { ProblemFilter } from './conventions/problem.filter.js';
import { rateLimitOf } from './conventions/rate-limit.js';
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
  /** How long a request may take to come in, a minute if nothing is told. */
  readonly receiveWithinMs?: number;
}

/** A page's address may end in a slash, as people type it; the interface's are exact. */
const withoutSlash = (url: string): string =>
  url.startsWith('/api/') ? url : url.replace(/^([^?]*[^/?])\/+(?=\?|$)/, '$1');

/** As a path: a proxy may send the whole address. What is no path at all is one that nothing is at. */
const pathIn = (target: string): string => {
  const path = target.replace(/^https?:\/\/[^/?#]*/i, '');
  return path.startsWith('/') ? path : `/${path}`;
};

/** The interface, or the half of it that the app serves, initialised and not yet listening. */
export const createServer = async (parts: ApiParts, options: ServerOptions): Promise<NestFastifyApplication> => {
  const failures = new ProblemFilter(parts.logger, parts.troubles, parts.pages?.failure ?? null);
  const { receiveWithinMs = 60_000 } = options;
  const adapter: FastifyAdapter = new FastifyAdapter({
    bodyLimit,
    requestTimeout: receiveWithinMs,
    http: {
      headersTimeout: receiveWithinMs,
      requestTimeout: receiveWithinMs,
      connectionsCheckingInterval: receiveWithinMs / 12,
      // Told as a problem by the hook; Node's own answer has neither body nor headers.
      requireHostHeader: false,
    },
    clientErrorHandler: (error: Error, socket: Socket): void => clientErrors.answer(error, socket),
    trustProxy: options.trustProxy,
    requestIdHeader: false,
    genReqId: ({ headers }: IncomingMessage) => correlationOf(headers['x-correlation-id']),
    forceCloseConnections: 'idle',
    // A request that still comes in on an open connection is answered like any other, not in Fastify's own words.
    return503OnClosing: false,
    routerOptions: { maxParamLength: 600 },
    rewriteUrl: ({ url = '/' }: IncomingMessage) => withoutSlash(pathIn(url)),
    // An address that cannot be read reaches neither hook nor filter.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      void reply.headers({ ...securityHeaders, 'x-correlation-id': request.id });
      closeUnread(request, reply);
      failures.send(error, request, reply);
    },
  });
  const server = adapter.getInstance();
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.of(parts), adapter, {
    bodyParser: false,
    logger: false,
    abortOnError: false,
  });
  const metrics = app.get(Metrics);
  addConventions(server, parts.logger, metrics);
  const clientErrors = new ClientErrors(failures, parts.logger, metrics);
  clientErrors.watch(server);
  continueWhenAdmitted(server);
  addAdmission(server, await rateLimitOf(server, options.rateLimitPerMinute), parts.authenticator);
  app.useGlobalFilters(failures);
  if (parts.reading !== null) {
    const { store, state, settle } = parts.reading;
    const cache = options.answerCache ? new AnswerCache(store) : null;
    const settled = new Settled(state, settle, parts.clock);
    app.useGlobalInterceptors(new AnsweringInterceptor(state, cache, parts.clock, settled, parts.epochs));
  }
  return app.init();
};
