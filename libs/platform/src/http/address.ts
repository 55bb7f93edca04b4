import type { FastifyRequest } from 'fastify';
import { protocolProblem } from './problem.js';

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

/** An address is UTF-8 once its escapes are read; bytes beyond ASCII without one never come this far. Throws 400, naming every parameter that is not. */
export const checkAddress = ({ url }: FastifyRequest): void => {
  const [path = '', ...query] = url.split('?');
  if (!isReadable(path)) throw protocolProblem('malformed-request');
  const unread = query
    .join('?')
    .split('&')
    .filter((pair) => !isReadable(pair));
  const errors = unread.map((pair) => ({ pointer: `?${nameIn(pair)}`, code: 'not-utf-8' }));
  if (errors.length > 0) throw protocolProblem('malformed-query', { errors });
};
