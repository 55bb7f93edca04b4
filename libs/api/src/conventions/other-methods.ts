import type { FastifyInstance, FastifyRequest } from 'fastify';
import { describedMethods } from '../openapi/document.js';
import type { Problem } from './problem.js';
import { problem } from './problem.js';

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]+\}/g, '[^/]+')}$`);

let known: readonly { readonly path: RegExp; readonly methods: readonly string[] }[] | null = null;

/** Whichever process serves them: as the interface describes itself. */
const described = (path: string): readonly string[] => {
  known ??= [...describedMethods()].map(([each, methods]) => ({ path: patternOf(each), methods }));
  return known.filter((each) => each.path.test(path)).flatMap((each) => each.methods);
};

/** What this process serves beside, as pages; an address that only the page for unknown addresses takes is none. */
const served = (server: FastifyInstance, path: string): readonly string[] =>
  ['GET', 'HEAD', 'POST'].filter((method) => {
    const found = server.findRoute({ method, url: path });
    return found !== null && !('*' in found.params);
  });

/** The methods of RFC 9110 and PATCH: whoever sends another is told that no address takes it. */
const standard = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH'];

/** Why no route takes a request: 501, 405 with what the address takes, or 404. */
export const whyUnserved = (request: FastifyRequest): Problem => {
  if (!standard.includes(request.method)) return problem('unknown-method');
  const path = request.url.split('?')[0] ?? '/';
  const methods = [...new Set([...described(path), ...served(request.server, path)])].toSorted();
  // What another process serves under this very method is not here.
  if (methods.length === 0 || methods.includes(request.method)) return problem('unknown-route');
  return problem('method-not-allowed', { headers: { allow: methods.join(', ') } });
};
