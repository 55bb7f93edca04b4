import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  bodyLimit,
  checkContent,
  checkProtocol,
  closeUnread,
  declaresBody,
  takes,
  whyUnserved,
} from '#platform/serving';
import type { FastifyInstance } from 'fastify';
import type { Accounts } from '#record';
import { type Authenticator, authorize, authorizeAgain, identify } from './access.js';
import { bodyTypeOf, checkDesk } from './desk.js';
import { isReadPreflight, preflightHeaders } from './public-reads.js';
import type { RateLimit } from './rate-limit.js';

/**
 * What is decided of every request before a byte of its body is read, in this order: the rate, who asks, whether a route takes
 * it, whether whoever asks may, whether it is from a page of the desk where it has to be, and whether its body is one that is read here. Each step throws the problem it finds.
 * `elsewhere`: the methods that an address of the interface takes, whichever process serves it.
 */
export const addAdmission = (
  server: FastifyInstance,
  rate: RateLimit,
  authenticator: Authenticator,
  accounts: Pick<Accounts, 'signedIn' | 'stillIn'>,
  elsewhere: (path: string) => readonly string[],
): void => {
  server.addHook('onRequest', async (request, reply) => {
    await rate.count(request, reply);
    checkProtocol(request);
    if (isReadPreflight(request) && takes(request, 'GET', elsewhere))
      return reply.status(204).headers(preflightHeaders).send();
    await identify(request, authenticator, accounts);
    if (request.is404) throw whyUnserved(request, elsewhere);
    authorize(request);
    checkDesk(request);
    checkContent(request, bodyTypeOf(request), request.routeOptions.config.files === true ? Infinity : bodyLimit);
    return undefined;
  });
  server.addHook('preHandler', authorizeAgain);
  server.addHook('onSend', async (request, reply, payload) => {
    // A body that was taken is there by now, whatever came of it.
    if (!declaresBody(request) || request.body !== undefined) return payload;
    await rate.chargeRefusedBody(request);
    // What came in one packet with its head is there a turn later, and then costs nobody the connection.
    await nextTurn();
    closeUnread(request, reply);
    return payload;
  });
};
