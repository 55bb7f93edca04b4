import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { headOf, rawAsk } from './support/raw.js';
import { enterRegister } from './support/register.js';
import { TestServer } from './support/server.js';

const PROGRESS = '/api/v1/resolutions/53-45-POL/progress';

describe('an address is read once, and answered as it was read', () => {
  let server: TestServer;
  let port: number;
  beforeAll(async () => {
    server = await TestServer.start();
    await enterRegister(server);
    // In the distributed mode what is read comes after what was written.
    await server.read('/api/v1/resolutions');
    port = await server.listen();
  });
  afterAll(() => server.stop());

  const ask = (path: string, method = 'GET', headers: Readonly<Record<string, string>> = {}) =>
    // Of an answer without a body nothing more comes.
    rawAsk(port, headOf(method, path, headers), { withinMs: method === 'HEAD' ? 500 : 5_000 });

  it.each([
    [`${PROGRESS}#asOf=2018-12-01`, PROGRESS],
    ['/api/v1/commitments?q=training#zzz', '/api/v1/commitments?q=training'],
    ['/api/v1/parties?kind=organ#', '/api/v1/parties?kind=organ'],
  ])('what is asked as %s changes nothing of %s', async (strange, plain) => {
    const cold = await ask(`${plain}${plain.includes('?') ? '&' : '?'}asOf=2026-01-01`);
    await ask(strange);
    const { body } = await ask(plain);
    const whole = (await server.get(plain)).body;
    expect(cold.status).toBe(200);
    expect(body).toEqual(whole);
    expect(body.asOf).not.toBe('2018-12-01');
    expect(JSON.stringify(body).length).toBeGreaterThan(500);
  });

  it.each([
    '/api/v1/actions/../parties',
    '/api/v1/actions/%2e%2e/parties',
    PROGRESS.replace('/progress', '\\progress'),
  ])('what is not there is not there, whatever was asked before: %s', async (strange) => {
    const before = await ask(strange);
    await ask('/api/v1/parties');
    await ask(PROGRESS);
    const after = await ask(strange);
    expect([before.status, after.status]).toEqual([404, 404]);
  });

  it('tells by HEAD what GET would tell, and 304 only of what would be answered with 200', async () => {
    const got = await ask('/api/v1/parties?limit=3');
    const head = await ask('/api/v1/parties?limit=3', 'HEAD');
    for (const name of ['etag', 'cache-control', 'vary', 'content-type'])
      expect([name, head.headers[name]]).toEqual([name, got.headers[name]]);
    expect((await ask('/api/v1/parties?knownAt=2999-01-01T00:00:00Z', 'HEAD')).status).toBe(400);
    const tag = got.headers['etag'] ?? '';
    expect((await ask('/api/v1/parties?limit=3', 'HEAD', { 'if-none-match': tag })).status).toBe(304);
    expect((await ask('/api/v1/parties?limit=none', 'GET', { 'if-none-match': '*' })).status).toBe(400);
  });
});
