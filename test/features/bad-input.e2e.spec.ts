import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enterRegister, resolution, source } from './support/register.js';
import { TestServer } from './support/server.js';

const statement = {
  resolution: '53-45-POL',
  commitment: 'training',
  status: null,
  by: { original: 'en', en: 'closing remarks' },
  party: null,
  on: '2018-11-29',
  words: { original: 'en', en: 'done' },
  originalLanguage: 'en',
  source,
};
const json = JSON.stringify(statement);
const measure = (facts: string) => ({
  commitment: 'training',
  measure: { type: 'open-ended', facts: [facts] },
  setBy: 'OIC-GS',
  setOn: '2018-06-01',
  basis: { original: 'en', en: 'x' },
  source,
});
const set = '/api/v1/resolutions/53-45-POL/set-measure';
const statements = '/api/v1/statements';

type Case = readonly [what: string, url: string, body: unknown, status: number, code: string, pointer: string | null];

const cases: readonly Case[] = [
  ['malformed JSON', statements, '{"a":', 400, 'malformed-json', ''],
  ['an empty body', statements, '', 400, 'malformed-json', ''],
  ['bytes that are not UTF-8', statements, Buffer.from([0x22, 0xff, 0x22]), 400, 'malformed-json', ''],
  ['a repeated key', statements, json.replace('{', '{"on":"2018",'), 400, 'malformed-body', '/on'],
  ['__proto__', statements, json.replace('{', '{"__proto__":{},'), 400, 'malformed-body', '/__proto__'],
  ['toString', statements, json.replace('{', '{"toString":1,'), 400, 'malformed-body', '/toString'],
  ['half a character', statements, json.replace('done', '\\ud800'), 400, 'malformed-body', '/words/en'],
  ['an extra field', statements, { ...statement, extra: 1 }, 400, 'malformed-body', '/extra'],
  ['a wrong type', statements, { ...statement, on: 7 }, 400, 'malformed-body', '/on'],
  ['an impossible date', statements, { ...statement, on: '2019-02-30' }, 400, 'malformed-body', '/on'],
  ['an ambiguous date', statements, { ...statement, on: '05/06/2018' }, 400, 'malformed-body', '/on'],
  [
    'text in no language',
    statements,
    { ...statement, words: { original: 'ar', en: 'x' } },
    400,
    'malformed-body',
    '/words/original',
  ],
  [
    'a right-to-left override in a code',
    '/api/v1/resolutions/53-45-POL/add-alias',
    { alias: '53\u202e45', source },
    400,
    'malformed-body',
    '/alias',
  ],
  ['a date in the future', statements, { ...statement, on: '2999-01-01' }, 422, 'date-in-future', '/on'],
  ['an unknown party', statements, { ...statement, party: 'XXX' }, 422, 'unknown-reference', '/party'],
  ['an unknown resolution', statements, { ...statement, resolution: '99-99' }, 422, 'unknown-reference', '/resolution'],
  [
    'an unknown commitment',
    statements,
    { ...statement, commitment: 'nothing' },
    422,
    'unknown-reference',
    '/commitment',
  ],
  ['an unknown fact name', set, measure('training.dreamt'), 422, 'unknown-reference', '/measure/facts/0'],
  [
    'an unknown measure',
    set,
    { ...measure('training.opened'), measure: { type: 'guess' } },
    400,
    'malformed-body',
    '/measure/type',
  ],
  [
    'an unknown paragraph',
    '/api/v1/resolutions/53-45-POL/set-paragraph-number',
    { key: 'op-99', number: '99', source },
    422,
    'unknown-reference',
    '/key',
  ],
  ['an unknown kind', '/api/v1/actions/nothing', {}, 404, 'unknown-kind', null],
  ['a kind from the prototype', '/api/v1/actions/toString', {}, 404, 'unknown-kind', null],
  ['an unknown command', '/api/v1/resolutions/53-45-POL/constructor', {}, 404, 'unknown-command', null],
  ['an unknown action', '/api/v1/actions/training/nothing/record-closing', {}, 404, 'not-found', null],
  ['an unknown route', '/api/v1/nothing', {}, 404, 'unknown-route', null],
  ['2 MB', statements, `"${'x'.repeat(2_000_000)}"`, 413, 'body-too-large', null],
  ['a megabyte of values', statements, `[${'{},'.repeat(349_000)}{}]`, 413, 'too-many-values', null],
  ['what is already there', '/api/v1/resolutions', resolution, 409, 'already-registered', null],
];

