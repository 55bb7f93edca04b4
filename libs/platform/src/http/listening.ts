import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ClientErrors } from './client-errors.js';
import { pathProblem } from './address.js';
import { bodyLimit } from './content.js';
import { correlationOf } from './correlation.js';
import { closeUnread } from './lingering-close.js';
import type { Failures } from './failures.js';
import { securityHeaders } from './security-headers.js';

/** As a path: a proxy may send the whole address. What is no path at all is one that nothing is at. */
const pathIn = (target: string): string => {
  const path = target.replace(/^https?:\/\/[^/?#]*/i, '');
  return path.startsWith('/') ? path : `/${path}`;
};

/** A page's address may end in a slash, as people type it; the interface's are exact. */
const withoutSlash = (url: string): string =>
  url.startsWith('/api/') ? url : url.replace(/^([^?]*[^/?])\/+(?=\?|$)/, '$1');

/** How every server here listens: what no route gets to see is limited in size and time, and told as a problem. */
export const listening = (failures: () => Failures, clientErrors: () => ClientErrors, receiveWithinMs = 60_000) => ({
  bodyLimit,
  requestTimeout: receiveWithinMs,
  http: {
    headersTimeout: receiveWithinMs,
    requestTimeout: receiveWithinMs,
    connectionsCheckingInterval: receiveWithinMs / 12,
    // Told as a problem by the hook; Node's own answer has neither body nor headers.
    requireHostHeader: false,
  },
  clientErrorHandler: (error: Error, socket: Socket): void => clientErrors().answer(error, socket),
  requestIdHeader: false as const,
  genReqId: ({ headers }: IncomingMessage) => correlationOf(headers['x-correlation-id']),
  forceCloseConnections: 'idle' as const,
  // A request that still comes in on an open connection is answered like any other, not in Fastify's own words.
  return503OnClosing: false,
  routerOptions: { maxParamLength: 600 },
  rewriteUrl: ({ url = '/' }: IncomingMessage) => withoutSlash(pathIn(url)),
  // An address that cannot be read reaches neither hook nor filter.
  frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
    void reply.headers({ ...securityHeaders, 'x-correlation-id': request.id });
    closeUnread(request, reply);
    failures().send(pathProblem(request) ?? error, request, reply);
  },
});
