import { type RequestBegun, type RequestSpan, requestSpan } from '#platform';
import { type Log, securityHeaders } from '#platform/serving';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { addForms } from './form.js';
import { parseBody } from './json.js';
import type { Metrics } from './metrics.js';

const begun = ({ method, url, protocol, raw, headers }: FastifyRequest): RequestBegun => ({
  method,
  url,
  protocol,
  httpVersion: raw.httpVersion,
  headers,
});

/** Correlation ids, one log line and one measurement per request, JSON and forms read strictly. */
export const addConventions = (server: FastifyInstance, log: Log, metrics: Metrics): void => {
  const spans = new WeakMap<FastifyRequest, RequestSpan>();
  server.addHook('onRequest', (request, reply, done) => {
    reply.headers({ ...securityHeaders, 'x-correlation-id': request.id });
    const span = requestSpan(begun(request));
    spans.set(request, span);
    span.run(done);
  });
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.is404 ? null : (request.routeOptions.url ?? null);
    const labels = { method: request.method, route: route ?? 'none', status: String(reply.statusCode) };
    const span = spans.get(request);
    metrics.requests.observe(labels, reply.elapsedTime / 1000);
    span?.end(route, reply.statusCode);
    log.info({ correlationId: request.id, ...span?.ids, ...labels, ms: Math.round(reply.elapsedTime) }, 'answered');
    done();
  });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, parseBody(Buffer.from(body)));
    } catch (error) {
      done(error as Error);
    }
  });
  addForms(server);
};
