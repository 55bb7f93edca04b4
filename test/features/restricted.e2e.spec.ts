import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enterRegister, source } from './support/register.js';
import { TestServer } from './support/server.js';

const text = (en: string) => ({ original: 'en', en });
const person = 'prs_0123456789abcdefSECRET';
const [reference, mended, withdrawal] = ['NV/SECRET/1', 'NV/SECRET/2', 'NV/SECRET/3'];

describe('what a nomination keeps of a person', () => {
  let server: TestServer;
  let url = '';
  let readers: readonly string[] = [];
  let recorders: readonly string[] = [];

  const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });
  const record = async (path: string, body: unknown) => {
    const answer = await server.post(path, body);
    expect({ path, code: answer.body.code }).toEqual({ path, code: undefined });
    return answer.body;
  };
  /** Every address of the interface and every page that tells of it. */
  const addresses = (): readonly string[] => {
    const own = url.replace('/api/v1', '');
    return [
      url,
      '/api/v1/events?limit=200',
      '/api/v1/actions',
      `/api/v1/actions?kind=nomination&q=SECRET`,
      ...['progress', 'record-changes', 'paragraphs/op-8', 'paragraphs/op-8/explanation'].map(
        (each) => `/api/v1/resolutions/53-45-POL/${each}`,
      ),
      '/api/v1/parties/TUR',
      '/api/v1/commitments',
      '/openapi.json',
      ...['ar', 'en', 'fr'].flatMap((lang) =>
        [own, '/timeline', `/timeline?q=SECRET`, '/network', '/parties/TUR', '/resolutions/53-45-POL'].map(
          (place) => `/${lang}${place}`,
        ),
      ),
    ];
  };
  type As = { readonly headers?: Readonly<Record<string, string>> };
  /** Address → what is answered there. */
  const answersTo = async (asked: As): Promise<readonly (readonly [string, string])[]> =>
    Promise.all(
      addresses().map(async (each) => {
        const { body } = await server.get(each, asked);
        return [each, typeof body === 'string' ? body : JSON.stringify(body)] as const;
      }),
    );
  const saying = (answers: readonly (readonly [string, string])[], what: RegExp): readonly string[] =>
    answers.filter(([, body]) => what.test(body)).map(([address]) => address);

  beforeAll(async () => {
    server = await TestServer.start();
    await enterRegister(server);
    const body = {
      title: text('An expert'),
      serves: [{ resolution: '53-45-POL', commitment: 'training' }],
      source,
      state: 'TUR',
      category: 'expert',
      person,
      letter: { reference, on: '2019-05' },
    };
    const { id, events } = await record('/api/v1/actions/nomination', body);
    url = `/api/v1/actions/nomination/${id}`;
    await record(`${url}/record-receipt`, { on: '2019-06-01', source });
    const becomes = { ...body, letter: { reference: mended, on: '2019-05' } };
    await record(`${url}/corrections`, { event: events[0].id, reason: text('A slip of the pen'), becomes });
    await record(`${url}/withdraw`, { on: '2019-07-01', letter: withdrawal, source });
    await server.read(url);
    readers = [await server.tokenFor('reader'), await server.tokenFor('focal-point')];
    recorders = [server.token, await server.tokenFor('secretariat')];
  }, 60_000);
  afterAll(() => server.stop());

  it('is nowhere to be read for anybody, whoever asked before', async () => {
    for (const token of recorders) await answersTo(bearer(token));
    for (const asked of [{}, ...readers.map(bearer)]) {
      const all = await answersTo(asked);
      expect(saying(all, /NV.SECRET|prs_0123/)).toEqual([]);
      // What is not left out is there, and nothing stands where something was.
      expect(saying(all, /by letter|par lettre|برسالة/).length).toBeGreaterThan(10);
      expect(saying(all, /undefined|\u2068\u2069/)).toEqual([]);
      expect(JSON.parse(all.find(([address]) => address.includes('q=SECRET'))?.[1] ?? '')).toMatchObject({ total: 0 });
    }
  }, 60_000);

  it('is read by those who may record, in answers that nobody else keeps', async () => {
    await answersTo({});
    for (const token of recorders) {
      const { body, headers } = await server.get('/api/v1/events?limit=200', bearer(token));
      for (const secret of [person, reference, mended, withdrawal]) expect(JSON.stringify(body)).toContain(secret);
      expect(headers['cache-control']).toBe('private, no-store');
      const action = await server.get(url, bearer(token));
      for (const secret of [reference, mended, withdrawal]) expect(JSON.stringify(action.body)).toContain(secret);
      expect(action.headers['cache-control']).toBe('private, no-store');
      const page = await server.get(`/en${url.replace('/api/v1', '')}`, bearer(token));
      expect(page.body).toContain(mended);
      expect(page.headers['cache-control']).toBe('private, no-store');
      const found = await server.get(`/api/v1/actions?q=${encodeURIComponent(withdrawal)}`, bearer(token));
      expect(found.body.total).toBe(1);
    }
  });

  it('answers nobody with what a recorder’s answer is tagged by', async () => {
    for (const path of [url, '/api/v1/events?limit=200']) {
      const tag = String((await server.get(path, bearer(server.token))).headers['etag']);
      expect((await server.get(path, { headers: { 'if-none-match': tag } })).status).toBe(200);
      expect((await server.get(path)).headers['cache-control']).toBe('no-cache');
    }
  });

  it('is marked in the published schema', async () => {
    const schemas = JSON.stringify((await server.get('/openapi.json')).body);
    expect(schemas).toContain('"x-distribution":"personal"');
    expect(schemas).toContain('"x-distribution":"secretariat"');
  });
});
