import { type FastifyInstance, fastify } from 'fastify';
import { ClientErrors, continueWhenAdmitted } from './client-errors.js';
import { closeInTime } from './closing.js';
import { checkContent } from './content.js';
import { asJson, asProblem, type Failures, sendFailure } from './failures.js';
import { closeUnread } from './lingering-close.js';
import { listening } from './listening.js';
import { bodyOf } from './problem.js';
import { checkProtocol } from './protocol.js';
import { securityHeaders } from './security-headers.js';
import { whyUnserved } from './unserved.js';

const failures: Failures = {
  send(error, request, reply) {
    const found = asProblem(error);
    sendFailure(found, () => asJson(found, request, bodyOf), reply);
  },
};

/** For a process with a few addresses that anybody may read: what it does not serve, it tells as the interface does. */
export const bareServer = (): FastifyInstance => {
  const clientErrors = new ClientErrors(failures, () => undefined);
  const server = fastify({
    ...listening(
      () => failures,
      () => clientErrors,
    ),
    logger: false,
  });
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
