import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openApiDocument } from '#api';
import type { Document } from '../fuzz/routes.js';
import { entriesOf, parseCsv, told } from './support/csv.js';
import { TestServer } from './support/server.js';

const document: any = openApiDocument();

/** Every list of the document, by its answer: one that is added without its rows cannot be forgotten. */
const answersList = ({ content = {} }: any): boolean => {
  const name = content['application/json']?.schema.$ref?.split('/').at(-1);
  return document.components.schemas[name]?.properties?.items?.type === 'array';
};
const lists = Object.entries<any>((document as Document).paths)
  .filter(([, { get }]) => get?.responses[200] !== undefined && answersList(get.responses[200]))
  // What a search finds leads to places of every sort, each of which has a list of its own.
  .filter(([path]) => path !== '/api/v1/search')
  // Nobody may see what came in: `correspondence.e2e.spec.ts` asks for it as who may.
  .filter(([path]) => path !== '/api/v1/correspondence')
  .map(([path]) => path.replace('{id}', '53-45-POL'));

const asRows = { headers: { accept: 'text/csv' } };
/** Header names are said once; `undefined` where one is not there. */
const header = ({ headers }: { readonly headers: Readonly<Record<string, unknown>> }, name: string) =>
  headers[name] === undefined ? undefined : String(headers[name]);
const nextIn = (link: string | undefined): string | undefined => /<([^>]+)>; rel="next"/.exec(link ?? '')?.[1];

