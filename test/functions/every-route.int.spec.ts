import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { startStandalone, type Standalone } from '../../apps/standalone/src/standalone.js';
import { type Act, functions, type Role, roles, sessionActs } from '#identity';
import { slices } from '#record';
import { ready } from '../features/support/deployment.js';

interface Route {
  readonly method: string;
  readonly path: string;
}

/** Every route that the server has, of the tree that its router draws. */
const routesOf = (drawn: string): readonly Route[] => {
  const above: string[] = [];
  return drawn.split('\n').flatMap((line) => {
    const [, lead = '', part = '', methods = ''] = /^(.*?── )(.*?)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? [];
    if (lead === '') return [];
    const depth = lead.length / 4 - 1;
    above.splice(depth, above.length, part);
    const path = above.join('');
    return methods === '' ? [] : methods.split(', ').map((method) => ({ method, path }));
  });
};

const asking = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What comes from a page of the desk: by whom is known by a cookie, which none of these have. */
const isForm = ({ path }: Route): boolean => /^\/(?:ar|en|fr)\/desk\//.test(path);

const typeOf = (route: Route): string => {
  if (route.path === '/api/v1/files') return 'multipart/form-data; boundary=x';
  return isForm(route) ? 'application/x-www-form-urlencoded' : 'application/json';
};

/** What a route is for, as the table of functions names it; `null`: nobody has said, which no route may be. */
const actOf = ({ method, path }: Route): Act | null => {
  if (/^\/(?:ar|en|fr)\/desk\/administration\/register/.test(path)) return 'set-register';
  if (/^\/(?:ar|en|fr)\/desk\/administration\//.test(path)) return 'administer';
  // Whoever is not in yet comes in by a form.
  if (asking.has(method) || isForm({ method, path })) return 'read-public';
  const slice = slices.find(({ collection }) => `${path}/`.startsWith(`/api/v1/${collection}/`));
  if (slice !== undefined) return slice.needs;
  if (path === '/api/v1/files') return 'record';
  // Of whatever kind, and what any command would come to: there whoever may record asks, and its slice may want more.
  return path.startsWith('/api/v1/actions/') || path === '/api/v1/previews' ? 'record' : null;
};

type Whose = 'nobody' | 'own' | 'none';
const askers: readonly (readonly [Role | null, Whose])[] = [
  [null, 'nobody'],
  ...roles.flatMap((role) => [[role, 'own'] as const, [role, 'none'] as const]),
];

const isSessionAct = (act: Act): boolean => sessionActs.some((each) => each === act);

/** By a token, which is never let do what is done in a session. */
const allowed = (role: Role | null, whose: Whose, act: Act): boolean => {
  if (isSessionAct(act)) return false;
  if (role === null) return act === 'read-public';
  const { acts, ofParty } = functions[role];
  return ofParty && whose === 'none' ? act === 'read-public' : (acts as readonly Act[]).includes(act);
};

let home = '';
let running: Standalone;
let server: FastifyInstance;
let routes: readonly Route[];
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'tanfidh-functions-'));
  running = await startStandalone({ ...ready, home, data: 'none', rateLimitPerMinute: 0, logLevel: 'error' });
  server = running.app.getHttpAdapter().getInstance();
  routes = routesOf(server.printRoutes({ commonPrefix: false }));
}, 60_000);
afterAll(async () => {
  await running.stop();
  await rm(home, { recursive: true, force: true });
});

describe('every route there is, asked with every function, of a party and of none', () => {
  it('are as many as the interface and the pages have', () => {
    expect(routes.length).toBeGreaterThan(100);
    expect(routes).toContainEqual({ method: 'POST', path: '/api/v1/actions/:kind/:id/:command' });
    expect(routes).toContainEqual({ method: 'POST', path: '/api/v1/resolutions/:id/:command' });
    expect(routes).toContainEqual({ method: 'GET', path: '/ar/resolutions/:id' });
  });

  it('each does something that the table of functions names', () => {
    expect(routes.filter((route) => actOf(route) === null)).toEqual([]);
  });

  it.each(askers)(
    'answer %s (party: %s) as the table says',
    async (role, whose) => {
      const party = whose === 'own' ? 'TUR' : null;
      const token = role === null ? null : (await running.home.tokens.create({ name: 'test', role, party })).token;
      const authorization = token === null ? {} : { authorization: `Bearer ${token}` };
      const found: unknown[] = [];
      for (const route of routes) {
        const act = actOf(route);
        if (act === null || ['HEAD', 'OPTIONS'].includes(route.method)) continue;
        // By a parameter that there is not, what is followed as it happens is refused instead of going on.
        const url = `${route.path.replaceAll(/:\w+/g, 'x').replaceAll('*', 'x')}?not=there`;
        const type = typeOf(route);
        const headers = { ...authorization, 'content-type': type, origin: 'http://localhost' };
        const body = asking.has(route.method) ? {} : { payload: isForm(route) ? 'not=there' : '{}' };
        const { statusCode } = await server.inject({ method: route.method as 'GET', url, headers, ...body });
        const refused = role === null ? 401 : 403;
        const isRight = allowed(role, whose, act) ? ![401, 403].includes(statusCode) : statusCode === refused;
        if (!isRight || statusCode >= 500) found.push({ ...route, statusCode });
      }
      expect(found).toEqual([]);
    },
    60_000,
  );
});
