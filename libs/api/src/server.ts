import { ClientErrors, closeInTime, continueWhenAdmitted, listening } from '#platform/serving';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { ApiModule } from './api.module.js';
import { addAdmission } from './conventions/admission.js';
import { AnswerCache } from './conventions/answer-cache.js';
import { AnsweringInterceptor } from './conventions/answering.interceptor.js';
import { addConventions } from './conventions/hooks.js';
import { Metrics } from './conventions/metrics.js';
import { ProblemFilter } from './conventions/problem.filter.js';
import { rateLimitOf } from './conventions/rate-limit.js';
import { Settled } from './conventions/settled.js';
import { methodsOf } from './openapi/other-methods.js';
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

/** The interface, or the half of it that the app serves, initialised and not yet listening. */
export const createServer = async (parts: ApiParts, options: ServerOptions): Promise<NestFastifyApplication> => {
  const failures = new ProblemFilter(parts.logger, parts.troubles, parts.pages?.failure ?? null);
  const adapter: FastifyAdapter = new FastifyAdapter({
    ...listening(failures, () => clientErrors, options.receiveWithinMs),
    trustProxy: options.trustProxy,
  });
  const server = adapter.getInstance();
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.of(parts), adapter, {
    bodyParser: false,
    logger: false,
    abortOnError: false,
  });
  const metrics = app.get(Metrics);
  addConventions(server, parts.logger, metrics);
  const clientErrors: ClientErrors = new ClientErrors(failures, (correlationId, { status, code }) => {
    const labels = { method: 'none', route: 'none', status: String(status) };
    metrics.requests.observe(labels, 0);
    parts.logger.info({ correlationId, ...labels, code }, 'answered');
  });
  clientErrors.watch(server);
  continueWhenAdmitted(server);
  closeInTime(server);
  addAdmission(server, await rateLimitOf(server, options.rateLimitPerMinute), parts.authenticator, methodsOf);
  app.useGlobalFilters(failures);
  if (parts.reading !== null) {
    const { store, state, settle } = parts.reading;
    const cache = options.answerCache ? new AnswerCache(store) : null;
    const settled = new Settled(state, settle, parts.clock);
    app.useGlobalInterceptors(new AnsweringInterceptor(state, cache, parts.clock, settled, parts.epochs));
  }
  return app.init();
};
