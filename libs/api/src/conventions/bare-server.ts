import { type FastifyInstance, fastify } from 'fastify';
import { ClientErrors, continueWhenAdmitted } from './client-errors.js';
import { closeInTime } from './closing.js';
import { checkContent } from './content.js';
import { closeUnread } from './lingering-close.js';
import { listening } from './listening.js';
import { createLog } from './log.js';
import { whyUnserved } from './other-methods.js';
import { ProblemFilter } from './problem.filter.js';
import { checkProtocol } from './protocol.js';
import { securityHeaders } from './security-headers.js';
import { TroubleLog } from './trouble-log.js';

/** For a process with a few addresses that anybody may read: what it does not serve, it tells as the interface does. */
export const bareServer = (): FastifyInstance => {
  const silent = createLog('silent');
  const failures = new ProblemFilter(silent, new TroubleLog(silent), null);
  const clientErrors = new ClientErrors(failures, () => undefined);
  const server = fastify({ ...listening(failures, () => clientErrors), logger: false });
  server.addHook('onRequest', async (request, reply) => {
    void reply.headers({ ...securityHeaders, 'x-correlation-id': request.id });
    checkProtocol(request);
    if (request.is404) throw whyUnserved(request);
    checkContent(request);
  });
  server.addHook('onSend', (request, reply, payload, done) => {
    closeUnread(request, reply);
    done(null, payload);
  });
  server.setErrorHandler((error, request, reply) => failures.send(error, request, reply));
  clientErrors.watch(server);
  continueWhenAdmitted(server);
  closeInTime(server);
  return server;
};
