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

type Elsewhere = (path: string) => readonly string[];

const methodsAt = (
  { url, server }: Pick<FastifyRequest, 'url' | 'server'>,
  elsewhere: Elsewhere,
): ReadonlySet<string> => {
  const path = url.split('?')[0] ?? '/';
  return new Set([...elsewhere(path), ...served(server, path)]);
};

/** Whether an address takes a method, here or in another process. */
export const takes = (request: Pick<FastifyRequest, 'url' | 'server'>, method: string, elsewhere: Elsewhere): boolean =>
  methodsAt(request, elsewhere).has(method);

/** Why no route takes a request: 501, 405 with what the address takes, or 404. `elsewhere`: what other processes serve. */
export const whyUnserved = (request: FastifyRequest, elsewhere: Elsewhere = () => []): Problem => {
  if (!standard.includes(request.method)) return protocolProblem('unknown-method');
  const methods = [...methodsAt(request, elsewhere)].toSorted();
  // What another process serves under this very method is not here.
  if (methods.length === 0 || methods.includes(request.method)) return protocolProblem('unknown-route');
  return protocolProblem('method-not-allowed', { headers: { allow: methods.join(', ') } });
};
