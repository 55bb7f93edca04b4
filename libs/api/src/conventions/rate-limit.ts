import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { problem } from './problem.js';

const free = ['/health/', '/assets/'];

/** At most `perMinute` requests a minute from one address, health, metrics and the pages' sheet and fonts aside; 0 sets no limit. */
export const limitRate = async (server: FastifyInstance, perMinute: number): Promise<void> => {
  if (perMinute === 0) return;
  await server.register(rateLimit, {
    max: perMinute,
    timeWindow: 60_000,
    allowList: (request) => request.url === '/metrics' || free.some((path) => request.url.startsWith(path)),
    errorResponseBuilder: (_request, { ttl }) =>
      problem('too-many-requests', { headers: { 'retry-after': String(Math.max(1, Math.ceil(ttl / 1000))) } }),
  });
};
