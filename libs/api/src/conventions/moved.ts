import type { FastifyReply, FastifyRequest } from 'fastify';
import { cacheControlFor } from './access.js';

/** What was asked beside the resolution, which the new address names itself. */
export const rest = (query: unknown): string => {
  const parsed = new URLSearchParams(Object.entries(Object(query)).map(([name, value]) => [name, String(value)]));
  parsed.delete('resolution');
  return parsed.size === 0 ? '' : `?${parsed.toString()}`;
};

/** Where it is now. */
export const there = (request: FastifyRequest, reply: FastifyReply, location: string): '' => {
  void reply.status(308).headers({ location, 'cache-control': cacheControlFor(request) });
  return '';
};
