import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openApiDocument } from '#api';
import { headOf, rawAsk, type RawHeaders } from './support/raw.js';
import { enterRegister, source } from './support/register.js';
import { TestServer } from './support/server.js';

const { paths } = openApiDocument() as { readonly paths: Readonly<Record<string, object>> };
const addresses = (method: string): readonly string[] =>
  Object.keys(paths)
    .filter((path) => method in (paths[path] ?? {}))
    .map((path) => path.replaceAll(/\{\w+\}/g, 'any'));
const writes = addresses('post');
const reads = addresses('get');
/** What takes files takes more of them, and no JSON. */
const taking = (what: string) => writes.filter((path) => path !== '/api/v1/files' || what !== 'too large');

const declared = { 'content-type': 'application/json', 'content-length': '1000000' };
type Refusal = readonly [what: string, status: number, code: string, method: string, headers: RawHeaders];

/** Eight at a time. */
const each = async (paths: readonly string[], ask: (path: string) => Promise<void>): Promise<void> => {
  const left = [...paths];
  const worker = async (): Promise<void> => {
    for (let path = left.pop(); path !== undefined; path = left.pop()) await ask(path);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
};

const carried = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
  connection: 'close',
};

describe('a request is refused before its body is read', () => {
  let server: TestServer;
  let ports: { readonly reads: number; readonly writes: number };
  let reader: string;
  beforeAll(async () => {
    server = await TestServer.start();
    await enterRegister(server);
    ports = await server.listenDirectly();
    reader = `Bearer ${await server.tokenFor('reader')}`;
  });
  afterAll(() => server.stop());

  const who = (): RawHeaders => ({ ...declared, authorization: `Bearer ${server.token}` });
  const refusals = (): readonly Refusal[] => [
    ['without a token', 401, 'unauthenticated', 'POST', declared],
    ['without a token, of no told length', 401, 'unauthenticated', 'POST', { 'transfer-encoding': 'chunked' }],
    ['with a token nobody has', 401, 'unauthenticated', 'POST', { ...declared, authorization: 'Bearer tnf_unknown-1' }],
    ['with another scheme', 401, 'unauthenticated', 'POST', { ...declared, authorization: 'Basic YTpi' }],
    ['by one who may only read', 403, 'forbidden', 'POST', { ...declared, authorization: reader }],
    ['as text', 415, 'unsupported-media-type', 'POST', { ...who(), 'content-type': 'text/plain' }],
    ['as nothing in particular', 415, 'unsupported-media-type', 'POST', { ...who(), 'content-type': null }],
    ['compressed', 415, 'unsupported-content-encoding', 'POST', { ...who(), 'content-encoding': 'gzip' }],
    ['too large', 413, 'body-too-large', 'POST', { ...who(), 'content-length': '1048577' }],
    ['with what nobody can meet expected', 417, 'unknown-expectation', 'POST', { ...who(), expect: 'a-miracle' }],
    ['without a host', 400, 'no-host', 'POST', { ...who(), host: null }],
    ['by a method that the address does not take', 405, 'method-not-allowed', 'PUT', who()],
    ['by a method that no address takes', 501, 'unknown-method', 'PROPFIND', who()],
  ];
  const names = [
    'without a token',
    'without a token, of no told length',
    'with a token nobody has',
    'with another scheme',
    'by one who may only read',
    'as text',
    'as nothing in particular',
    'compressed',
    'too large',
    'with what nobody can meet expected',
    'without a host',
    'by a method that the address does not take',
    'by a method that no address takes',
  ];

  it.each(names)(
    '%s, at every address that takes writes',
    async (name) => {
      expect(refusals().map(([what]) => what)).toEqual(names);
      const [, status, code, method, headers] = refusals()[names.indexOf(name)] as Refusal;
      const before = await server.head();
      const wrong: unknown[] = [];
      await each(taking(name), async (path) => {
        const answer = await rawAsk(ports.writes, headOf(method, path, headers), { withinMs: 1_500 });
        const answered = [answer.status, answer.headers['content-type'], answer.body?.code, answer.body?.correlationId];
        const right = [status, 'application/problem+json; charset=utf-8', code, answer.headers['x-correlation-id']];
        if (JSON.stringify(answered) !== JSON.stringify(right)) wrong.push([path, answered]);
        else expect(answer.headers).toMatchObject(carried);
      });
      expect(wrong.slice(0, 3)).toEqual([]);
      expect(await server.head()).toBe(before);
    },
    30_000,
  );

  it('and is not asked to go on where it offers to wait', async () => {
    const wrong: unknown[] = [];
    for (const [what, status, , method, headers] of refusals())
      await each(taking(what), async (path) => {
        const asked = headOf(method, path, { expect: '100-continue', ...headers });
        const { text } = await rawAsk(ports.writes, asked, { withinMs: 1_500 });
        if (!text.startsWith(`HTTP/1.1 ${status} `)) wrong.push([what, path, text.slice(0, 40)]);
      });
    expect(wrong.slice(0, 3)).toEqual([]);
  }, 60_000);

  it('and its sender gets the answer although it sends all before it reads, and the connection ends', async () => {
    for (const [what, status, code, method, headers] of refusals()) {
      const length = 2_000_000;
      const sized = headers['content-length'] === undefined ? {} : { 'content-length': String(length) };
      const body = Buffer.alloc(length, 'x');
      const chunk = 'content-length' in sized ? '' : `${length.toString(16)}\r\n`;
      const head = headOf(method, '/api/v1/statements', { ...headers, ...sized });
      const bytes = Buffer.concat([Buffer.from(head + chunk), body, Buffer.from(chunk === '' ? '' : '\r\n0\r\n\r\n')]);
      const answer = await rawAsk(ports.writes, bytes, {
        toTheEnd: true,
        sending(socket) {
          socket.pause();
          setTimeout(() => socket.resume(), 300);
        },
      });
      // What is too large is told before what else is wrong with a body.
      const large = status === 415 || status === 417 ? [status, 413] : [status];
      expect([what, large.includes(answer.status), answer.ended]).toEqual([what, true, 'closed']);
      if (answer.status === status) expect(answer.body.code).toBe(code);
      expect(answer.text.match(/HTTP\/1\.1/g)).toHaveLength(1);
    }
  }, 60_000);

  it('and one that never ends is not read for long, although its sender heeds no end of ours', async () => {
    const began = performance.now();
    const socket = connect({ port: ports.writes, host: '127.0.0.1', allowHalfOpen: true });
    let text = '';
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    const piece = Buffer.from(`10000\r\n${'x'.repeat(0x10000)}\r\n`);
    const more = (): void => {
      while (!socket.destroyed && socket.write(piece));
    };
    socket.on('drain', more);
    socket.write(headOf('POST', '/api/v1/statements', { 'transfer-encoding': 'chunked' }));
    more();
    await new Promise<void>((gone) => socket.on('error', () => gone()).on('close', () => gone()));
    const mib = socket.bytesWritten / 1024 / 1024;
    expect([text.slice(0, 12), performance.now() - began < 8_000, mib < 200 ? 'little' : mib]).toEqual([
      'HTTP/1.1 401',
      true,
      'little',
    ]);
  }, 15_000);

  it('and one that stops halfway does not keep its connection', async () => {
    const socket = connect({ port: ports.writes, host: '127.0.0.1', allowHalfOpen: true });
    socket.write(headOf('POST', '/api/v1/statements', declared));
    socket.resume();
    await new Promise<void>((ended) => socket.on('end', ended));
    // We never end our side: the server does not wait for it for ever.
    const gone = new Promise<string>((resolve) => {
      socket.on('error', () => resolve('gone'));
      setTimeout(resolve, 8_000, 'still there').unref();
    });
    const trying = setInterval(() => socket.write('x'), 100);
    expect(await gone).toBe('gone');
    clearInterval(trying);
    socket.destroy();
  }, 15_000);

  it('a read with a body is refused too, at every address that is read', async () => {
    const wrong: unknown[] = [];
    for (const method of ['GET', 'HEAD'])
      for (const headers of [{ 'content-length': '1000000' }, { 'transfer-encoding': 'chunked' }])
        await each(reads, async (path) => {
          const answer = await rawAsk(ports.reads, headOf(method, path, headers), { withinMs: 1_500, toTheEnd: true });
          if (answer.status !== 400 || !answer.text.includes('connection: close')) wrong.push([method, path, answer]);
        });
    expect(wrong.slice(0, 3)).toEqual([]);
    expect((await rawAsk(ports.reads, headOf('GET', '/api/v1/kinds', { 'content-length': '0' }))).status).toBe(200);
  }, 30_000);

  it('a body that may come is asked for, and recorded', async () => {
    const body = JSON.stringify({ alias: 'WAITED', source });
    const path = '/api/v1/resolutions/53-45-POL/add-alias';
    const headers = { ...who(), 'content-length': String(Buffer.byteLength(body)), expect: '100-continue' };
    const { text } = await rawAsk(ports.writes, headOf('POST', path, headers), {
      withinMs: 1_500,
      toTheEnd: true,
      sending: (socket) => socket.once('data', () => socket.write(body)),
    });
    expect(text).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 OK\r\n/);
  });

  it('a body that came whole with its head costs nobody the connection', async () => {
    const body = '{}';
    const head = headOf('POST', '/api/v1/statements', { ...declared, 'content-length': '2' });
    const answers = await rawAsk(ports.writes, `${head}${body}${head}${body}`, { toTheEnd: true, withinMs: 1_000 });
    expect(answers.text.match(/HTTP\/1\.1 401/g)).toHaveLength(2);
  });
});

