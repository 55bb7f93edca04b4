import type { Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { headOf, rawAsk } from './support/raw.js';
import { enterRegister, source } from './support/register.js';
import { TestServer } from './support/server.js';

const path = '/api/v1/resolutions/53-45-POL/add-alias';
const body = JSON.stringify({ alias: 'TOO-SLOW', source });

/** A byte now and then, for as long as the connection takes it. */
const dribble =
  (bytes: string, everyMs: number) =>
  (socket: Socket): void => {
    let at = 0;
    const next = setInterval(() => {
      if (at < bytes.length && socket.writable) socket.write(bytes[at] ?? '');
      at += 1;
    }, everyMs);
    socket.on('close', () => clearInterval(next));
  };

describe('a request that takes longer to come in than there is time for', () => {
  let server: TestServer;
  let port: number;
  beforeAll(async () => {
    server = await TestServer.start({ receiveWithinMs: 600 });
    await enterRegister(server);
    port = (await server.listenDirectly()).writes;
  });
  afterAll(() => server.stop());

  const head = (more: object = {}): string =>
    headOf('POST', path, {
      authorization: `Bearer ${server.token}`,
      'content-type': 'application/json',
      'accept-language': 'fr',
      'content-length': String(Buffer.byteLength(body)),
      ...more,
    });

  it.each([
    ['its body dribbles', () => head(), body],
    [
      'its body dribbles in chunks',
      () => head({ 'content-length': null, 'transfer-encoding': 'chunked' }),
      '1\r\n{\r\n'.repeat(99),
    ],
    ['its body never begins', () => head(), ''],
  ])('ends, with a problem in the language asked for: %s', async (_what, begun, rest) => {
    const before = await server.head();
    const answer = await rawAsk(port, begun(), { toTheEnd: true, sending: dribble(rest, 40) });
    expect([answer.status, answer.ended === 'open', answer.ms < 4_900]).toEqual([408, false, true]);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': 'fr',
      'x-content-type-options': 'nosniff',
      connection: 'close',
    });
    expect([answer.body.code, answer.body.correlationId]).toEqual([
      'request-timeout',
      answer.headers['x-correlation-id'],
    ]);
    expect(await server.head()).toBe(before);
  });

  it('is not carried out although the rest comes while its connection ends', async () => {
    const before = await server.head();
    const answer = await rawAsk(port, head(), {
      toTheEnd: true,
      sending: (socket) => socket.once('data', () => socket.write(body)),
    });
    expect([answer.status, answer.text.match(/HTTP\/1\.1/g)]).toEqual([408, ['HTTP/1.1']]);
    expect(await server.head()).toBe(before);
  });

  it.each([
    ['its head dribbles', 'GET / HT', 'TP/1.1\r\nhost: localhost\r\nx-slow: '.padEnd(400, 'x')],
    ['nothing comes at all', '', ''],
  ])('ends, with a problem: %s', async (_what, begun, rest) => {
    const answer = await rawAsk(port, begun, { toTheEnd: true, sending: dribble(rest, 40) });
    expect([answer.status, answer.body.code, answer.ended === 'open']).toEqual([408, 'request-timeout', false]);
    expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff', connection: 'close' });
  });

  it('and one that comes in time is carried out', async () => {
    const answer = await rawAsk(port, head(), { sending: (socket) => setTimeout(() => socket.write(body), 200) });
    expect(answer.status).toBe(200);
  });
});
