import { describe, expect, it } from '@jest/globals';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { fastify, type FastifyInstance } from 'fastify';
import { addCoding, codingFor } from './coding.js';

const asked = (accepted: string | undefined, method = 'GET', length = 5_000) =>
  codingFor({ method, headers: accepted === undefined ? {} : { 'accept-encoding': accepted } }, length);

describe('the coding of an answer', () => {
  it.each([
    ['gzip, br', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['br;q=0.5, gzip', 'gzip'],
    ['br;q=0, gzip;q=0.1', 'gzip'],
    ['*', 'br'],
    ['br;q=0, *', 'gzip'],
    ['identity, gzip;q=0.5', null],
    ['identity;q=0.5, gzip', 'gzip'],
    ['gzip;q=0', null],
    ['*;q=0', null],
    ['deflate', null],
    ['', null],
    [undefined, null],
  ])('for %s is %s', (accepted, coding) => {
    expect(asked(accepted)).toBe(coding);
  });

  it('is none for what is small, and for what is no read', () => {
    expect([asked('br', 'GET', 1_023), asked('br', 'GET', 1_024), asked('br', 'HEAD')]).toEqual([null, 'br', 'br']);
    expect(asked('br', 'POST')).toBeNull();
  });
});

describe('a server', () => {
  const long = 'سجل التنفيذ '.repeat(1_000);
  const kept = Buffer.from(long);
  const served = async (): Promise<FastifyInstance> => {
    const server = fastify();
    addCoding(server);
    server.get('/text', async (_request, reply) =>
      reply.type('text/html; charset=utf-8').header('vary', 'accept').send(long),
    );
    server.get('/bytes', async (_request, reply) => reply.type('application/problem+json').send(kept));
    server.get('/small', async (_request, reply) => reply.type('text/css').send('a{}'));
    server.get('/font', async (_request, reply) => reply.type('font/woff2').send(kept));
    server.get('/elsewhere', async (_request, reply) => reply.status(303).header('location', '/text').send(''));
    server.get('/same', async (_request, reply) => reply.status(304).send());
    return server;
  };
  const gzipped = { 'accept-encoding': 'gzip' };

  it('sends text in fewer bytes to who takes that, and tells caches so', async () => {
    const server = await served();
    for (const url of ['/text', '/bytes']) {
      const whole = await server.inject({ url });
      const packed = await server.inject({ url, headers: gzipped });
      const smaller = await server.inject({ url, headers: { 'accept-encoding': 'br' } });
      expect(gunzipSync(packed.rawPayload)).toEqual(whole.rawPayload);
      expect(brotliDecompressSync(smaller.rawPayload)).toEqual(whole.rawPayload);
      for (const answer of [packed, smaller]) {
        expect(answer.headers['content-length']).toBe(String(answer.rawPayload.length));
        expect(answer.rawPayload.length).toBeLessThan(whole.rawPayload.length / 10);
      }
      expect([whole, packed, smaller].map(({ headers }) => headers['content-encoding'])).toEqual([
        undefined,
        'gzip',
        'br',
      ]);
      const vary = url === '/text' ? 'accept, accept-encoding' : 'accept-encoding';
      expect([whole, packed].map(({ headers }) => headers['vary'])).toEqual([vary, vary]);
    }
  });

  it('tells of a HEAD what it tells of its GET', async () => {
    const server = await served();
    for (const url of ['/text', '/bytes', '/small', '/font'])
      for (const headers of [{}, gzipped]) {
        const [got, head] = [
          await server.inject({ url, headers }),
          await server.inject({ method: 'HEAD', url, headers }),
        ];
        const { date: _, ...told } = got.headers;
        expect(head.headers).toMatchObject(told);
        expect(head.rawPayload).toHaveLength(0);
      }
  });

  it('tells caches nothing of codings where there is nothing to code', async () => {
    const { headers } = await (await served()).inject({ url: '/elsewhere', headers: gzipped });
    expect([headers['vary'], headers['content-encoding']]).toEqual([undefined, undefined]);
  });

  it('leaves what is small or packed already as it is', async () => {
    const server = await served();
    const [small, font, same] = await Promise.all(
      ['/small', '/font', '/same'].map((url) => server.inject({ url, headers: gzipped })),
    );
    expect([small, font, same].map((answer) => answer?.headers['content-encoding'])).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect([small, font, same].map((answer) => answer?.headers['vary'])).toEqual([
      'accept-encoding',
      undefined,
      'accept-encoding',
    ]);
  });
});
