import multipart from '@fastify/multipart';
import { listenOn } from '#platform';
import {
  addCoding,
  ClientErrors,
  closeInTime,
  continueWhenAdmitted,
  listening,
  LOG,
  type Log,
  nestLogger,
} from '#platform/serving';
import type { Accounts } from '#record';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { Authenticator } from './conventions/access.js';
import { addAdmission } from './conventions/admission.js';
import { addConventions } from './conventions/hooks.js';
import { Metrics } from './conventions/metrics.js';
import { ProblemFilter } from './conventions/problem.filter.js';
import { endForWhoeverMayNot } from './conventions/lasting.js';
import { addPublicReads } from './conventions/public-reads.js';
import { rateLimitOf } from './conventions/rate-limit.js';
import { Views } from './conventions/views.js';
import { methodsOf } from './openapi/other-methods.js';
import { ACCOUNTS, AUTHENTICATOR } from './tokens.js';

export interface ServerOptions {
  /** Requests a minute from one address; 0: no limit. */
  readonly rateLimitPerMinute: number;
  /** Whether the address of the asker is taken from `X-Forwarded-For`. */
  readonly trustProxy: boolean;
  /** How long a request may take to come in, a minute if nothing is told. */
  readonly receiveWithinMs?: number;
}

/** What the server does with every request, whichever module answers it. */
const addToEveryRequest = async (app: NestFastifyApplication, options: ServerOptions): Promise<ClientErrors> => {
  const server = app.getHttpAdapter().getInstance();
  const [log, metrics, failures] = [app.get<Log>(LOG), app.get(Metrics), app.get(ProblemFilter)];
  addConventions(server, log, metrics);
  addCoding(server);
  addPublicReads(server);
  const clientErrors = new ClientErrors(failures, (correlationId, { status, code }) => {
    const labels = { method: 'none', route: 'none', status: String(status) };
    metrics.requests.observe(labels, 0);
    log.info({ correlationId, ...labels, code }, 'answered');
  });
  clientErrors.watch(server);
  continueWhenAdmitted(server);
  closeInTime(server);
  const rate = await rateLimitOf(server, options.rateLimitPerMinute);
  const views = app.get(Views);
  endForWhoeverMayNot(server, (request) => views.isStillOpen(request));
  addAdmission(server, rate, app.get<Authenticator>(AUTHENTICATOR), app.get<Accounts>(ACCOUNTS), methodsOf);
  // After the hooks: a plugin that is waited for lets the server begin, and hooks that come later miss its first requests.
  await server.register(multipart, { throwFileSizeLimit: false });
  return clientErrors;
};

/** The app's root module as a server, initialised and not yet listening. What was opened is closed again where that fails. */
export const createServer = async (root: DynamicModule, options: ServerOptions): Promise<NestFastifyApplication> => {
  const adapter: FastifyAdapter = new FastifyAdapter({
    ...listening(
      () => app.get(ProblemFilter),
      () => clientErrors,
      options.receiveWithinMs,
    ),
    trustProxy: options.trustProxy,
  });
  const app: NestFastifyApplication = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    bodyParser: false,
    // Why a start fails is said by the process, in one line.
    logger: false,
    abortOnError: false,
  });
  const clientErrors: ClientErrors = await addToEveryRequest(app, options);
  try {
    await app.init();
  } catch (error) {
    await app.close();
    throw error;
  }
  return app;
};

/** Listens where the configuration says; answers the address. */
export const listenAt = (app: NestFastifyApplication, at: Parameters<typeof listenOn>[0]): Promise<string> =>
  listenOn(at, async (port, host) => {
    await app.listen(port, host);
    // Not before: of a port that is taken the process tells by itself.
    app.useLogger(nestLogger(app.get<Log>(LOG)));
    return app.getUrl();
  });
