import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openApiDocument } from '#api';
import type { Document } from '../fuzz/routes.js';
import { routesOf } from '../fuzz/routes.js';
import { TestServer } from './support/server.js';

/** Every list that is read page by page: one that is added cannot be forgotten. */
const document = openApiDocument() as unknown as Document;
const lists = routesOf(document)
  .filter(({ method, parameters }) => method === 'GET' && parameters.some(({ name }) => name === 'cursor'))
  .filter(({ path }) => document.paths[path]?.['get']?.deprecated !== true)
  .map(({ path }) => path.replace('{id}', '53-45-POL').replace('{code}', 'TUR'));
const feed = '/api/v1/events';
const ofTheView = lists.filter((path) => path !== feed);

/** Of a search something must be asked, or nothing follows. */
const asking = (path: string): string => `${path}?${path.endsWith('/search') ? 'q=mediation&' : ''}`;

const source = { type: 'state', confidence: 'A', citation: 'A fictional communiqué' };
const paper = {
  kind: 'letter',
  channel: 'mail',
  language: 'en',
  from: { parties: ['TUR'] },
  receivedOn: '2019-03-05',
  subject: { original: 'en', en: 'A fictional letter' },
};
const training = {
  title: { original: 'en', en: 'A fictional training' },
  serves: [{ resolution: '53-45-POL', commitment: 'training' }],
  format: 'workshop',
  source,
};

