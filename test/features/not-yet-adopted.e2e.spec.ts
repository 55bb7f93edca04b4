import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestServer } from './support/server.js';

/** Adopted on 5 and 6 May 2018, in March 2019 and in March 2022. */
const [first, second, third] = ['53-45-POL', '56-46-POL', '48-CFM-mediation'] as const;

describe('of a resolution that had not been adopted by the day', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ data: 'full' });
    await server.read('/api/v1/resolutions');
  }, 120_000);
  afterAll(() => server.stop());

  const bodyOf = async (path: string) => {
    const { status, body } = await server.get(`/api/v1/${path}`);
    expect([path, status]).toEqual([path, 200]);
    return body;
  };
  const inList = async (path: string, day: string): Promise<readonly string[]> => {
    const { items } = await bodyOf(`${path}${path.includes('?') ? '&' : '?'}asOf=${day}`);
    const ids = items.map((item: { id?: string; resolution?: string }) => item.id ?? item.resolution);
    return [...new Set<string>(ids)].toSorted();
  };

  it.each([
    ['2018-01-01', []],
    ['2018-05-05', []],
    ['2018-05-06', [first]],
    ['2019-12-31', [first, second]],
    ['2026-11-01', [third, first, second]],
  ])('lists say nothing: as of %s', async (day, there) => {
    expect(await inList('resolutions', day)).toEqual(there);
    expect(await inList('resolutions?q=mediation', day)).toEqual(there);
    const committed = await inList('commitments?limit=200', day);
    expect(committed.filter((id) => !(there as readonly string[]).includes(id))).toEqual([]);
    expect(committed.includes(first)).toBe((there as readonly string[]).includes(first));
    expect(await inList(`commitments?resolution=${third}`, day)).toEqual(committed.filter((id) => id === third));
  });

  it.each([
    ['', (id: string) => `resolutions/${id}`],
    ['progress', (id: string) => `resolutions/${id}/progress`],
    ['matrix', (id: string) => `resolutions/${id}/matrix`],
  ])('its own answers say that it was yet to be adopted: %s', async (_, path) => {
    for (const [id, before, on] of [
      [first, '2018-05-05', '2018-05-06'],
      [second, '2019-02-28', '2019-03-02'],
      [third, '2022-03-22', '2022-03-23'],
    ] as const) {
      expect([id, (await bodyOf(`${path(id)}?asOf=${before}`)).notYetAdopted]).toEqual([id, true]);
      expect([id, (await bodyOf(`${path(id)}?asOf=${on}`)).notYetAdopted]).toEqual([id, false]);
    }
  });

  it('a paragraph, its explanation and a commitment say so too', async () => {
    for (const each of ['paragraphs/op-8', 'paragraphs/op-8/explanation', 'commitments/training'])
      for (const [day, yet] of [
        ['2018-05-05', true],
        ['2018-05-06', false],
      ] as const)
        expect([each, (await bodyOf(`resolutions/${first}/${each}?asOf=${day}`)).notYetAdopted]).toEqual([each, yet]);
  });

  it('its name still leads to it on pages of other days', async () => {
    const { body } = await server.get('/en/timeline?asOf=2018-05-06');
    expect(body).toContain('<option');
    expect((await server.get(`/en/resolutions/${third}?asOf=2018-05-06`)).status).toBe(200);
  });
});