describe('who asks too much', () => {
  const statusOf = async (port: number, headers: RawHeaders, path = '/api/v1/statements'): Promise<number> =>
    (await rawAsk(port, headOf('POST', path, headers))).status;

  it('is told so before the body, at every address that takes writes', async () => {
    const server = await TestServer.start({ rateLimitPerMinute: 1 });
    const { writes: port } = await server.listenDirectly();
    const wrong: unknown[] = [];
    await rawAsk(port, headOf('POST', '/api/v1/statements', declared));
    for (const authorization of [null, 'Bearer tnf_unknown-1', `Bearer ${server.token}`])
      await each(writes, async (path) => {
        const asked = headOf('POST', path, { ...declared, authorization, expect: '100-continue' });
        const { status, body, headers } = await rawAsk(port, asked, { withinMs: 1_500 });
        const after = Number(headers['retry-after']);
        if (status !== 429 || body.code !== 'too-many-requests' || !(after >= 1 && after <= 60))
          wrong.push([path, body]);
      });
    expect(wrong.slice(0, 3)).toEqual([]);
    await server.stop();
  }, 30_000);

  it('pays ten times for a body that is not taken, once for one that is', async () => {
    const server = await TestServer.start({ rateLimitPerMinute: 40 });
    const { writes: port } = await server.listenDirectly();
    const who = { authorization: `Bearer ${server.token}` };
    for (let n = 0; n < 10; n += 1)
      expect((await server.post('/api/v1/statements', {}, { headers: who })).status).toBe(400);
    // The same limit counts what comes over sockets and what the test hands in: both are this machine.
    expect(await statusOf(port, declared)).toBe(401);
    expect(await statusOf(port, { ...declared, ...who, 'content-type': 'text/plain' })).toBe(415);
    expect(await statusOf(port, declared, '/api/v1/nothing-there')).toBe(404);
    expect(await statusOf(port, { ...declared, ...who, 'content-length': '2000000' })).toBe(429);
    await server.stop();
  });
});
