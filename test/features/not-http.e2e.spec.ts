import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { headOf, rawAsk } from './support/raw.js';
import { enterRegister } from './support/register.js';
import { TestServer } from './support/server.js';

type Case = readonly [what: string, bytes: string, status: number, code: string];

const post = 'POST /api/v1/statements HTTP/1.1\r\nhost: localhost\r\n';

const unread: readonly Case[] = [
  ['no host', 'GET /api/v1/kinds HTTP/1.1\r\n\r\n', 400, 'no-host'],
  ['two hosts', 'GET /api/v1/kinds HTTP/1.1\r\nhost: a\r\nhost: b\r\n\r\n', 400, 'no-host'],
  ...['a b', 'a@b', 'http://a', 'a/b', 'a:b', 'a:1:2', '::1', '[::1', '[1::2::3]', '[::1%eth0]', '%zz', '\xe9'].map(
    (host): Case => [`the host ${host}`, headOf('GET', '/api/v1/kinds', { host }), 400, 'no-host'],
  ),
  ['a length and chunks', `${post}content-length: 2\r\ntransfer-encoding: chunked\r\n\r\n{}`, 400, 'malformed-request'],
  ['two lengths', `${post}content-length: 2\r\ncontent-length: 3\r\n\r\n{}`, 400, 'malformed-request'],
  ['a length that is none', `${post}content-length: two\r\n\r\n{}`, 400, 'malformed-request'],
  ['a header without a name', 'GET / HTTP/1.1\r\nhost: localhost\r\n: x\r\n\r\n', 400, 'malformed-request'],
  ['a NUL in a header', 'GET / HTTP/1.1\r\nhost: localhost\r\nx: \0\r\n\r\n', 400, 'malformed-request'],
  ['a line of nothing HTTP knows', 'hello there\r\n\r\n', 400, 'malformed-request'],
  ['a greeting of TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400, 'malformed-request'],
  ['a method without anything', 'GET\r\n\r\n', 400, 'malformed-request'],
  ['a method nobody knows', 'BREW /pot HTTP/1.1\r\nhost: localhost\r\n\r\n', 501, 'unknown-method'],
  ['a method that no address takes', headOf('PROPFIND', '/api/v1/kinds', {}), 501, 'unknown-method'],
  ['a way through', headOf('CONNECT', 'elsewhere:443', {}), 501, 'unknown-method'],
  ['another version', 'GET / HTTP/3.0\r\nhost: localhost\r\n\r\n', 505, 'unknown-version'],
  ['the preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 505, 'unknown-version'],
  [
    'headers without end',
    `GET / HTTP/1.1\r\nhost: localhost\r\nx: ${'x'.repeat(80_000)}\r\n\r\n`,
    431,
    'headers-too-large',
  ],
  ['an address without end', `GET /${'x'.repeat(80_000)} HTTP/1.1\r\nhost: x\r\n\r\n`, 431, 'headers-too-large'],
  ['a bad address', headOf('GET', '/api/v1/parties/%zz', {}), 400, 'malformed-request'],
  ['bytes that nobody escaped', headOf('GET', '/api/v1/parties/\xd9\x85', {}), 400, 'malformed-request'],
  ['bytes that nobody escaped, asked for', headOf('GET', '/api/v1/actions?q=\xd9\x85', {}), 400, 'malformed-request'],
  ['a step too long', headOf('GET', `/api/v1/parties/${'x'.repeat(700)}`, {}), 414, 'address-too-long'],
  ['a miracle expected', headOf('GET', '/api/v1/kinds', { expect: 'a-miracle' }), 417, 'unknown-expectation'],
  ['the server as a whole', headOf('OPTIONS', '*', {}), 404, 'unknown-route'],
  ['an address that is no path', headOf('GET', '*kinds', {}), 404, 'unknown-route'],
];

describe('what cannot be read as a request', () => {
  let server: TestServer;
  let port: number;
  let writes: number;
  beforeAll(async () => {
    server = await TestServer.start();
    await enterRegister(server);
    ({ reads: port, writes } = await server.listenDirectly());
  });
  afterAll(() => server.stop());

  it.each(unread)('%s is told as a problem', async (_what, bytes, status, code) => {
    const answer = await rawAsk(port, Buffer.from(bytes, 'latin1'));
    expect([answer.status, answer.body.code ?? answer.body]).toEqual([status, code]);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': 'en',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'x-correlation-id': answer.body.correlationId,
    });
    const { errors: _which, ...body } = answer.body;
    expect(body).toEqual({
      type: `urn:tanfidh:problem:${code}`,
      title: expect.stringMatching(/\w/),
      status,
      code,
      correlationId: expect.stringMatching(/^[\w-]{8,}$/),
    });
  });

  it('ends the connection where nothing more can be read', async () => {
    for (const [what, bytes, status, code] of unread) {
      if (!['malformed-request', 'no-host', 'unknown-version', 'headers-too-large'].includes(code)) continue;
      if (what === 'a bad address') continue;
      const answer = await rawAsk(port, Buffer.from(bytes, 'latin1'), { toTheEnd: true });
      expect([what, answer.status, answer.ended]).toEqual([what, status, 'closed']);
    }
  });

  it('answers first what came before it', async () => {
    const { text } = await rawAsk(port, `${headOf('GET', '/api/v1/kinds', {})}not HTTP at all\r\n\r\n`, {
      toTheEnd: true,
    });
    expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 400']);
    expect(text.indexOf('HTTP/1.1 400')).toBeGreaterThan(text.indexOf('"items"'));
  });

  it('is told in the language asked for where a chunk is none', async () => {
    const head = headOf('POST', '/api/v1/statements', {
      authorization: `Bearer ${server.token}`,
      'content-type': 'application/json',
      'accept-language': 'ar',
      'transfer-encoding': 'chunked',
    });
    const answer = await rawAsk(writes, `${head}zz\r\n`, { toTheEnd: true });
    expect([answer.status, answer.body.code, answer.headers['content-language']]).toEqual([
      400,
      'malformed-request',
      'ar',
    ]);
  });
});