describe('bad input', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
    await enterRegister(server);
  });
  afterAll(() => server.stop());

  it.each(cases)('%s is answered clearly and costs nothing', async (_what, url, body, status, code, pointer) => {
    const before = await server.head();
    for (const [lang, script] of [
      ['ar', /\p{Script=Arabic}/u],
      ['en', /[a-z]/],
      ['fr', /[a-zé]/],
    ] as const) {
      const answer = await server.post(url, body, { headers: { 'accept-language': lang } });
      expect([answer.status, answer.body.code]).toEqual([status, code]);
      if (pointer !== null)
        expect(answer.body.errors.map((each: { pointer: string }) => each.pointer)).toContain(pointer);
      expect([answer.headers['content-language'], answer.body.title]).toEqual([lang, expect.stringMatching(script)]);
    }
    expect(await server.head()).toBe(before);
  });

  it.each([
    ['asOf=2019-02-30', '?asOf'],
    ['asOf=yesterday', '?asOf'],
    ['knownAt=2019', '?knownAt'],
    ['minPosition=x', '?minPosition'],
    ['minPosition=1', '?minPosition'],
    ['minPosition=99999999999999999', '?minPosition'],
    ['as_of=2019-01-01', '?as_of'],
    ['asOf=2019-01-01&asOf=2019-01-02', '?asOf'],
    ['lang=tr', '?lang'],
  ])('%s is named', async (query, pointer) => {
    const { status, body } = await server.get(`/api/v1/resolutions/53-45-POL/progress?${query}`);
    expect([status, body.errors?.[0]?.pointer]).toEqual([400, pointer]);
  });

  it('a position that is not at full width is no place to read on from', async () => {
    const { status, body } = await server.get('/api/v1/events?after=1');
    expect([status, body.errors]).toMatchObject([400, [{ pointer: '?after', code: 'not-a-position' }]]);
    const resumed = await server.get('/api/v1/stream', { headers: { 'last-event-id': '1' } });
    expect([resumed.status, resumed.body.errors?.[0]?.pointer]).toEqual([400, '#Last-Event-ID']);
  });

  it.each([
    ['kind=nothing', '?kind'],
    ['kind=toString', '?kind'],
    ['party=XXX', '?party'],
    ['resolution=99-99-NONE', '?resolution'],
    ['resolution=99-99-NONE&paragraph=op-8', '?resolution'],
    ['resolution=53/45-POL&paragraph=op-99', '?paragraph'],
    ['paragraph=op-99', '?paragraph'],
    ['commitment=nothing', '?commitment'],
  ])('a timeline filtered by %s is not an empty one', async (query, pointer) => {
    const { status, body } = await server.get(`/api/v1/actions?${query}`);
    expect([status, body.errors?.[0]?.pointer, body.errors?.[0]?.code]).toEqual([400, pointer, 'unknown-reference']);
  });

  it.each([
    ['%00', 'control-character'],
    ['%E2%80%AE', 'bidi-control'],
    ['a'.repeat(201), 'too-long'],
  ])('what is looked for is a text that could be recorded: %s', async (q, code) => {
    const { status, body } = await server.get(`/api/v1/actions?q=x${q}`);
    expect([status, body.errors?.[0]]).toMatchObject([400, { pointer: '?q', code }]);
    const page = await server.get(`/ar/timeline?q=x${q}`);
    expect([page.status, page.body.includes('\u202E'), page.body.includes('\0')]).toEqual([400, false, false]);
  });

  it.each([
    ['/api/v1/actions?q=%E3%E6%D1', ['?q']],
    ['/api/v1/actions?limit=1&q=%', ['?q']],
    ['/api/v1/actions?%E3%E6=x&party=EGY&lang=%ff', ['?%E3%E6', '?lang']],
    ['/api/v1/kinds?x=%C0%80', ['?x']],
    ['/health/live?x=%ED%A0%80', ['?x']],
    ['/api/v1/no-such-route?x=%ff', ['?x']],
  ])('an address with what is not UTF-8 is not taken for another: %s', async (url, pointers) => {
    const { status, body } = await server.get(url);
    expect([status, body.code, body.errors]).toMatchObject([
      400,
      'malformed-query',
      pointers.map((pointer) => ({ pointer, code: 'not-utf-8', detail: expect.stringContaining('UTF-8') })),
    ]);
  });

  it.each(['=%ff', '=x'])(
    'a page shows what nobody sees of the name of a parameter as it was sent: %s',
    async (value) => {
      const page = await server.get(`/ar/timeline?%00a%E2%80%AE${value}`);
      expect([page.status, page.body.includes('\u202E'), page.body.includes('\0')]).toEqual([400, false, false]);
      expect(page.body).toContain('%00a%E2%80%AE<');
    },
  );

  it.each(['ar', 'en', 'fr'])('what helps where a sign of per cent stands for itself is said in %s', async (lang) => {
    const { body } = await server.get(`/api/v1/actions?q=100%&lang=${lang}`);
    expect(body.errors).toMatchObject([{ pointer: '?q', code: 'not-utf-8', detail: expect.stringContaining('%25') }]);
  });

  it('however many parameters are not as they must be, an answer tells of a hundred', async () => {
    const unknown = Array.from({ length: 2_000 }, (_, n) => `p${n}`).join('&');
    const unread = '%&'.repeat(2_000);
    for (const address of [`/api/v1/kinds?${unknown}`, `/api/v1/kinds?${unread}`, `/health/live?${unread}`]) {
      const { status, body } = await server.get(address);
      expect([status, body.code, body.errors.length]).toEqual([400, 'malformed-query', 100]);
    }
    const page = await server.get(`/ar/parties?${unread}`, { headers: { accept: 'text/html' } });
    expect([page.status, page.body.length < 50_000]).toEqual([400, true]);
  });

  it('an address with what is not UTF-8 is refused before it is known who asks, and as a page where one is asked for', async () => {
    const posted = await server.post(`${statements}?x=%ff`, statement, { token: null });
    expect([posted.status, posted.body.code]).toEqual([400, 'malformed-query']);
    const page = await server.get('/ar/parties?q=%E3%E6%D1', { headers: { accept: 'text/html' } });
    expect([page.status, page.headers['content-type']]).toEqual([400, 'text/html; charset=utf-8']);
    expect(page.body).toContain('UTF-8');
  });

  it('asks who writes', async () => {
    expect((await server.post(statements, statement, { token: null })).status).toBe(401);
    expect((await server.post(statements, statement, { token: 'tnf_nobody-knows-this' })).status).toBe(401);
    const token = await server.tokenFor('reader');
    expect((await server.post(statements, statement, { token })).status).toBe(403);
  });

  it('names an unknown party and a future date at once', async () => {
    const { status, body } = await server.post(statements, { ...(statement as object), party: 'XXX', on: '2999-01' });
    expect(status).toBe(422);
    expect(
      body.errors.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`).sort(),
    ).toEqual(['/on date-in-future', '/party unknown-reference']);
  });

  it('gives an address to all that has begun, which can be read there', async () => {
    const other = { ...(resolution as object), id: '99-99-POL', designation: null, aliases: [] };
    const begun = [await server.post(statements, statement), await server.post('/api/v1/resolutions', other)];
    for (const { status, headers } of begun)
      expect([status, (await server.read(String(headers['location']))).status]).toEqual([201, 200]);
  });

  it.each([
    ['half an escape', '%', 400, 'malformed-request'],
    ['bytes that are not UTF-8', '%ff', 400, 'malformed-request'],
    ['an endless name', 'x'.repeat(700), 414, 'address-too-long'],
  ])('an address with %s in it is answered like any other', async (_what, id, status, code) => {
    const headers = { 'accept-language': 'ar' };
    for (const answer of [
      await server.get(`/api/v1/parties/${id}`, { headers }),
      await server.post(`/api/v1/parties/${id}/change-standing`, {}, { headers }),
    ]) {
      expect([answer.status, answer.body.code]).toEqual([status, code]);
      expect(answer.headers).toMatchObject({
        'content-language': 'ar',
        'x-content-type-options': 'nosniff',
        'x-correlation-id': answer.body.correlationId,
      });
    }
  });

  it('takes JSON only, and knows its methods', async () => {
    const typed = await server.post(statements, 'a=b', { headers: { 'content-type': 'text/plain' } });
    expect(typed.body.code).toBe('unsupported-media-type');
    const packed = await server.post(statements, gzipSync(json), { headers: { 'content-encoding': 'gzip' } });
    expect([packed.status, packed.body.code]).toEqual([415, 'unsupported-content-encoding']);
    for (const charset of ['iso-8859-1', 'windows-1256', '"UTF-16"', 'utf-8; charset=latin1'])
      for (const sent of [json, Buffer.from(json, 'latin1')]) {
        const headers = { 'content-type': `application/json;Charset=${charset}` };
        const { status, body } = await server.post(statements, sent, { headers });
        expect([charset, status, body.code]).toEqual([charset, 415, 'unsupported-charset']);
      }
    for (const type of ['application/json; charset=UTF-8', 'Application/JSON;charset="utf-8"', 'application/json; x=y'])
      expect((await server.post(statements, json, { headers: { 'content-type': type } })).status).toBe(201);
    const method = await server.send({ method: 'DELETE', url: '/api/v1/resolutions' });
    expect([method.status, method.headers['allow']]).toEqual([405, 'GET, HEAD, POST']);
  });
});
