import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ccBy } from '#api';
import { rawAsk } from './support/raw.js';
import { enterRegister } from './support/register.js';
import { type Answer, TestServer } from './support/server.js';

const origin = 'https://elsewhere.example';
const allowed = ({ headers }: Pick<Answer, 'headers'>): unknown => headers['access-control-allow-origin'];

describe('a script of another origin', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
    await enterRegister(server);
    await server.read('/api/v1/resolutions');
  });
  afterAll(() => server.stop());

  const ask = (
    method: 'GET' | 'HEAD' | 'OPTIONS' | 'POST',
    url: string,
    headers: Readonly<Record<string, string>> = {},
  ) => server.send({ method, url, headers: { origin, ...headers } });
  const preflight = (url: string, wanted: string, more: Readonly<Record<string, string>> = {}) =>
    ask('OPTIONS', url, { 'access-control-request-method': wanted, ...more });

  const reads = [
    '/api/v1/resolutions',
    '/api/v1/parties/TUR',
    '/api/v1/actions?limit=1',
    '/api/v1/kinds',
    '/api/v1/events',
    '/openapi.json',
  ];

  it.each(reads)('reads %s, and what helps to read on', async (url) => {
    for (const method of ['GET', 'HEAD'] as const) {
      const answer = await ask(method, url);
      expect([answer.status, allowed(answer)]).toEqual([200, '*']);
      expect(String(answer.headers['access-control-expose-headers'])).toMatch(/ETag.*Link.*Retry-After/);
      expect(answer.headers).not.toHaveProperty('access-control-allow-credentials');
    }
  });

  it('reads why it gets no answer, and that it has it already', async () => {
    for (const [url, status] of [
      ['/api/v1/parties/XXX', 404],
      ['/api/v1/parties?limit=x', 400],
      ['/api/v1/no-such-route', 404],
      ['/api/v1/parties/%ff', 400],
    ] as const) {
      const answer = await ask('GET', url);
      expect([answer.status, allowed(answer)]).toEqual([status, '*']);
    }
    const { headers } = await ask('GET', '/api/v1/kinds');
    const again = await ask('GET', '/api/v1/kinds', { 'if-none-match': String(headers['etag']) });
    expect([again.status, allowed(again)]).toEqual([304, '*']);
  });

  it('is told beforehand that it may', async () => {
    for (const url of [...reads, '/api/v1/stream'])
      for (const wanted of ['GET', 'HEAD']) {
        const { status, headers } = await preflight(url, wanted, { 'access-control-request-headers': 'if-none-match' });
        expect([status, headers['access-control-allow-origin'], headers['access-control-allow-methods']]).toEqual([
          204,
          '*',
          'GET, HEAD',
        ]);
        expect(String(headers['access-control-allow-headers'])).toContain('If-None-Match');
        expect(String(headers['access-control-allow-headers'])).not.toMatch(/authorization/i);
      }
  });

  it('never writes, nor reads what somebody with a token is shown', async () => {
    for (const wanted of ['POST', 'PUT', 'DELETE', 'x']) {
      const answer = await preflight('/api/v1/statements', wanted);
      expect([answer.status, allowed(answer)]).toEqual([405, undefined]);
    }
    for (const url of ['/api/v1/statements', '/api/v1/no-such-route', '/health/live', '/ar/about', '/metrics'])
      expect(allowed(await preflight(url, 'GET'))).toBeUndefined();
    const posted = await server.post('/api/v1/statements', {}, { headers: { origin } });
    expect([posted.status, allowed(posted)]).toEqual([400, undefined]);
    const shown = await ask('GET', '/api/v1/resolutions', { authorization: `Bearer ${server.token}` });
    expect([shown.status, allowed(shown)]).toEqual([200, undefined]);
    for (const url of ['/ar/about', '/health/live', '/metrics']) expect(allowed(await ask('GET', url))).toBeUndefined();
  });

  it('follows the live stream', async () => {
    const { reads: port } = await server.listenDirectly();
    const answer = await rawAsk(
      port,
      'HEAD /api/v1/stream HTTP/1.1\r\nhost: x\r\norigin: https://elsewhere.example\r\nconnection: close\r\n\r\n',
    );
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': '*',
      link: expect.stringContaining('rel="license"'),
    });
  });
});

describe('the links of an answer', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
    await enterRegister(server);
    await server.read('/api/v1/resolutions');
  });
  afterAll(() => server.stop());

  const linksOf = ({ headers }: Answer): Readonly<Record<string, string>> =>
    Object.fromEntries(
      [...String(headers['link'] ?? '').matchAll(/<([^>]*)>; rel="([\w-]+)"/g)].map(([, address = '', rel = '']) => [
        rel,
        address,
      ]),
    );

  it('name what describes the interface, and how the data may be used, wherever there are data', async () => {
    for (const url of ['/api/v1/resolutions/53-45-POL', '/api/v1/kinds', '/api/v1/events', '/api/v1/vocabulary']) {
      const links = linksOf(await server.get(url));
      expect(links).toMatchObject({ 'service-desc': '/openapi.json', 'service-doc': '/docs', license: ccBy.url });
      expect(linksOf(await server.send({ method: 'HEAD', url }))).toEqual(links);
      for (const address of ['service-desc', 'service-doc'])
        expect((await server.get(links[address] ?? '')).status).toBe(200);
    }
    expect(linksOf(await server.get('/fr/about'))).toEqual({ license: ccBy.url });
    expect(linksOf(await server.get('/openapi.json'))).toEqual({});
  });

  it.each(['/api/v1/parties', '/api/v1/events', '/api/v1/resolutions/45%2F53-S/record-changes'])(
    'lead through %s to its end',
    async (url) => {
      const all = (await server.get(`${url}?limit=200`)).body.items;
      const found: unknown[] = [];
      for (let at = `${url}?limit=1`; at !== '';) {
        const answer = await server.get(at);
        expect(answer.status).toBe(200);
        found.push(...answer.body.items);
        const { next = '' } = linksOf(answer);
        expect(next === '').toBe(answer.body.next === null);
        at = next;
      }
      expect(found).toEqual(all);
    },
  );

  it('keep what was asked, and hold nothing but an address, whatever was asked', async () => {
    const strange = `q=${encodeURIComponent('">, <x')}&limit=1`;
    expect(linksOf(await server.get(`/api/v1/parties?${strange}`))).not.toHaveProperty('next');
    const asked = await server.get(
      `/api/v1/parties?limit=1&kind=organ&asOf=2019-01-01&lang=fr&minPosition=${await server.head()}`,
    );
    const { next = '' } = linksOf(asked);
    expect(next).toMatch(/^\/api\/v1\/parties\?limit=1&kind=organ&asOf=2019-01-01&lang=fr&cursor=[\w-]+$/);
  });
});
