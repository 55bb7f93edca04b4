import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enterRegister } from './support/register.js';
import { TestServer } from './support/server.js';

interface Found {
  readonly items: readonly { readonly kind: string; readonly key: string; readonly on: string | null }[];
  readonly named: readonly { readonly kind: string; readonly key: string }[];
  readonly found: readonly { readonly kind: string; readonly count: number }[];
  readonly suggestions: readonly string[];
  readonly next: string | null;
}

describe('a search of everything', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
    await enterRegister(server);
    await server.read('/api/v1/resolutions');
  });
  afterAll(() => server.stop());

  const search = async (q: string, more = ''): Promise<Found> =>
    (await server.get(`/api/v1/search?q=${encodeURIComponent(q)}${more}`)).body as Found;

  it.each(['Resolution No. 53/45-POL', 'قرار رقم 53/45', '45/53-سـ', '53/45-S', '45-53-s', 'POL-53/45', '٥٣/٤٥'])(
    'leads to the resolution that is cited as %s (S5)',
    async (q) => {
      expect((await search(q)).named).toMatchObject([{ kind: 'resolution', key: '53-45-POL' }]);
      const { status } = await server.get(`/api/v1/resolutions/${encodeURIComponent(q)}`);
      expect(status).toBe(200);
    },
  );

  it.each(['Turkey', 'Turquie', 'ترکیا', 'TUR', 'République de Türkiye'])(
    'leads to the state that is called %s (S2, S4)',
    async (q) => {
      expect((await search(q)).named).toMatchObject([{ kind: 'party', key: 'TUR' }]);
      const { items } = (await server.get(`/api/v1/parties?q=${encodeURIComponent(q)}`)).body as Found;
      expect(JSON.stringify(items)).toContain('"code":"TUR"');
    },
  );

  it('offers a near spelling of words that are there, and none of what is found (S6)', async () => {
    const { items, suggestions } = await search('mediaton');
    expect(items).toEqual([]);
    expect(suggestions).toContain('mediation');
    expect((await search('mediation')).suggestions).toEqual([]);
    expect((await search('qqqqzzzz')).suggestions).toEqual([]);
  });

  it.each(['ﷺ', 'ﷻ', 'mediaŀlon', '𞤀'.repeat(60), 'ŉnnnn'])(
    'of a sign that stands for several is answered: %s',
    async (q) => {
      expect((await server.get(`/api/v1/search?q=${encodeURIComponent(q)}`)).status).toBe(200);
    },
  );

  it('goes on from page to page in the order of days, each once, and of one kind where that is asked for', async () => {
    const whole = await search('mediation', '&limit=200');
    const parts: Found['items'][number][] = [];
    for (let next: string | null = ''; next !== null;) {
      const part: Found = await search('mediation', `&limit=2${next === '' ? '' : `&cursor=${next}`}`);
      parts.push(...part.items);
      next = part.next;
    }
    expect(parts).toEqual(whole.items);
    expect(whole.found.reduce((sum, { count }) => sum + count, 0)).toBe(whole.items.length);
    const days = whole.items.flatMap(({ on }) => (on === null ? [] : [on.split('/').at(-1) ?? '']));
    expect(days).toEqual(days.toSorted().toReversed());
    const ofOne = await search('mediation', '&kind=commitment&limit=200');
    expect(ofOne.items).toEqual(whole.items.filter(({ kind }) => kind === 'commitment'));
  });

  it('finds nothing of before it was adopted or known, nor a spelling of it', async () => {
    for (const more of ['&asOf=2010-01-01', '&knownAt=2020-01-01T00:00:00Z']) {
      const { items, named } = await search('53/45-POL', more);
      expect([items, named]).toEqual([[], []]);
    }
    expect((await search('mediaton', '&knownAt=2020-01-01T00:00:00Z')).suggestions).toEqual([]);
  });

  it('is of nothing where no word is asked for', async () => {
    for (const q of ['', ' ', '—', '*', '"', '\uE000\uE002', '\u200D']) {
      expect(await search(q)).toMatchObject({ items: [], named: [], found: [], suggestions: [], next: null });
      const { status, body } = await server.get(`/en/search?q=${encodeURIComponent(q)}`);
      expect([q, status, String(body).includes('id="of-pages"')]).toEqual([q, 200, false]);
    }
  });

  it.each(['ar', 'en', 'fr'])('stands on a page with a box on every page: /%s', async (lang) => {
    const { status, body } = await server.get(`/${lang}/search?q=mediaton`);
    expect([status, body]).toEqual([200, expect.stringContaining(`href="/${lang}/search?q=mediation"`)]);
    const numbered = (await server.get(`/${lang}/search?q=53%2F45-POL`)).body;
    expect(numbered).toContain(lang === 'ar' ? '>53/45-س<' : '>53/45-POL<');
    expect(numbered).not.toContain('>53-45-POL<');
    expect((await server.get(`/${lang}/about`)).body).toContain(`action="/${lang}/search"`);
    expect((await server.get(`/${lang}/search?q=verbale`)).body).toContain(`href="/${lang}/about#glossary"`);
  });
});
