import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enterRegister, resolution, source } from './support/register.js';
import { TestServer } from './support/server.js';

const text = (en: string) => ({ original: 'en', en });
const other = { ...resolution, id: '99-50-POL', designation: null, aliases: ['99/50-POL'], title: text('Another') };

describe('the timeline of two resolutions whose keys are the same', () => {
  let server: TestServer;

  const post = async (path: string, body: unknown): Promise<void> => {
    const { status, body: answer } = await server.post(`/api/v1/${path}`, body);
    expect({ path, status, code: answer.code }).toMatchObject({ code: undefined });
  };
  const titles = async (query: string): Promise<readonly string[]> =>
    (await server.read(`/api/v1/actions?${query}`)).body.items.map((each: any) => each.title.en);

  beforeAll(async () => {
    server = await TestServer.start();
    await enterRegister(server);
    await post('resolutions', other);
    for (const { id } of [resolution, other]) {
      await post(`resolutions/${id}/add-paragraph`, { key: 'op-4', title: text(`Network of ${id}`), source });
      const network = { key: 'network', paragraph: 'op-4', title: text('Network'), responsible: ['OIC-GS'], source };
      await post(`resolutions/${id}/add-commitment`, network);
      const serves = [{ resolution: id, commitment: 'network' }];
      await post('actions/training', { title: text(`Training for ${id}`), serves, format: 'workshop', source });
    }
    await post('resolutions/99-50-POL/add-paragraph', { key: 'op-9', title: text('Asks for nothing'), source });
  });
  afterAll(() => server.stop());

  it('is that of the one named, by id or alias, and of both where none is', async () => {
    expect(await titles('resolution=99-50-POL&paragraph=op-4')).toEqual(['Training for 99-50-POL']);
    expect(await titles('resolution=99/50-POL')).toEqual(['Training for 99-50-POL']);
    expect(await titles('resolution=53-45-POL&commitment=network')).toEqual(['Training for 53-45-POL']);
    expect((await titles('paragraph=op-4')).toSorted()).toEqual(['Training for 53-45-POL', 'Training for 99-50-POL']);
  });

  it('is empty for a paragraph that has no commitment, which nothing can serve', async () => {
    expect(await titles('resolution=99-50-POL&paragraph=op-9')).toEqual([]);
  });

  it('is empty as it was known before what is asked for was known', async () => {
    for (const filter of ['paragraph=op-4', 'commitment=network', 'party=TUR', 'resolution=99-50-POL'])
      expect(await titles(`${filter}&knownAt=2020-01-01T00:00:00Z`)).toEqual([]);
  });

  it('is the same on its page, whose address has the resolution before the key', async () => {
    const asked = async (query: string) =>
      (await server.get(`/en/timeline?${query}`)).body.replaceAll(/<\/?bdi\b[^>]*>/g, '');
    for (const query of ['paragraph=99-50-POL%2Fop-4', 'commitment=99-50-POL%2Fnetwork']) {
      expect(await asked(query)).toContain('Training for 99-50-POL');
      expect(await asked(query)).not.toContain('Training for 53-45-POL');
    }
    expect(await asked('paragraph=op-4')).toContain('Training for 53-45-POL');
    expect((await server.get('/en/timeline?paragraph=99-50-POL%2Fop-99')).status).toBe(400);
    const { body } = await server.get('/en/resolutions/99-50-POL/paragraphs/op-9');
    expect(body).toContain('/en/timeline?paragraph=99-50-POL%2Fop-9');
    const overview = (await server.get('/en/resolutions/99-50-POL')).body;
    expect(overview).not.toContain('Training for 53-45-POL');
  });

  it('says how many it has, on whatever page of it', async () => {
    const { body } = await server.read('/api/v1/actions?limit=1');
    expect([body.total, body.items.length, body.byYear]).toEqual([2, 1, []]);
  });
});

describe('an action', () => {
  it('tells what happened in the order of the days, in whatever order it was recorded', async () => {
    const server = await TestServer.start();
    try {
      await enterRegister(server);
      const serves = [{ resolution: '53-45-POL', commitment: 'training' }];
      const body = { title: text('Mediation for Peace'), serves, format: 'workshop', source };
      const url = `/api/v1/actions/training/${(await server.post('/api/v1/actions/training', body)).body.id}`;
      await server.post(`${url}/record-opening`, { on: '2018-09-02', source });
      await server.post(`${url}/record-closing`, { on: '2018-09-15', source });
      await server.post(`${url}/add-partner`, { on: '2018-09', party: 'TUR', source });
      await server.post(`${url}/record-participation`, { on: '2018-09-03', states: ['TUR'], source });
      const { entries } = (await server.read(url)).body.action;
      expect(entries.map(({ on }: any) => on)).toEqual([null, '2018-09-02', '2018-09-03', '2018-09-15', '2018-09']);
    } finally {
      await server.stop();
    }
  });
});
