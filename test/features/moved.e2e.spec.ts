import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enterRegister, resolution, source } from './support/register.js';
import { TestServer } from './support/server.js';

const now = '/api/v1/resolutions/53-45-POL/commitments/training';

describe('the older address of record changes', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
    await enterRegister(server);
    await server.read('/api/v1/resolutions');
  });
  afterAll(() => server.stop());

  it('leads where they are now, keeps the query and tells what is wrong with it', async () => {
    const { status, headers } = await server.get('/api/v1/resolutions/45%2F53-S/learnt?limit=1&asOf=2019-11-01');
    const there = '/api/v1/resolutions/45%2F53-S/record-changes?limit=1&asOf=2019-11-01';
    expect([status, headers['location'], headers['cache-control']]).toEqual([308, there, 'no-cache']);
    const { items } = (await server.read(there)).body;
    expect(items).toHaveLength(1);
    expect((await server.get('/api/v1/resolutions/53-45-POL/learnt?nothing=1')).status).toBe(400);
  });
});

describe('the older address of a commitment', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
    await enterRegister(server);
    await server.read('/api/v1/resolutions');
  });
  afterAll(() => server.stop());

  it.each([
    ['', ''],
    ['?asOf=2019-11-01&lang=ar', '?asOf=2019-11-01&lang=ar'],
    ['?resolution=45%2F53-S', ''],
    ['?lang=fr&resolution=45-53-S&asOf=2019-11-01', '?lang=fr&asOf=2019-11-01'],
  ])('leads where it stands now and keeps the query: %s', async (asked, kept) => {
    const { status, headers } = await server.get(`/api/v1/commitments/training${asked}`);
    expect([status, headers['location'], headers['cache-control']]).toEqual([308, `${now}${kept}`, 'no-cache']);
    const there = await server.get(String(headers['location']));
    expect([there.status, there.body.commitment.key]).toEqual([200, 'training']);
  });

  it('answers a HEAD as it does a GET', async () => {
    const { status, headers } = await server.send({ method: 'HEAD', url: '/api/v1/commitments/training?lang=ar' });
    expect([status, headers['location']]).toEqual([308, `${now}?lang=ar`]);
    expect((await server.send({ method: 'HEAD', url: now })).status).toBe(200);
  });

  it.each([
    ['/api/v1/commitments/none', 404, 'unknown-commitment'],
    ['/api/v1/commitments/training?resolution=none', 404, 'unknown-resolution'],
    ['/api/v1/commitments/training?nothing=1', 400, 'malformed-query'],
    ['/api/v1/resolutions/53-45-POL/commitments/none', 404, 'unknown-commitment'],
    ['/api/v1/resolutions/none/commitments/training', 404, 'unknown-resolution'],
    [`${now}?resolution=53-45-POL`, 400, 'malformed-query'],
  ])('tells what is wrong: %s is %d %s', async (url, status, code) => {
    const answer = await server.get(url);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('names all whose it may be where several resolutions have the key', async () => {
    const other = { ...resolution, id: '54-1-POL', designation: null, aliases: [] };
    const registered = await server.post('/api/v1/resolutions', other);
    const at = '/api/v1/resolutions/54-1-POL';
    await server.post(`${at}/add-paragraph`, {
      key: 'op-1',
      number: '1',
      title: { original: 'en', en: 'Training' },
      source,
    });
    const added = await server.post(`${at}/add-commitment`, {
      key: 'training',
      paragraph: 'op-1',
      title: { original: 'en', en: 'Training' },
      responsible: ['OIC-GS'],
      source,
    });
    expect([registered.status, added.status]).toEqual([201, 200]);
    await server.read('/api/v1/resolutions');
    const { status, body } = await server.get('/api/v1/commitments/training?asOf=2019-11-01');
    expect([status, body.items.map(({ href }: { readonly href: string }) => href)]).toEqual([
      300,
      [`${now}?asOf=2019-11-01`, `${at}/commitments/training?asOf=2019-11-01`],
    ]);
    // One that was adopted after the day is not meant.
    const later = { ...other, id: '60-1-POL', adopted: { ...resolution.adopted, on: '2025-05-06' } };
    await server.post('/api/v1/resolutions', later);
    await server.post('/api/v1/resolutions/60-1-POL/add-paragraph', {
      key: 'op-1',
      number: '1',
      title: { original: 'en', en: 'Training' },
      source,
    });
    await server.post('/api/v1/resolutions/60-1-POL/add-commitment', {
      key: 'training',
      paragraph: 'op-1',
      title: { original: 'en', en: 'Training' },
      responsible: ['OIC-GS'],
      source,
    });
    await server.read('/api/v1/resolutions');
    const on = async (query: string) => (await server.get(`/api/v1/commitments/training${query}`)).body.items?.length;
    expect([await on('?asOf=2019-11-01'), await on('')]).toEqual([2, 3]);
    const chosen = await server.get('/api/v1/commitments/training?resolution=54-1-POL');
    expect([chosen.status, chosen.headers['location']]).toEqual([308, `${at}/commitments/training`]);
  });
});
