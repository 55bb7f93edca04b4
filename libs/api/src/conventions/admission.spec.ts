import { Problem } from '#platform/serving';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type FastifyInstance, type FastifyRequest, fastify, type InjectOptions } from 'fastify';
import type { Principal } from '#identity';
import type { SignedIn } from '#record';
import { principalOf } from './access.js';
import { addAdmission } from './admission.js';
import { addForms, formField } from './form.js';
import { rateLimitOf } from './rate-limit.js';

const editor: Principal = { id: 'e', role: 'secretariat', party: null };
const at = '2026-11-28T08:00:00.000Z';
const editorsFunction = {
  id: 'f',
  account: 'e',
  role: 'secretariat',
  party: null,
  way: 'holder',
  from: '2026-01-01',
  until: null,
  authority: null,
  endedAt: null,
  lost: false,
} as const;
const editorsSession: SignedIn = {
  principal: editor,
  by: editorsFunction,
  functions: [editorsFunction],
  lang: 'ar',
  session: { id: 's', account: 'e', openedAt: at, seenAt: at, factorAt: null, actsBy: null },
};
const secretOf = (letter: string): string => letter.repeat(43);
const reader: Principal = { id: 'r', role: 'reader', party: null };

const serve = async (perMinute: number): Promise<FastifyInstance> => {
  const server = fastify();
  const authenticate = async (authorization: string) => ({ editor, reader })[authorization] ?? null;
  const signedIn = async (secret: string) => ({ [secretOf('e')]: editorsSession })[secret] ?? null;
  addAdmission(
    server,
    await rateLimitOf(server, perMinute),
    { authenticate },
    { signedIn, stillIn: signedIn },
    () => [],
  );
  addForms(server);
  server.setErrorHandler((error, _request, reply) =>
    reply.status(error instanceof Problem ? error.status : 500).send(error instanceof Problem ? error.code : error),
  );
  const handler = async () => 'done';
  server.route({ method: 'POST', url: '/record', config: { needs: 'record' }, handler });
  server.route({ method: 'GET', url: '/read', config: { needs: 'read-public' }, handler });
  server.route({ method: 'GET', url: '/silent', handler });
  const who = async (request: FastifyRequest) => principalOf(request)?.id ?? 'nobody';
  server.route({ method: ['GET', 'POST'], url: '/who', config: { needs: 'read-public' }, handler: who });
  server.route({ method: 'GET', url: '/desk', config: { needs: 'read-public', desk: 'page' }, handler: who });
  server.route({
    method: 'POST',
    url: '/desk',
    config: { needs: 'read-public', desk: 'form' },
    handler: async (request) => `${await who(request)} ${formField(request.body, 'name')}`,
  });
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

describe('whoever is signed in', () => {
  let server: FastifyInstance;
  beforeEach(async () => {
    server = await serve(0);
  });
  afterEach(() => server.close());

  const cookie = `tanfidh-session=${secretOf('e')}`;
  const form = { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost' };
  const ask = async (request: InjectOptions): Promise<string> => {
    const { statusCode, body } = await server.inject(request);
    return `${statusCode} ${body}`;
  };
  const post = (url: string, headers: Readonly<Record<string, string>>, payload = 'name=x') =>
    ask({ method: 'POST', url, headers, payload });

  it('is known by the cookie to what is read and to forms of the desk, and to nothing else that is written', async () => {
    expect(await ask({ url: '/who', headers: { cookie } })).toBe('200 e');
    expect(await post('/desk', { ...form, cookie })).toBe('200 e x');
    const json = { 'content-type': 'application/json', origin: 'http://localhost', cookie };
    expect(await post('/who', json, '{}')).toBe('200 nobody');
    expect(await post('/record', json, '{}')).toBe('401 unauthenticated');
    expect(await ask({ url: '/who', headers: { cookie, authorization: 'reader' } })).toBe('200 r');
  });

  it('is nobody once the session is over', async () => {
    expect(await ask({ url: '/who', headers: { cookie: `tanfidh-session=${secretOf('x')}` } })).toBe('200 nobody');
  });

  it('sends forms from our own pages alone', async () => {
    for (const origin of ['http://evil.example', 'null', 'https://localhost', 'http://localhost:81', ''])
      expect(await post('/desk', { ...form, cookie, origin })).toBe('403 other-origin');
    const { origin: _, ...without } = form;
    expect(await post('/desk', { ...without, cookie })).toBe('403 other-origin');
  });

  it('is refused over plain HTTP, but on this machine', async () => {
    const host = { host: 'tanfidh.example' };
    expect(await ask({ url: '/desk', headers: { ...host, cookie } })).toBe('403 plain-http');
    expect(await post('/desk', { ...form, ...host, origin: 'http://tanfidh.example', cookie })).toBe('403 plain-http');
    expect(await ask({ url: '/who', headers: { ...host, cookie } })).toBe('200 nobody');
    expect(await ask({ url: '/desk', headers: { cookie }, remoteAddress: '10.0.0.1' })).toBe('403 plain-http');
  });

  it('sends a form and nothing else', async () => {
    expect(await post('/desk', { ...form, 'content-type': 'application/json' }, '{}')).toBe(
      '415 unsupported-media-type',
    );
    expect(await post('/who', form)).toBe('415 unsupported-media-type');
    for (const bad of ['name=%ff', 'name=a&name=b', 'name=%', '\u00ff'])
      expect(await ask({ method: 'POST', url: '/desk', headers: form, payload: Buffer.from(bad, 'latin1') })).toBe(
        '400 malformed-request',
      );
    expect(await post('/desk', form, `name=${'x'.repeat(70_000)}`)).toMatch(/^(413|500) /);
    expect(await post('/desk', form, 'name=%D9%85+a')).toBe('200 nobody م a');
    expect(await post('/desk', form, 'constructor=x')).toBe('200 nobody ');
  });
});
