import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Problem, protocolProblem } from './problem.js';

const isReadable = (encoded: string): boolean => {
  try {
    decodeURIComponent(encoded);
    return true;
  } catch {
    return false;
  }
};

/** The name of a parameter as it is known elsewhere, or as it was sent where it is not to be read. */
const nameIn = (pair: string): string => {
  const [name = ''] = pair.split('=');
  const known = isReadable(name) ? decodeURIComponent(name.replaceAll('+', ' ')) : name;
  return known.slice(0, 60);
};

const methods = ['GET', 'POST'] as const;

/** What a route calls the part that stands at `index`, or how it was sent where no route has a name for it. */
const partIn = (server: FastifyInstance, parts: readonly string[], index: number): string => {
  const here = '~here~';
  const url = parts.map((part, at) => (at === index ? here : isReadable(part) ? part : 'x')).join('/');
  const named = methods.flatMap((method) => Object.entries(server.findRoute({ method, url })?.params ?? {}));
  const [name] = named.find(([each, value]) => each !== '*' && value === here) ?? [];
  return name ?? (parts[index] ?? '').slice(0, 60);
};

/** So many are told of. */
const MOST_PARTS = 20;

/** What is wrong with the path of an address that no router can read; `null` where nothing is. */
export const pathProblem = ({ url, server }: Pick<FastifyRequest, 'url' | 'server'>): Problem | null => {
  const [path = ''] = url.split('?');
  const parts = path.split('/');
  const unread = parts.flatMap((part, index) => (isReadable(part) ? [] : [index])).slice(0, MOST_PARTS);
  const errors = unread.map((index) => ({ pointer: `{${partIn(server, parts, index)}}`, code: 'not-utf-8' }));
  return errors.length === 0 ? null : protocolProblem('malformed-request', { errors });
};

/** An address is UTF-8 once its escapes are read; bytes beyond ASCII without one never come this far. Throws 400, naming every part that is not. */
export const checkAddress = (request: FastifyRequest): void => {
  const [, ...query] = request.url.split('?');
  const unreadable = pathProblem(request);
  if (unreadable !== null) throw unreadable;
  const unread = query
    .join('?')
    .split('&')
    .filter((pair) => !isReadable(pair));
  const errors = unread.map((pair) => ({ pointer: `?${nameIn(pair)}`, code: 'not-utf-8' }));
  if (errors.length > 0) throw protocolProblem('malformed-query', { errors });
};
