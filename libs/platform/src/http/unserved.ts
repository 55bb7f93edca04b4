import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Problem } from './problem.js';
import { protocolProblem } from './problem.js';

/** What this process serves; an address that only the page for unknown addresses takes is none. */
const served = (server: FastifyInstance, path: string): readonly string[] =>
  ['GET', 'HEAD', 'POST'].filter((method) => {
    const found = server.findRoute({ method, url: path });
    return found !== null && !('*' in found.params);
  });

/** The methods of RFC 9110 and PATCH: whoever sends another is told that no address takes it. */
const standard = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH'];

/** Why no route takes a request: 501, 405 with what the address takes, or 404. `elsewhere`: what other processes serve. */
export const whyUnserved = (
  request: FastifyRequest,
  elsewhere: (path: string) => readonly string[] = () => [],
): Problem => {
  if (!standard.includes(request.method)) return protocolProblem('unknown-method');
  const path = request.url.split('?')[0] ?? '/';
  const methods = [...new Set([...elsewhere(path), ...served(request.server, path)])].toSorted();
  // What another process serves under this very method is not here.
  if (methods.length === 0 || methods.includes(request.method)) return protocolProblem('unknown-route');
  return protocolProblem('method-not-allowed', { headers: { allow: methods.join(', ') } });
};
