import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestServer } from './support/server.js';

describe('the record as a set of data', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ data: 'full' });
    await server.read('/api/v1/parties?limit=1');
  }, 120_000);
  afterAll(() => server.stop());

  it('says in three languages what it is, under which licence, of which years and since when it can be had as what', async () => {
    const { status, headers, body } = await server.get('/api/v1');
    expect([status, headers['content-type']]).toEqual([200, 'application/ld+json; charset=utf-8']);
    expect(headers['link']).toContain('rel="license"');
    expect(body.name.map((each: any) => each['@language'])).toEqual(['ar', 'en', 'fr']);
    expect(body.description).toHaveLength(3);
    expect(body).toMatchObject({
      '@type': ['Dataset', 'dcat:Dataset'],
      license: { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
      temporalCoverage: expect.stringMatching(/^20\d\d\/20\d\d$/),
    });
    // Nobody said who publishes it.
    expect(body.publisher).toBeUndefined();
    const { byYear } = (await server.get('/api/v1/actions?limit=1')).body;
    expect(body.temporalCoverage).toBe(`${byYear[0].year}/${byYear.at(-1).year}`);
  });

  it('leads to files that are there, in the form it says', async () => {
    const { body } = await server.get('/api/v1');
    expect(body.distribution.length).toBeGreaterThanOrEqual(14);
    for (const { contentUrl, encodingFormat } of body.distribution) {
      const { status, headers } = await server.get(contentUrl['@id']);
      expect([contentUrl, status, String(headers['content-type']).split(';')[0]]).toEqual([
        contentUrl,
        200,
        encodingFormat,
      ]);
    }
  });

  it.each([
    ['application/ld+json', 200],
    ['application/json', 200],
    ['text/html', 406],
  ])('is given to who accepts %s: %i', async (accept, status) => {
    const answer = await server.get('/api/v1', { headers: { accept } });
    expect(answer.status).toBe(status);
    if (status === 200) expect(String(answer.headers['content-type'])).toContain(accept);
    expect((await server.get('/api/v1?colour=blue')).status).toBe(400);
  });

  it.each([
    ['', '/'],
    ['?asOf=2019-06-30', '/?asOf=2019-06-30'],
    ['/timeline', '/timeline'],
    ['/timeline?kind=training&asOf=2019-06-30', '/timeline?kind=training&asOf=2019-06-30'],
    ['/resolutions/53-45-POL', '/resolutions/53-45-POL'],
  ])('is led to by every page, which says where it is itself in each language: %s', async (place, any) => {
    for (const lang of ['ar', 'en', 'fr']) {
      const page = await server.get(`/${lang}${place}`);
      if (page.status === 303) return;
      const links = [...String(page.body).matchAll(/<link ([^>]+)>/g)].map(([, link = '']) =>
        link.replaceAll('&amp;', '&'),
      );
      const href = (which: string) => /href="([^"]+)"/.exec(links.find((each) => each.includes(which)) ?? '')?.[1];
      expect([href('rel="canonical"'), href(`hreflang="${lang}"`)]).toEqual([`/${lang}${place}`, `/${lang}${place}`]);
      expect(links.filter((each) => each.includes('hreflang'))).toHaveLength(4);
      expect(href('rel="describedby"')).toBe('/api/v1');
      expect(href('hreflang="x-default"')).toBe(any);
      expect([200, 303]).toContain((await server.get(any)).status);
    }
  });
});