describe('a cursor', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ data: 'full' });
    for (const number of ['1/2019', '2/2019'])
      expect((await server.post('/api/v1/correspondence/incoming', { ...paper, number })).status).toBe(201);
    await server.read('/api/v1/parties?limit=1');
  }, 120_000);
  afterAll(() => server.stop());

  /** As the administrator: some lists are empty to anybody else. */
  const ask = (url: string) =>
    server.get(url, { headers: { 'accept-language': 'ar', authorization: `Bearer ${server.token}` } });
  const nextOf = async (path: string, query = 'limit=1'): Promise<string> => {
    const { status, body } = await ask(`${asking(path)}${query}`);
    expect([path, status, typeof body.next]).toEqual([path, 200, 'string']);
    return body.next;
  };
  const refused = async (url: string, code = 'not-a-cursor'): Promise<void> => {
    const { status, body } = await server.get(url, { headers: { 'accept-language': 'ar' } });
    const errors = body.errors?.map((error: { pointer: string; code: string }) => [error.pointer, error.code]);
    expect([url, status, errors]).toEqual([url, 400, [['?cursor', code]]]);
  };

  it('is of at least eight lists', () => {
    expect(lists.length).toBeGreaterThanOrEqual(8);
  });

  it('of one list is none of another', async () => {
    for (const from of ofTheView) {
      const next = await nextOf(from);
      for (const to of ofTheView.filter((path) => path !== from)) await refused(`${asking(to)}limit=1&cursor=${next}`);
      await refused(`${feed}?limit=1&cursor=${next}`, 'not-a-position');
    }
    const position = (await server.get(`${feed}?limit=1`)).body.next;
    for (const to of ofTheView) await refused(`${asking(to)}cursor=${position}`);
  });

  it.each(ofTheView)('of %s is of that day and that instant', async (path) => {
    // Nothing was sought before the record was made.
    const [day, other] = path.endsWith('/open-questions') ? ['2030-06-01', '2030-06-02'] : ['2024-06-01', '2024-06-02'];
    const next = await nextOf(path);
    const dated = await nextOf(path, `limit=1&asOf=${day}`);
    await refused(`${asking(path)}limit=1&asOf=${day}&cursor=${next}`);
    await refused(`${asking(path)}limit=1&asOf=${other}&cursor=${dated}`);
    await refused(`${asking(path)}limit=1&knownAt=${new Date(Date.now() - 1_000).toISOString()}&cursor=${next}`);
    expect((await ask(`${asking(path)}limit=2&asOf=${day}&cursor=${dated}`)).status).toBe(200);
  });

  it.each([
    ['/api/v1/actions', 'kind=training', 'kind=conference'],
    ['/api/v1/actions', 'q=mediation', 'q=training'],
    ['/api/v1/actions', 'from=2019-01-01', 'to=2024-12-31'],
    ['/api/v1/commitments', 'resolution=53-45-POL', 'status=no-information'],
    ['/api/v1/parties', 'kind=state', 'kind=organ'],
    ['/api/v1/recommendations', 'q=mediation', 'commitment=training'],
    ['/api/v1/open-questions', 'commitment=training', 'state=open'],
  ])('of %s is of what it was narrowed down to: %s, not %s', async (path, wanted, other) => {
    const next = await nextOf(path, `limit=1&${wanted}`);
    await refused(`${path}?limit=1&${other}&cursor=${next}`);
    await refused(`${path}?limit=1&cursor=${next}`);
    expect((await server.get(`${path}?limit=3&${wanted}&lang=ar&cursor=${next}`)).status).toBe(200);
  });

  it('of a list in the order of a language is of that order', async () => {
    const next = await nextOf('/api/v1/parties', 'limit=10');
    const inEnglish = await server.get(`/api/v1/parties?limit=10&cursor=${next}`, {
      headers: { 'accept-language': 'en' },
    });
    expect(inEnglish.status).toBe(400);
    const all: string[] = [];
    for (let cursor = ''; cursor !== 'none';) {
      const url = `/api/v1/parties?limit=10${cursor}`;
      const { body } = await server.get(url, { headers: { 'accept-language': 'ar' } });
      all.push(...body.items.map(({ code }: { code: string }) => code));
      cursor = body.next === null ? 'none' : `&cursor=${body.next}`;
    }
    const whole = await server.get('/api/v1/parties?limit=200', { headers: { 'accept-language': 'ar' } });
    expect(all).toEqual(whole.body.items.map(({ code }: { code: string }) => code));
  });

  it('that somebody changed is none', async () => {
    for (const path of ofTheView) {
      const next = await nextOf(path);
      for (const at of [3, 20, 40, 60, next.length - 2]) {
        const changed = `${next.slice(0, at)}${next[at] === 'A' ? 'B' : 'A'}${next.slice(at + 1)}`;
        const { status } = await server.get(`${asking(path)}limit=1&cursor=${changed}`);
        expect([path, at, status]).toEqual([path, at, 400]);
      }
      await refused(`${asking(path)}cursor=${next}${next}`);
    }
  });

  it('that somebody made up who knows how one is made leads to an answer or is refused', async () => {
    const asOf = '2024-01-01';
    const { position } = (await server.get('/api/v1/commitments?limit=1')).body;
    const statusAt = async (now: string): Promise<number> => {
      const identity = JSON.stringify(['commitments', [['rules', 2]], asOf, null, position, now, '']);
      const digest = createHash('sha256').update(identity).digest('base64url').slice(0, 16);
      const cursor = Buffer.from(JSON.stringify([digest, position, now, ''])).toString('base64url');
      return (await server.get(`/api/v1/commitments?asOf=${asOf}&cursor=${cursor}`)).status;
    };
    const statuses = {
      '-271821-04-20T00:00:00.000Z': 400,
      '0000-01-01T00:00:00.000Z': 400,
      '1900-01-01T00:00:00.000Z': 200,
      '2024-01-01T00:00:00.000Z': 200,
      '2999-12-31T23:59:59.999Z': 400,
      '+275760-09-13T00:00:00.000Z': 400,
    };
    for (const [now, status] of Object.entries(statuses)) expect([now, await statusAt(now)]).toEqual([now, status]);
  });

  it('leads through one state of the record, whatever is recorded meanwhile', async () => {
    const { body: before } = await server.get('/api/v1/actions?limit=200');
    const first = await server.get('/api/v1/actions?limit=7');
    const seen = [...first.body.items];
    let { next } = first.body;
    for (let n = 0; next !== null; n += 1) {
      if (n < 3) {
        expect((await server.post('/api/v1/actions/training', training)).status).toBe(201);
        await server.read('/api/v1/actions?limit=1');
      }
      const { status, body } = await server.get(`/api/v1/actions?limit=7&cursor=${next}`);
      expect([status, body.position, body.total]).toEqual([200, before.position, before.total]);
      seen.push(...body.items);
      ({ next } = body);
    }
    expect(seen).toHaveLength(before.total);
    expect(seen.slice(0, before.items.length)).toEqual(before.items);
    expect((await server.get('/api/v1/actions?limit=1')).body.total).toBe(before.total + 3);
  });

  it('leads on from where the record stands: a part with more to come has another tag with every position, a whole list keeps its own', async () => {
    const [whole, part] = ['/api/v1/recommendations?limit=200', '/api/v1/recommendations?limit=1'];
    const first = [await server.read(whole), await server.read(part)] as const;
    expect((await server.post('/api/v1/actions/training', training)).status).toBe(201);
    const later = [await server.read(whole), await server.read(part)] as const;
    expect(later[0].body.position > first[0].body.position).toBe(true);
    expect(later[0].headers['etag']).toBe(first[0].headers['etag']);
    expect(later[1].body.items).toEqual(first[1].body.items);
    expect(later[1].body.next).not.toBe(first[1].body.next);
    expect(later[1].headers['etag']).not.toBe(first[1].headers['etag']);
  });

  it('is given anew where what follows is another, though the part before it is the same', async () => {
    const url = '/api/v1/recommendations?limit=1';
    const first = await server.get(url);
    const { items } = (await server.get('/api/v1/recommendations?limit=200')).body;
    const words = { original: 'en', en: 'A fictional remark' };
    const said = { by: words, on: '2019-11-01', words, originalLanguage: 'en', source };
    const { status } = await server.post(`/api/v1/recommendations/${items.at(-1).key}/record-statement`, said);
    expect(status).toBe(200);
    await server.read('/api/v1/recommendations?limit=1');
    const again = await server.get(url, { headers: { 'if-none-match': String(first.headers['etag']) } });
    expect([again.status, again.body.items]).toEqual([200, first.body.items]);
    expect(again.body.next).not.toBe(first.body.next);
  });
});
