import { Problem } from '#platform/serving';
import { afterEach, describe, expect, it } from '@jest/globals';
import { type FastifyInstance, fastify } from 'fastify';
import type { Principal } from '#identity';
import { addAdmission } from './admission.js';
import { rateLimitOf } from './rate-limit.js';

const editor: Principal = { id: 'e', role: 'secretariat', party: null };
const reader: Principal = { id: 'r', role: 'reader', party: null };

const serve = async (perMinute: number): Promise<FastifyInstance> => {
  const server = fastify();
  const authenticate = async (authorization: string) => ({ editor, reader })[authorization] ?? null;
  addAdmission(server, await rateLimitOf(server, perMinute), { authenticate }, () => []);
  server.setErrorHandler((error, _request, reply) =>
    reply.status(error instanceof Problem ? error.status : 500).send(error instanceof Problem ? error.code : error),
  );
  const handler = async () => 'done';
  server.route({ method: 'POST', url: '/record', config: { needs: 'record' }, handler });
  server.route({ method: 'GET', url: '/read', config: { needs: 'read-public' }, handler });
  server.route({ method: 'GET', url: '/silent', handler });
  return server;
};

describe('a request', () => {
  let server: FastifyInstance;
  afterEach(() => server.close());

  const ask = async (method: 'GET' | 'POST' | 'PUT', url: string, headers: Readonly<Record<string, string>> = {}) => {
    const payload = method === 'GET' ? {} : { payload: '{}' };
    const answer = await server.inject({ method, url, headers, ...payload });
    return `${answer.statusCode} ${answer.body}`;
  };

  it('is let through where its route says what it does, and whoever asks may', async () => {
    server = await serve(0);
    const json = { 'content-type': 'application/json' };
    expect(await ask('GET', '/read')).toBe('200 done');
    expect(await ask('GET', '/read', { authorization: 'reader' })).toBe('200 done');
    expect(await ask('POST', '/record', { ...json, authorization: 'editor' })).toBe('200 done');
  });

  it('is refused where its route does not say, whoever asks', async () => {
    server = await serve(0);
    expect(await ask('GET', '/silent')).toBe('403 forbidden');
    expect(await ask('GET', '/silent', { authorization: 'editor' })).toBe('403 forbidden');
  });

  it('is told one thing at a time, in one order', async () => {
    server = await serve(200);
    const wrong = { 'content-type': 'text/plain', 'content-length': '2000000', expect: 'more' };
    expect(await ask('PUT', '/nowhere', { ...wrong, authorization: 'nobody' })).toBe('417 unknown-expectation');
    const { expect: _, ...body } = wrong;
    expect(await ask('PUT', '/nowhere', { ...body, authorization: 'nobody' })).toBe('401 unauthenticated');
    expect(await ask('PUT', '/nowhere', { ...body, authorization: 'reader' })).toBe('404 unknown-route');
    expect(await ask('PUT', '/record', { ...body, authorization: 'reader' })).toBe('405 method-not-allowed');
    expect(await ask('POST', '/record', { ...body, authorization: 'reader' })).toBe('403 forbidden');
    expect(await ask('POST', '/record', body)).toBe('401 unauthenticated');
    expect(await ask('POST', '/record', { ...body, authorization: 'editor' })).toBe('413 body-too-large');
    const typed = { authorization: 'editor', 'content-type': 'text/plain' };
    expect(await ask('POST', '/record', typed)).toBe('415 unsupported-media-type');
    for (let refused = 8; refused < 20; refused += 1) await ask('POST', '/record', typed);
    expect(await ask('PUT', '/nowhere', { ...wrong, authorization: 'nobody' })).toBe('429 too-many-requests');
  });
});