describe('every list', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ data: 'full' });
    await server.read('/api/v1/parties?limit=1');
  }, 120_000);
  afterAll(() => server.stop());

  const columnsOf = async (link: string | undefined): Promise<readonly any[]> => {
    const [, address = ''] = /<([^>]+)>; rel="describedby"/.exec(link ?? '') ?? [];
    const { status, body } = await server.get(address);
    expect([address, status]).toEqual([address, 200]);
    return body.tableSchema.columns;
  };

  it('is found', () => {
    expect(lists.length).toBeGreaterThanOrEqual(8);
    expect(lists).toContain('/api/v1/actions');
  });

  it.each(lists)('%s says in rows what it says in JSON, to its end', async (path) => {
    const limit = path === '/api/v1/kinds' ? '' : 'limit=200';
    let [json, csv] = [`${path}?${limit}`, `${path}.csv?${limit}`];
    for (let parts = 0; parts < 12; parts += 1) {
      const [entries, rows] = [await server.get(json), await server.get(csv)];
      expect([csv, rows.status, header(rows, 'content-type')]).toEqual([
        csv,
        200,
        'text/csv; charset=utf-8; header=present',
      ]);
      const read = entriesOf(rows.body, await columnsOf(header(rows, 'link')));
      expect(entries.body.items.length).toBeGreaterThan(0);
      expect(read.map((each) => told(each))).toEqual(entries.body.items.map((each: unknown) => told(each)));
      const [next, nextRows] = [entries, rows].map((each) => nextIn(header(each, 'link')));
      expect(nextRows?.replace('.csv', '')).toBe(next);
      // Of the log it is where to ask on, also where nothing followed yet.
      if (next === undefined || nextRows === undefined || entries.body.items.length < 200) return;
      [json, csv] = [next, nextRows];
    }
  });

  it.each(lists)('%s is asked for as rows by what is accepted, with the same tag rules', async (path) => {
    const [json, rows, byAddress] = [
      await server.get(path),
      await server.get(path, asRows),
      await server.get(`${path}.csv`, { headers: { accept: 'text/html, */*;q=0.8' } }),
    ];
    expect(rows.body).toBe(byAddress.body);
    expect(header(rows, 'etag')).toBe(header(byAddress, 'etag'));
    expect(header(rows, 'etag')).not.toBe(header(json, 'etag'));
    for (const each of [json, rows]) expect(header(each, 'vary')).toMatch(/^accept, accept-language/);
    expect(header(rows, 'cache-control')).toBe(header(json, 'cache-control'));
    const asked = { accept: 'text/csv', 'if-none-match': String(header(rows, 'etag')) };
    const again = await server.get(path, { headers: asked });
    expect([again.status, again.body]).toEqual([304, '']);
    expect(header(again, 'link')).toBe(header(rows, 'link'));
    expect((await server.get(path, { headers: { ...asked, accept: '*/*' } })).status).toBe(200);
    const head = await server.send({ method: 'HEAD', url: path, headers: { accept: 'text/csv' } });
    expect([head.status, head.headers['etag'], head.headers['content-type']]).toEqual([
      200,
      header(rows, 'etag'),
      header(rows, 'content-type'),
    ]);
  });

  it.each(lists)('%s is a file with its day in its name', async (path) => {
    const dated = /\/(kinds|events)$/.test(path) ? '' : '?asOf=2019-06-30';
    const rows = await server.get(`${path}.csv${dated}`);
    const name = path.split('/').at(-1);
    const day = dated === '' ? String.raw`\d{4}-\d\d-\d\d` : '2019-06-30';
    expect(header(rows, 'content-disposition')).toMatch(new RegExp(`^attachment; filename="${name}-${day}\\.csv"$`));
    expect(header(await server.get(`${path}${dated}`), 'content-disposition')).toBeUndefined();
  });

  it.each(lists)('%s has the same columns with nothing in it as with all', async (path) => {
    if (/\/(kinds|events|record-changes)$/.test(path)) return;
    const [none, all] = [await server.get(`${path}.csv?asOf=1960-01-01`), await server.get(`${path}.csv`)];
    const [[head], [whole]] = [parseCsv(none.body), parseCsv(all.body)];
    expect(head).toEqual(whole);
  });

  it.each([
    ['/api/v1/actions', 'kind=training&from=2019-01-01'],
    ['/api/v1/actions', 'q=mediation&knownAt=2999-01-01T00:00:00Z'],
    ['/api/v1/parties', 'kind=organ&lang=ar'],
    ['/api/v1/commitments', 'status=no-information&asOf=2018-11-29&rules=1'],
    ['/api/v1/recommendations', 'commitment=training'],
    ['/api/v1/open-questions', 'commitment=training&state=open'],
    ['/api/v1/actions', 'limit=0'],
    ['/api/v1/actions', 'colour=blue'],
    ['/api/v1/actions', 'party=NOBODY'],
  ])('%s?%s narrows down, and is refused, as in JSON', async (path, query) => {
    const [json, rows] = [await server.get(`${path}?${query}`), await server.get(`${path}.csv?${query}`)];
    expect(rows.status).toBe(json.status);
    if (json.status === 200) {
      const read = entriesOf(rows.body, await columnsOf(header(rows, 'link')));
      expect(read.map((each) => told(each))).toEqual(json.body.items.map((each: unknown) => told(each)));
    } else expect([rows.body.code, rows.body.errors]).toEqual([json.body.code, json.body.errors]);
  });

  it.each([
    ['/api/v1/actions', 'application/xml', 'application/json, text/csv'],
    ['/api/v1/actions', 'text/csv;q=0, application/json;q=0', 'application/json, text/csv'],
    ['/api/v1/actions.csv', 'application/json', 'text/csv'],
    ['/api/v1/resolutions/53-45-POL', 'text/csv', 'application/json'],
    ['/api/v1/resolutions/53-45-POL/progress', 'text/html', 'application/json'],
  ])('%s has nothing for who accepts %s only, and says what it has', async (path, accept, types) => {
    for (const [lang, words] of Object.entries({ en: 'is given as', fr: 'n’est fourni qu’en', ar: 'بصيغة' })) {
      const { status, body } = await server.get(path, { headers: { accept, 'accept-language': lang } });
      expect([status, body.code]).toEqual([406, 'not-acceptable']);
      expect(body.title).toContain(words);
      expect(body.title).toContain(types);
    }
  });

  it.each([
    ['*/*', 'application/json'],
    ['text/csv;q=0.5, application/json', 'application/json'],
    ['text/*', 'text/csv'],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'application/json'],
    ['', 'application/json'],
  ])('for who accepts %j is %s', async (accept, type) => {
    const { status, headers } = await server.get('/api/v1/actions?limit=1', { headers: { accept } });
    expect([status, String(headers['content-type']).split(';')[0]]).toEqual([200, type]);
  });

  it('takes no command at the address of its rows, and has none for what is no list', async () => {
    const { status, headers } = await server.post('/api/v1/actions.csv', {});
    expect([status, headers['allow']]).toEqual([405, 'GET, HEAD']);
    for (const path of ['/api/v1/resolutions/53-45-POL.csv', '/api/v1/vocabulary.csv', '/api/v1/schemas/lists/none'])
      expect([path, (await server.get(path)).status]).toEqual([path, 404]);
  });
});
