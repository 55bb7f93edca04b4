import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { languages } from '#kernel';
import { TestServer } from './support/server.js';

const overview = '/en/resolutions/53-45-POL';
const policy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const rows = (html: string): readonly string[] =>
  [...html.matchAll(/<tr id="commitment-([^"]+)"/g)].map(([, key]) => key!);
const entries = (html: string): string => /<ol class="entries.*?<\/ol>/s.exec(html)?.[0] ?? '';

describe('the pages', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ data: 'full' });
  });
  afterAll(() => server.stop());

  it.each([
    ['ar-SA,ar;q=0.9,en;q=0.5', 'ar'],
    ['fr', 'fr'],
    ['en;q=0.2, fr;q=0.4, ar;q=0.8', 'ar'],
    ['ar;q=0, fr;q=0.1', 'fr'],
    ['tr,de', 'en'],
  ])('answer %s first in %s', async (languages, lang) => {
    const headers = { 'accept-language': languages };
    const { status, headers: found } = await server.get('/?asOf=2018-11-29', { headers });
    expect({ status, location: found['location'], vary: found['vary'] }).toEqual({
      status: 303,
      location: `/${lang}?asOf=2018-11-29`,
      vary: 'accept-language',
    });
    const first = await server.get(`/${lang}?asOf=2018-11-29`);
    expect(first.headers['location']).toBe(`/${lang}/resolutions/53-45-POL?asOf=2018-11-29`);
    expect((await server.get('/about', { headers })).headers['location']).toBe(`/${lang}/about`);
  });

  it('lead to the language that an address asks for, which then is in its path alone', async () => {
    const { headers } = await server.get('/about?lang=fr&asOf=2018-11-29');
    expect(headers['location']).toBe('/fr/about?asOf=2018-11-29');
    const { headers: found, body } = await server.get('/%66r/about?lang=ar');
    expect(found['content-language']).toBe('fr');
    expect(found['vary'] ?? '').not.toContain('accept-language');
    expect(body).not.toContain('lang=ar');
  });

  it('turn fifty years ahead and stay light, and no further', async () => {
    const last = `${new Date().getUTCFullYear() + 50}-12-31`;
    const places = ['', '/matrix', '/on-record', ...['conference', 'training'].map((key) => `/commitments/${key}`)];
    for (const url of [
      ...places.map((place) => `${overview}${place}`),
      '/en/contact-group',
      '/en/about',
      '/en/dates',
    ]) {
      const { status, body } = await server.get(`${url}?asOf=${last}`);
      expect([url, status, Buffer.byteLength(body) < 100_000]).toEqual([url, 200, true]);
    }
    const { status, body } = await server.get(`${overview}?asOf=9999-12-31`);
    expect([status, body.includes(`The last day that can be shown is \u2068${last}\u2069.`)]).toEqual([400, true]);
    expect(body.match(/href="[^"]*9999[^"]*"/g)).toBeNull();
  });

  it('tell of each commitment what the record has of it, that first of which it has least', async () => {
    const { status, headers, body } = await server.get(`${overview}?asOf=2026-06-01`);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(rows(body)).toEqual([
      'pcsu',
      'network',
      'conference',
      'code-of-conduct',
      'partnership',
      'training',
      'contact-group',
    ]);
    for (const said of ['2 of 4 steps', 'The statements differ']) expect(body).toContain(said);
    expect((await server.get(`${overview}/paragraphs/op-8`)).body).toContain(
      'The OIC is asked to provide training opportunities in conflict resolution and mediation',
    );
    expect(body).not.toMatch(/%<|percent|failed|silent|claim|missed/);
  });

  it.each(['/paragraphs/op-7', '/commitments/network'])('say that statements differ: …%s', async (end) => {
    expect((await server.get(`${overview}${end}`)).body).toContain('The statements differ');
  });

  it('are found with a slash after their address too', async () => {
    for (const url of ['/ar/about/', '/en/timeline/?kind=training']) expect((await server.get(url)).status).toBe(200);
    expect((await server.get('/fr/')).headers['location']).toBe('/fr/resolutions/53-45-POL');
    expect((await server.get('/api/v1/resolutions/')).status).toBe(404);
    expect((await server.get('/en/timeline?q=45/')).body).toContain('value="45/"');
  });

  it('have nothing of a standing that was later than the day', async () => {
    const history = async (asOf: string): Promise<string> => {
      const { body } = await server.get(`/en/parties/SYR?asOf=${asOf}`);
      return body.slice(body.indexOf('id="history"'));
    };
    expect(await history('2025-04-01')).toContain('7 March 2025');
    expect(await history('2013-01-01')).toMatch(/suspended.*August 2012/);
    expect(await history('2011-01-01')).not.toMatch(/2012|2025/);
    const { items } = (await server.read('/api/v1/parties?kind=state&q=Syria&asOf=2011-01-01')).body;
    expect(items[0].standing).toHaveLength(1);
  });

  it('give figures of the whole record, however short the page of the list', async () => {
    const { body } = await server.read('/api/v1/actions?kind=training&limit=1');
    expect(body.items).toHaveLength(1);
    expect(body.byFact).toContainEqual({ fact: 'training.opened', count: 5 });
    expect((await server.get('/en/network')).body).toContain('Nothing on record yet.');
  });

  it('turn back in time, and every link stays on that day', async () => {
    const { body } = await server.get(`${overview}?asOf=2018-11-29`);
    expect(body).toContain('This page shows the record as it stood on 29 November 2018.');
    expect(body).toContain('3 of 4 steps');
    expect(body).not.toContain('2022');
    const inside = [...body.matchAll(/href="(\/(?:ar|en|fr)[^"]*)"/g)].map(([, href]) => href);
    expect(inside.filter((href) => !href.includes('asOf=2018-11-29'))).toEqual([overview]);
    expect(inside).toContain('/ar/resolutions/53-45-POL?asOf=2018-11-29');
  });

  it('change the language and keep the place, the day and whatever the list was narrowed down to', async () => {
    const rest = '/timeline?asOf=2022-12-31&kind=training&party=TUR&q=';
    const { body } = await server.get(`/ar${rest}${encodeURIComponent('دورة')}`);
    const others = [...body.matchAll(/<a[^>]* href="([^"]+)"[^>]* hreflang="\w+" lang=/g)].map(([, href]) => href);
    expect(
      others.map((href) => decodeURIComponent(String(href).replaceAll('&amp;', '&')).replace(/^\/\w+/, '')),
    ).toEqual(others.map(() => `${rest}دورة`));
    expect(others.map((href) => String(href).slice(1, 3))).toEqual(languages);
  });

  it.each(['', '/paragraphs/op-4', '/commitments/training', '/matrix'])(
    'keep a code as it is written, whichever way the words around it run: …%s',
    async (end) => {
      const { body } = await server.get(`/ar/resolutions/53-45-POL${end}`);
      expect(body).toContain('<bdi class="code"><bdi class="unbroken">53/45-س</bdi></bdi>');
    },
  );

  it('say where they are among the others, and in what other languages they are to be had', async () => {
    const { body } = await server.get('/en/timeline?kind=training');
    expect(body.match(/aria-current="page"/g)).toHaveLength(1);
    expect(body).toContain('<a href="/en/timeline" aria-current="page">');
    const [head = ''] = body.split('</head>');
    const alternates = [...head.matchAll(/<link rel="alternate" hreflang="(\w+)" href="([^"]+)"/g)];
    expect(alternates.map(([, lang, href]) => [lang, href])).toEqual(
      languages.map((lang) => [lang, `/${lang}/timeline?kind=training`]),
    );
  });

  it('hold as many entries as was asked for', async () => {
    const { body } = await server.get('/en/timeline?limit=3');
    expect(entries(body).match(/<li/g)).toHaveLength(3);
  });

  it('have the Hijri day beside what happened and beside the day that is shown, in Arabic', async () => {
    expect(entries((await server.get('/ar/timeline')).body)).toContain('class="hijri"');
    const { body } = await server.get('/ar/timeline?asOf=2018-11-29');
    expect(/<p class="moment-note".*?<\/p>/s.exec(body)?.[0]).toContain('21 ربيع الأول 1440');
  });

  it('take a day for what was known, and say so where nothing was', async () => {
    const { status, body } = await server.get(`/fr/resolutions/53-45-POL?knownAt=2020-01-01&asOf=`);
    expect(status).toBe(404);
    expect(body).toContain('resolution-not-known-then');
    expect(body).toContain('lang="fr"');
    expect(body).toContain('Au 1er janvier 2020, rien de ceci ne figurait au registre.');
    expect(body).toContain('<a href="/fr/resolutions/53-45-POL">Revenir à ce qui est connu aujourd’hui</a>');
    expect(body).not.toMatch(/>[^<]*T23:59/);
  });

  it('say of a day by which nothing of an action had happened that nothing had', async () => {
    const { body } = await server.get('/en/actions/conference/0db28850-6219-88b6-b293-bc66e6f267bb?asOf=2017-01-01');
    expect(body).toContain('Nothing on record yet.');
    expect(body).not.toContain('Entered in the record: ');
  });

  it('lead from a year that runs to what is on record of it and not counted', async () => {
    const { body } = await server.get(`${overview}/commitments/conference?asOf=2022-06-05`);
    expect(body).toMatch(/2022<\/th><td[^>]*>year running<\/td><td[^>]*><a href="#left">/);
  });

  it('say of a day before the record that nothing was on record yet, with the way back', async () => {
    const { status, body } = await server.get('/en?knownAt=2020-01-01');
    expect(status).toBe(200);
    expect(body).toContain('On that day nothing was on record here yet');
    expect(body).not.toContain('This record is empty');
    expect(body).not.toContain('/matrix');
    expect(body).toContain('name="knownAt" value="2020-01-01"');
    expect(body).toContain('<a href="/en">Back to today</a>');
    expect((await server.get('/ar/parties/EGY?knownAt=2020-01-01')).body).toContain('العودة إلى ما نعرفه اليوم');
  });

  it.each([
    ['/nothing', 404, 'لا توجد صفحة هنا'],
    ['/%zz', 400, 'تعذّرت قراءة الرابط'],
    ['/ar/parties/%zz?asOf=2019-01-01', 400, 'تعذّرت قراءة الرابط'],
    ['/%66r/rien?asOf=2019-01-01', 404, 'Aucune page ici'],
  ])('tell a browser of a failure in words, whatever the address: %s', async (url, status, words) => {
    const browser = { accept: 'text/html,*/*;q=0.8', 'accept-language': 'ar' };
    const answer = await server.get(url, { headers: browser });
    expect([answer.status, answer.headers['content-type']]).toEqual([status, 'text/html; charset=utf-8']);
    expect(answer.headers['content-security-policy']).toBe(policy);
    expect(/<h1>(.*?)<\/h1>/.exec(answer.body)?.[1]).toBe(words);
    const { query = '' } = /(?<query>\?.*)/.exec(url)?.groups ?? {};
    expect(answer.body).toMatch(new RegExp(`<a href="/(ar|fr)/about${query.replace('?', '\\?')}"`));
  });

  it.each(['/api/v1/nothing', '/api/%zz', '/nothing'])('leave to programs what is theirs: %s', async (url) => {
    const headers = url === '/nothing' ? { accept: 'application/json' } : { accept: 'text/html' };
    expect((await server.get(url, { headers })).headers['content-type']).toContain('application/problem+json');
  });

  it('carry no day on that could not be read, and keep what could', async () => {
    const { status, body } = await server.get('/en/timeline?asOf=zz&kind=training&knownAt=2026-11-01');
    expect(status).toBe(400);
    const links = [...body.matchAll(/<a[^>]*href="(\/en[^"]*)"/g)].map(([, href]) => href);
    expect(links).toContain('/en/conferences?knownAt=2026-11-01');
    expect(links.filter((href) => href?.includes('zz'))).toEqual([]);
    expect(body).toMatch(/"\/en\/timeline\?kind=training&amp;knownAt=2026-11-01"[^>]*>Open the page without/);
    const { body: other } = await server.get('/en/timeline?knownAt=tomorrow');
    expect(other).toContain('A calendar day is expected');
  });

  it('let nothing in from elsewhere, and no script', async () => {
    const { headers, body } = await server.get(overview);
    expect(headers['content-security-policy']).toBe(policy);
    expect(headers).toMatchObject({ 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' });
    // The page's own address is printed on it, as letters, and sources are linked; nothing that a browser would fetch names a server.
    const fetched = body.replaceAll(/<a class="external" href="[^"]*" rel="external noreferrer noopener">/g, '');
    expect(fetched).not.toMatch(/<script|<style|\sstyle=|\son\w+=|src="|="(?:\w+:)?\/\//);
  });

  it('bring their sheet and fonts under names that never change', async () => {
    const { body } = await server.get(overview);
    const [, css] = /rel="stylesheet" href="([^"]+)"/.exec(body)!;
    const sheet = await server.get(css!);
    expect(sheet.headers).toMatchObject({ 'cache-control': 'public, max-age=31536000, immutable' });
    const fonts = [...sheet.body.matchAll(/url\('?([^')]+)'?\)/g)].map(([, url]) => url);
    expect(fonts.length).toBeGreaterThan(8);
    for (const url of fonts) expect((await server.get(url)).headers['content-type']).toBe('font/woff2');
    expect((await server.get('/assets/site.old.css')).status).toBe(404);
  });

  it('are not sent again to who has them', async () => {
    const { headers } = await server.get(overview);
    expect(headers['cache-control']).toBe('private, no-cache');
    const again = await server.get(overview, { headers: { 'if-none-match': String(headers['etag']) } });
    expect([again.status, again.body]).toEqual([304, '']);
  });

  it.each([
    ['/ar/resolutions/12-34-X', 404, 'unknown-resolution'],
    ['/fr/nowhere/at/all', 404, 'unknown-route'],
    ['/en/about?asOf=29.11.2018', 400, 'malformed-query'],
    ['/en/about?q=%3Cscript%3Ealert(1)%3C/script%3E&%3Cb%3E=1', 400, 'malformed-query'],
  ])('answer %s with a page of %i', async (url, expected, code) => {
    const { status, headers, body } = await server.get(url);
    expect(status).toBe(expected);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': policy,
    });
    expect(body).toContain(code);
    expect(body.match(/<h1/g)).toHaveLength(1);
    expect(body).not.toMatch(/<script|<b>/);
  });

  it('leave the interface’s own answers as they were', async () => {
    const { status, headers } = await server.get('/api/v1/nowhere');
    expect([status, headers['content-type']]).toEqual([404, 'application/problem+json; charset=utf-8']);
  });
});

describe('an empty record', () => {
  it('says that nothing has been entered yet', async () => {
    const server = await TestServer.start();
    try {
      const { status, body } = await server.get('/en');
      expect(status).toBe(200);
      expect(body).toContain('No resolution is on record yet');
    } finally {
      await server.stop();
    }
  });
});
