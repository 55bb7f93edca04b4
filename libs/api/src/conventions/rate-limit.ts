import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { problem } from './problem.js';

/** What a request whose body is not taken costs: it may have cost the network a megabyte. */
const refusedBody = 10;

const free = ['/health/', '/assets/'];
const isFree = ({ method, url }: FastifyRequest): boolean =>
  (method === 'GET' || method === 'HEAD') && (url === '/metrics' || free.some((path) => url.startsWith(path)));

/** What one address may ask within a minute. */
export interface RateLimit {
  /** Counts a request and tells what is left. Throws 429 where nothing is. */
  count(request: FastifyRequest, reply: FastifyReply): Promise<void>;
  /** Counts what a refused body costs more. */
  chargeRefusedBody(request: FastifyRequest): Promise<void>;
}

/** At most `perMinute` from one address, health, metrics and the pages' sheet and fonts aside; 0 sets no limit. */
export const rateLimitOf = async (server: FastifyInstance, perMinute: number): Promise<RateLimit> => {
  if (perMinute === 0) return { count: async () => {}, chargeRefusedBody: async () => {} };
  // Asked by hand: the limiter's own hooks cover routes only, and here the order of hooks is one list.
  await server.register(rateLimit, { global: false, max: perMinute, timeWindow: 60_000, allowList: isFree });
  const take = server.createRateLimit();
  return {
    async count(request, reply) {
      const taken = await take(request);
      if (taken.isAllowed) return;
      const { max, remaining, ttlInSeconds } = taken;
      void reply.headers({
        'x-ratelimit-limit': max,
        'x-ratelimit-remaining': remaining,
        'x-ratelimit-reset': ttlInSeconds,
      });
      if (!taken.isExceeded) return;
      throw problem('too-many-requests', { headers: { 'retry-after': String(Math.max(1, ttlInSeconds)) } });
    },
    async chargeRefusedBody(request) {
      for (let n = 1; n < refusedBody; n += 1) await take(request);
    },
  };
};
