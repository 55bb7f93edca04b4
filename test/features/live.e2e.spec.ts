import { get } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { enterRegister, source } from './support/register.js';
import { TestServer } from './support/server.js';

interface Listening {
  /** Positions seen, in order. */
  readonly ids: string[];
  seen(count: number): Promise<void>;
  readonly ended: Promise<void>;
  leave(): void;
}

const listen = (port: number, last?: string): Promise<Listening> =>
  new Promise((resolve, reject) => {
    const headers = last === undefined ? {} : { 'last-event-id': last };
    const request = get({ port, path: '/api/v1/stream', headers }, (response) => {
      const ids: string[] = [];
      const ended = new Promise<void>((end) => response.on('close', end));
      response
        .setEncoding('utf8')
        .on('error', () => undefined)
        .on('data', (text: string) => {
          for (const [, id] of text.matchAll(/^id: (.*)$/gm)) ids.push(id ?? '');
        });
      const seen = async (count: number): Promise<void> => {
        for (let tries = 0; ids.length < count && tries < 200; tries += 1)
          await new Promise((go) => setTimeout(go, 10));
      };
      resolve({ ids, seen, ended, leave: () => request.destroy() });
    });
    request.on('error', reject);
  });

describe('a listening server', () => {
  let server: TestServer;
  afterEach(() => server.stop());

  const add = (alias: string) => server.post('/api/v1/resolutions/53-45-POL/add-alias', { alias, source });

  it('tells what is recorded, goes on where a listener left, and ends its streams when it stops', async () => {
    server = await TestServer.start();
    await enterRegister(server);
    const port = await server.listen();
    const first = await listen(port);
    const one = await add('ALIAS-1');
    await first.seen(1);
    expect(first.ids).toEqual([one.body.position]);
    first.leave();
    const two = await add('ALIAS-2');
    const three = await add('ALIAS-3');
    const second = await listen(port, one.body.position);
    await second.seen(2);
    expect(second.ids).toEqual([two.body.position, three.body.position]);
    const stopping = server.restart();
    await second.ended;
    await stopping;
  });

  it('gives who asks only for the head of a live stream that head, and keeps no stream open for it', async () => {
    server = await TestServer.start();
    for (let n = 0; n < 501; n += 1) {
      const head = await server.send({ method: 'HEAD', url: '/api/v1/stream' });
      expect([head.status, head.headers['content-type']]).toEqual([200, 'text/event-stream; charset=utf-8']);
    }
  });

  it('slows down who asks too much', async () => {
    server = await TestServer.start({ rateLimitPerMinute: 3 });
    const answers = [];
    for (let n = 0; n < 4; n += 1) answers.push(await server.get('/api/v1/kinds?lang=ar'));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(answers[3]?.headers['retry-after']).toBeDefined();
    const page = await server.get('/fr/about');
    expect([page.status, page.headers['retry-after'] === undefined]).toEqual([429, false]);
    expect(page.body).toContain('<h1>Indisponible pour le moment</h1>');
    // A page that was answered gets its sheet and fonts.
    expect((await server.get('/assets/none-of-this-name.css')).status).toBe(404);
  });

  it('keeps every alias that fifty writers add at once', async () => {
    server = await TestServer.start();
    await enterRegister(server);
    const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => add(`AT-ONCE-${n}`)));
    const { body } = await server.read('/api/v1/resolutions/53-45-POL');
    const kept = body.resolution.aliases.filter((alias: string) => alias.startsWith('AT-ONCE-'));
    expect([kept.length, ...new Set(answers.map(({ status }) => status))]).toEqual([50, 200]);
  });

  it('says 503 for a position that does not come', async () => {
    server = await TestServer.start();
    const { status, headers } = await server.get('/api/v1/resolutions?minPosition=0000000000099999');
    expect([status, headers['retry-after']]).toEqual([503, '1']);
  }, 10_000);
});
