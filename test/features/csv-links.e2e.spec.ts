import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseCsv } from './support/csv.js';
import { TestServer } from './support/server.js';

const linksIn = (page: string): readonly string[] =>
  [...page.matchAll(/<a href="([^"]+)" type="text\/csv"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));

describe('a page that shows a list', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ data: 'full' });
    await server.read('/api/v1/parties?limit=1');
  }, 120_000);
  afterAll(() => server.stop());

  it.each([
    ['timeline', 'actions', ''],
    ['timeline?kind=training&asOf=2019-06-30', 'actions', 'kind=training&asOf=2019-06-30&'],
    ['timeline?paragraph=53-45-POL%2Fop-8', 'actions', 'resolution=53-45-POL&paragraph=op-8&'],
    ['timeline?q=%D9%88%D8%B3%D8%A7%D8%B7%D8%A9', 'actions', 'q=%D9%88%D8%B3%D8%A7%D8%B7%D8%A9&'],
    ['parties', 'parties', 'lang=ar&'],
    ['parties?q=Turkey', 'parties', 'q=Turkey&lang=ar&'],
    ['conferences', 'recommendations', ''],
    ['conferences?asOf=2018-11-30', 'recommendations', 'asOf=2018-11-30&'],
    ['resolutions/53-45-POL', 'commitments', 'resolution=53-45-POL&'],
  ])('%s leads to %s.csv, narrowed down as it is', async (place, list, asked) => {
    for (const lang of ['ar', 'en', 'fr']) {
      const page = await server.get(`/${lang}/${place}`);
      const [link = ''] = linksIn(page.body);
      expect(link).toBe(`/api/v1/${list}.csv?${asked.replace('lang=ar', `lang=${lang}`)}limit=200`);
      const { status, body } = await server.get(link);
      expect(status).toBe(200);
      const json = await server.get(link.replace('.csv', ''));
      expect(parseCsv(body.slice(1))).toHaveLength(json.body.items.length + 1);
    }
  });

  it('leads to what was known then', async () => {
    const [link = ''] = linksIn((await server.get('/en/timeline?knownAt=2026-11-26')).body);
    expect(link).toContain('knownAt=2026-11-26T23%3A59%3A59.999Z');
    expect((await server.get(link)).status).toBe(200);
  });
});
