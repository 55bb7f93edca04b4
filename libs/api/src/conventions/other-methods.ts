import type { FastifyInstance, FastifyRequest } from 'fastify';

interface Known {
  readonly method: string;
  readonly path: RegExp;
}

const known = new WeakMap<FastifyInstance, Known[]>();

const patternOf = (url: string): RegExp =>
  new RegExp(`^${url.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:[^/]+/g, '[^/]+')}$`);

/** Remembers a server's routes as they are added. */
export const noteRoutes = (server: FastifyInstance): void => {
  const routes: Known[] = [];
  known.set(server, routes);
  server.addHook('onRoute', ({ method, url }) => {
    for (const each of [method].flat()) routes.push({ method: each, path: patternOf(url) });
  });
};

/** The methods an address takes, where it does not take the one asked with. */
export const otherMethods = ({ server, url }: FastifyRequest): readonly string[] => {
  const path = url.split('?')[0] ?? '/';
  const routes = known.get(server) ?? [];
  return [...new Set(routes.filter((route) => route.path.test(path)).map(({ method }) => method))].toSorted();
};
