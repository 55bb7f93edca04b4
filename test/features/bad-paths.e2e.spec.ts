import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestServer } from './support/server.js';

describe('a path with what is not UTF-8', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.stop());

  const said = { code: 'not-utf-8', detail: expect.stringContaining('UTF-8') };

  it.each([
    ['/api/v1/parties/%E3%E6', ['{code}']],
    ['/api/v1/actions/%ff/%C0%80?q=x', ['{kind}', '{id}']],
    ['/api/v1/resolutions/%/paragraphs/100%', ['{id}', '{key}']],
    ['/no/%ff/where', ['{%ff}']],
  ])('is told where it is, as a page too: %s', async (url, pointers) => {
    const { status, body } = await server.get(url);
    const errors = pointers.map((pointer) => ({ pointer, ...said }));
    expect([status, body.code, body.errors]).toMatchObject([400, 'malformed-request', errors]);
    const page = await server.get(url.replace('/api/v1/', '/ar/'), { headers: { accept: 'text/html' } });
    expect([page.status, page.body.includes('UTF-8')]).toEqual([400, true]);
  });

  it('is told so where it is written to, before it is known who asks', async () => {
    for (const token of [server.token, null]) {
      const { status, body } = await server.post('/api/v1/actions/training/%ff/corrections', {}, { token });
      expect([status, body.errors]).toMatchObject([400, [{ pointer: '{id}', ...said }]]);
    }
  });

  it('is told so in its first twenty parts', async () => {
    const { status, body } = await server.get(`/api/v1/${'%ff/'.repeat(3_000)}`);
    expect([status, body.errors.length]).toEqual([400, 20]);
  });
});
