import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enterRegister, resolution, source } from './support/register.js';
import { TestServer } from './support/server.js';

const title = { original: 'en', en: 'Mediation for Peace' };
const serves = [{ resolution: '45/53-S', commitment: 'training' }];

describe('a server with a small register', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
    await enterRegister(server);
  });
  afterAll(() => server.stop());

  const statement = {
    resolution: '45/53-س',
    commitment: 'training',
    status: 'implemented',
    by: { original: 'en', en: 'closing remarks' },
    party: 'TUR',
    on: '2018-11-29',
    words: { original: 'en', en: 'done' },
    originalLanguage: 'en',
    source,
  };

  it.each(
    ['45/53-S', '45-53-S', '53-45-S', '53/45-s', '53-45-س', '53-45-POL', 'POL-53-45', '٤٥/٥٣-س'].map(
      encodeURIComponent,
    ),
  )('answers to %s', async (alias) => {
    const { status, body } = await server.read(`/api/v1/resolutions/${alias}/progress?asOf=2018-11-29`);
    expect({ status, id: body.resolution?.id, asOf: body.asOf }).toEqual({
      status: 200,
      id: '53-45-POL',
      asOf: '2018-11-29',
    });
  });

  it('answers a retry with what it answered, and refuses the key for another body, also after a restart', async () => {
    const headers = { 'idempotency-key': 'statement-1' };
    const first = await server.post('/api/v1/statements', statement, { headers });
    expect(first.status).toBe(201);
    expect((await server.post('/api/v1/statements', statement, { headers })).body).toEqual(first.body);
    const other = { ...statement, on: '2018-11-28' };
    expect((await server.post('/api/v1/statements', other, { headers })).body.code).toBe('idempotency-key-reused');
    await server.restart();
    expect((await server.post('/api/v1/statements', statement, { headers })).body).toEqual(first.body);
    expect(
      (
        await server.post(
          '/api/v1/parties/TUR/change-standing',
          { standing: 'member', on: '1969', source },
          { headers },
        )
      ).status,
    ).toBe(409);
  });

  it('takes a key bare and quoted for one', async () => {
    const send = (key: string, body: unknown = statement) =>
      server.post('/api/v1/statements', body, { headers: { 'idempotency-key': key } });
    const pairs = [
      ['eco-1', '"eco-1"'],
      ['"eco-2"', 'eco-2'],
      ['"eco 3"', '"eco 3";v=1'],
      ['eco\\4', '"eco\\\\4"'],
    ] as const;
    for (const [one, other] of pairs) {
      const first = await send(one);
      expect(first.status).toBe(201);
      expect((await send(other)).body).toEqual(first.body);
      expect((await send(other, { ...statement, on: '2018-11-28' })).status).toBe(409);
    }
    const [first, second] = await Promise.all([send('eco-5'), send('"eco-5"')]);
    expect(second.body).toEqual(first.body);
    const both = await server.post('/api/v1/statements', statement, { headers: { 'idempotency-key': '"a", "b"' } });
    expect([both.status, both.body.errors]).toMatchObject([400, [{ pointer: '#Idempotency-Key', code: 'bad-key' }]]);
  });

  it('records once what is sent twenty times at once with one key', async () => {
    const headers = { 'idempotency-key': 'at-once' };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => server.post('/api/v1/statements', statement, { headers })),
    );
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  });

  it('takes a condition and says when it no longer holds', async () => {
    const path = '/api/v1/resolutions/53-45-POL/add-alias';
    const stale = await server.post(path, { alias: 'RES-MED', source }, { headers: { 'if-match': '"0"' } });
    expect([stale.status, stale.body.code]).toEqual([412, 'precondition-failed']);
    const malformed = await server.post(path, { alias: 'RES-MED', source }, { headers: { 'if-match': 'x' } });
    expect([malformed.status, malformed.body.errors[0].pointer]).toEqual([400, '#If-Match']);
  });

  it('has a word in three languages for every code it answers with', async () => {
    const { status, body } = await server.get('/api/v1/vocabulary');
    expect(status).toBe(200);
    const all = Object.values<Record<string, Record<string, string>>>(body.vocabularies).flatMap((each) =>
      Object.values(each),
    );
    expect(all.filter(({ ar, en, fr }) => !/\p{Script=Arabic}/u.test(ar ?? '') || !en || !fr)).toEqual([]);
    expect(Object.keys(body.vocabularies.status)).toEqual(
      expect.arrayContaining(['no-information', 'implemented', 'ongoing']),
    );
    expect(body.vocabularies.fact['contact-group.meeting-held'].fr).toBe('réunion tenue');
    expect(body.rules.inWords.length).toBeGreaterThan(3);
  });

  it('shows an action in the timeline, its own page and the figures', async () => {
    const begun = await server.post('/api/v1/actions/training', {
      title,
      serves,
      source,
      format: 'certificate-programme',
    });
    expect(begun.status).toBe(201);
    const kinds = (await server.get('/api/v1/kinds')).body.items;
    expect(kinds.map(({ name }: { name: string }) => name)).toContain('training');
    const shown = await server.read(`/api/v1/actions/training/${begun.body.id}`);
    expect(shown.body.action.serves).toEqual([{ resolution: '53-45-POL', commitment: 'training' }]);
    const timeline = await server.read('/api/v1/actions?commitment=training&q=mediation');
    expect(timeline.body.items).toHaveLength(1);
  });

  it('pages through a list without repeating or missing any', async () => {
    const first = (await server.read('/api/v1/parties?limit=2')).body;
    const rest = (await server.get(`/api/v1/parties?limit=2&cursor=${first.next}`)).body;
    expect([...first.items, ...rest.items].map(({ code }: { code: string }) => code)).toEqual([
      'OIC-CFM',
      'OIC-GS',
      'TUR',
    ]);
    expect(rest.next).toBeNull();
  });

  it('answers the same address anew once something has changed', async () => {
    const aliases = async () => (await server.get('/api/v1/resolutions/53-45-POL')).body.resolution.aliases;
    const before = await aliases();
    expect(await aliases()).toEqual(before);
    await server.post('/api/v1/resolutions/53-45-POL/add-alias', { alias: 'MEDIATION-2018', source });
    await server.read('/api/v1/resolutions');
    expect(await aliases()).toEqual([...before, 'MEDIATION-2018']);
  });

  it('answers 304 to who has it already', async () => {
    const { headers } = await server.read('/api/v1/resolutions');
    const again = await server.get('/api/v1/resolutions', { headers: { 'if-none-match': String(headers['etag']) } });
    expect(again.status).toBe(304);
  });

  it('did not know the resolution before it was recorded', async () => {
    const { status, body } = await server.read('/api/v1/resolutions/45-53-S/progress?knownAt=2018-12-01T00:00:00Z');
    expect([status, body.code]).toEqual([404, 'resolution-not-known-then']);
  });

  it('refuses a second resolution of the same name', async () => {
    const taken = await server.post('/api/v1/resolutions', { ...resolution, id: 'other' });
    expect([taken.status, taken.body.code]).toEqual([409, 'alias-taken']);
  });

  it.each([
    '/openapi.json',
    '/docs',
    '/metrics',
    '/health/live',
    '/health/ready',
    '/api/v1/events',
    '/api/v1/commitments',
    '/api/v1/resolutions/53-45-POL/commitments/training',
    '/api/v1/recommendations',
    '/api/v1/parties/tur',
    '/api/v1/resolutions/53-45-POL',
    '/api/v1/resolutions/53-45-POL/paragraphs/op-8',
    '/api/v1/resolutions/53-45-POL/paragraphs/op-8/explanation',
  ])('describes what %s answers', async (url) => {
    expect((await server.get(url)).status).toBe(200);
  });
});