describe('an address asked in another way', () => {
  let server: TestServer;
  let port: number;
  beforeAll(async () => {
    server = await TestServer.start();
    port = (await server.listenDirectly()).reads;
  });
  afterAll(() => server.stop());

  it.each([
    ['PUT', '/api/v1/statements', 405, 'POST'],
    ['GET', '/api/v1/statements', 405, 'POST'],
    ['HEAD', '/api/v1/statements', 405, 'POST'],
    ['OPTIONS', '/api/v1/resolutions', 405, 'GET, HEAD, POST'],
    ['TRACE', '/api/v1/resolutions/x', 405, 'GET, HEAD'],
    ['POST', '/health/live', 405, 'GET, HEAD'],
    ['POST', '/ar/timeline', 405, 'GET, HEAD'],
    ['DELETE', '/', 405, 'GET, HEAD'],
    ['POST', '/ar/no-such-page', 404, undefined],
    ['PUT', '/nothing/here', 404, undefined],
    ['PURGE', '/ar/timeline', 501, undefined],
  ])('%s %s', async (method, path, status, allow) => {
    const answer = await rawAsk(port, headOf(method, path, {}), { withinMs: 1_000, toTheEnd: method === 'HEAD' });
    expect([answer.status, answer.headers['allow']]).toEqual([status, allow]);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  it('is a page for a browser', async () => {
    for (const [method, path, status] of [
      ['POST', '/ar/timeline', 405],
      ['PROPFIND', '/ar/timeline', 501],
      ['GET', '/ar/%zz', 400],
      ['GET', '/no-such-page', 404],
    ] as const) {
      const answer = await rawAsk(port, headOf(method, path, { accept: 'text/html', 'accept-language': 'ar' }));
      expect([answer.status, answer.headers['content-type']]).toEqual([status, 'text/html; charset=utf-8']);
      expect(answer.body).toContain('<html lang="ar" dir="rtl"');
    }
  });

  it.each([
    '',
    'a',
    'a:',
    'a:80',
    'tanfidh.example.',
    '10.0.0.1:3000',
    '[::1]:3000',
    '[v1.x]',
    'xn--mgbh0fb.xn--kgbechtv',
    'a_b%20c',
  ])('at the host "%s" is served', async (host) =>
    expect((await rawAsk(port, headOf('GET', '/api/v1/kinds', { host }))).status).toBe(200),
  );

  it('of a whole URL, or under HTTP/1.0 without a host, is served', async () => {
    expect((await rawAsk(port, headOf('GET', 'http://localhost/api/v1/kinds?lang=ar', {}))).status).toBe(200);
    expect((await rawAsk(port, 'GET /api/v1/kinds HTTP/1.0\r\n\r\n')).status).toBe(200);
  });
});
