import { type IncomingHttpHeaders, request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enterRegister, source } from './support/register.js';
import { TestServer } from './support/server.js';

interface Sent {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

const decoded = { gzip: gunzipSync, br: brotliDecompressSync } as const;
type Coding = keyof typeof decoded;
const codings: readonly Coding[] = ['gzip', 'br'];

describe('answers in fewer bytes', () => {
  let server: TestServer;
  let port: number;
  beforeAll(async () => {
    server = await TestServer.start();
    await enterRegister(server);
    await server.read('/api/v1/resolutions');
    port = await server.listen();
  });
  afterAll(() => server.stop());

  const ask = (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Sent> =>
    new Promise((resolve, reject) => {
      request({ port, path, method, headers, agent: false }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes: Buffer.concat(chunks) }),
        );
      })
        .on('error', reject)
        .end();
    });

  it('are given of data, pages, sheets and the document, whole again once they are read', async () => {
    const [, sheet = ''] = /href="(\/assets\/site[^"]+)"/.exec(String((await server.get('/ar/about')).body)) ?? [];
    for (const path of [
      '/api/v1/parties',
      '/api/v1/resolutions/53-45-POL',
      '/api/v1/kinds',
      '/openapi.json',
      '/docs',
      '/ar/about',
      '/metrics',
      sheet,
    ]) {
      const whole = await ask(path);
      expect([path, whole.status, whole.headers['content-encoding']]).toEqual([path, 200, undefined]);
      for (const coding of codings) {
        const { headers, bytes } = await ask(path, { 'accept-encoding': coding });
        expect([path, headers['content-encoding'], headers['content-type']]).toEqual([
          path,
          coding,
          whole.headers['content-type'],
        ]);
        const again = decoded[coding](bytes);
        // Of itself a process tells something else each time; a page bears when it was opened.
        if (path !== '/metrics' && !path.startsWith('/ar')) expect(again.equals(whole.bytes)).toBe(true);
        expect(bytes.length).toBeLessThan(again.length * 0.8);
        expect(headers['vary']).toContain('accept-encoding');
        expect(headers['content-length']).toBe(String(bytes.length));
        const head = await ask(path, { 'accept-encoding': coding }, 'HEAD');
        expect(head.headers).toMatchObject({ 'content-encoding': coding, vary: headers['vary'] });
      }
      expect(whole.headers['vary']).toContain('accept-encoding');
    }
  });

  it('are known again by their tags: a weak one in every coding, a strong one in its own', async () => {
    const path = '/api/v1/resolutions/53-45-POL';
    const who = { authorization: `Bearer ${server.token}` };
    const tags = async (headers: Readonly<Record<string, string>>): Promise<readonly string[]> => [
      String((await ask(path, headers)).headers.etag),
      ...(await Promise.all(
        codings.map(async (coding) =>
          String((await ask(path, { ...headers, 'accept-encoding': coding })).headers.etag),
        ),
      )),
    ];
    expect(new Set(await tags({})).size).toBe(1);
    const strong = await tags(who);
    expect(new Set(strong).size).toBe(3);
    for (const [index, tag] of strong.entries())
      for (const [other, coding] of ['identity', ...codings].entries()) {
        const again = await ask(path, { ...who, 'accept-encoding': coding, 'if-none-match': tag });
        expect([again.status, again.headers['vary']]).toEqual([
          index === other ? 304 : 200,
          'accept-language, accept-encoding',
        ]);
      }
    const [whole = ''] = await tags({});
    const same = await ask(path, { 'accept-encoding': 'br', 'if-none-match': whole });
    expect([same.status, same.headers.etag, same.headers['content-encoding'], same.bytes.length]).toEqual([
      304,
      whole,
      undefined,
      0,
    ]);
  });

  // A cache that is told it would keep what it has under another type, and of another length (RFC 9110, 15.4.5; RFC 9111, 3.2).
  it('say nothing of type and length where the asker has it already', async () => {
    for (const path of ['/api/v1/parties?limit=3', '/openapi.json', '/en/about'])
      for (const method of ['GET', 'HEAD'] as const) {
        const { headers } = await ask(path);
        const again = await ask(path, { 'if-none-match': String(headers.etag) }, method);
        expect([again.status, again.headers['content-type'], again.headers['content-length']]).toEqual([
          304,
          undefined,
          undefined,
        ]);
      }
  });

  it('make a command conditional in whatever coding they came', async () => {
    const path = '/api/v1/resolutions/53-45-POL';
    const { headers } = await ask(`${path}?minPosition=${await server.head()}`, {
      authorization: `Bearer ${server.token}`,
      'accept-encoding': 'gzip',
    });
    expect(headers.etag).toMatch(/^"\d+-[\w-]+\+gzip"$/);
    const condition = { headers: { 'if-match': String(headers.etag) } };
    const change = () => server.post(`${path}/add-alias`, { alias: 'MEDIATION', source }, condition);
    expect([(await change()).status, (await change()).status]).toEqual([200, 412]);
  });

  it('are not given of what is small, nor of a live stream, which comes as it is recorded', async () => {
    const small = await ask('/health/live', { 'accept-encoding': 'gzip, br' });
    expect([small.status, small.headers['content-encoding']]).toEqual([200, undefined]);
    const came = await new Promise<IncomingHttpHeaders>((resolve, reject) => {
      const asked = request(
        { port, path: '/api/v1/stream', headers: { 'accept-encoding': 'gzip, br' }, agent: false },
        (answer) => {
          answer.once('data', () => {
            resolve(answer.headers);
            asked.destroy();
          });
        },
      );
      asked.on('error', reject).end();
    });
    expect([came['content-type'], came['content-encoding']]).toEqual(['text/event-stream; charset=utf-8', undefined]);
  });
});
