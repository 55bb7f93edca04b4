import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enterRegister, source } from './support/register.js';
import { TestServer } from './support/server.js';

interface Operation {
  readonly parameters?: readonly { readonly $ref?: string; readonly name?: string }[];
}

const inAddress = { id: '53-45-POL', key: 'training' };

describe('every answer whose figures can be read by another version of the rules', () => {
  let server: TestServer;
  let addresses: readonly string[];
  beforeAll(async () => {
    server = await TestServer.start();
    await enterRegister(server);
    const promise = {
      key: 'added',
      paragraph: 'op-8',
      title: { original: 'en', en: 'Added' },
      responsible: [],
      source,
    };
    await server.post('/api/v1/resolutions/53-45-POL/add-commitment', promise);
    const { body } = await server.get('/openapi.json');
    const paths = Object.entries<{ readonly get?: Operation }>(body.paths);
    const takesRules = ({ parameters = [] }: Operation) =>
      parameters.some(({ $ref = '', name = $ref.split('/').at(-1) }) => name?.toLowerCase() === 'rules');
    addresses = paths.flatMap(([path, { get }]) => {
      if (get === undefined || !takesRules(get)) return [];
      const key = path.includes('/paragraphs/') ? 'op-8' : inAddress.key;
      return [path.replace('{id}', inAddress.id).replace('{key}', key)];
    });
  });
  afterAll(() => server.stop());

  it('says by which it was, and has a tag for each', async () => {
    expect(addresses).toHaveLength(5);
    for (const address of addresses) {
      const answers = await Promise.all(
        ['', '?rules=2', '?rules=1'].map((version) => server.read(`${address}${version}`)),
      );
      expect([address, ...answers.map(({ status, body }) => [status, body.rules])]).toEqual([
        address,
        [200, 2],
        [200, 2],
        [200, 1],
      ]);
      expect(new Set(answers.map(({ headers }) => headers['etag'])).size).toBe(2);
    }
  });

  it('goes on by the rules by which it began', async () => {
    const { body } = await server.read('/api/v1/commitments?limit=1&rules=1');
    const cursor = encodeURIComponent(String(body.next));
    expect((await server.get(`/api/v1/commitments?limit=1&rules=1&cursor=${cursor}`)).status).toBe(200);
    expect((await server.get(`/api/v1/commitments?limit=1&cursor=${cursor}`)).status).toBe(400);
  });
});
