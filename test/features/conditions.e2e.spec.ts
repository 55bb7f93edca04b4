import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enterRegister, source } from './support/register.js';
import { type Answer, TestServer } from './support/server.js';

const text = (en: string) => ({ original: 'en', en });
const reason = text('A slip of the pen.');
const of = { resolution: '53-45-POL', commitment: 'training' };
const saidOf = {
  ...of,
  by: text('Remarks'),
  party: 'TUR',
  on: '2018-11-29',
  words: text('Begun.'),
  originalLanguage: 'en',
};

/** Every thing that can be read by itself and written: where it is, and a command that can be sent to it again and again. */
const things = {
  resolution: '/api/v1/resolutions/53-45-POL',
  party: '/api/v1/parties/TUR',
  recommendation: '/api/v1/recommendations/R1',
  action: '',
  statement: '',
  assessment: '',
  'open-question': '',
};
type Thing = keyof typeof things;

let server: TestServer;
const begun: Partial<Record<Thing, { readonly event: string; readonly body: object }>> = {};

const tokens: Record<string, string> = {};
const as = (role: string): Readonly<Record<string, string>> =>
  role === 'anybody' ? {} : { authorization: `Bearer ${tokens[role]}` };
const read = async (
  thing: Thing,
  role = 'administrator',
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
) => {
  const url = `${things[thing]}?minPosition=${await server.head()}`;
  return server.send({ method: method as 'GET', url, headers: { ...as(role), ...headers } });
};
const tagOf = ({ headers }: Answer): string => String(headers['etag']);

let changes = 0;
/** Changes a thing by one event, on a condition. */
const write = (thing: Thing, ifMatch: string): Promise<Answer> => {
  const condition = { headers: { 'if-match': ifMatch } };
  const at = things[thing];
  changes += 1;
  if (thing === 'resolution') return server.post(`${at}/add-alias`, { alias: `A-${changes}`, source }, condition);
  if (thing === 'party')
    return server.post(
      `${at}/change-standing`,
      { standing: changes % 2 === 0 ? 'member' : 'observer', on: '1969', source },
      condition,
    );
  const { event, body } = begun[thing] ?? {};
  const becomes = { ...body, source: { ...source, citation: `Conference report, copy ${changes}` } };
  return server.post(`${at}/corrections`, { event, becomes, reason }, condition);
};

beforeAll(async () => {
  server = await TestServer.start();
  await enterRegister(server);
  tokens['administrator'] = server.token;
  for (const role of ['secretariat', 'focal-point', 'reader']) tokens[role] = await server.tokenFor(role);
  const begin = async (thing: Thing, path: string, body: object): Promise<void> => {
    const { status, headers, body: answer } = await server.post(`/api/v1/${path}`, body);
    expect({ thing, status, answer }).toMatchObject({ thing, status: 201 });
    things[thing] = String(headers['location']);
    begun[thing] = { event: answer.events[0].id, body };
  };
  await begin('action', 'actions/training', {
    title: text('A course'),
    serves: [of],
    source,
    format: 'certificate-programme',
  });
  await begin('statement', 'statements', { ...saidOf, status: 'pending', source });
  await begin('assessment', 'assessments', {
    ...of,
    status: 'not-started',
    reason,
    effectiveOn: '2019-01-01',
    by: 'OIC-GS',
    source,
  });
  await begin('open-question', 'open-questions', {
    ...of,
    sought: text('A list'),
    on: '2026-11-20',
    by: 'OIC-GS',
    where: text('In print'),
    source,
  });
  await begin('recommendation', 'recommendations', {
    key: 'R1',
    text: text('Train'),
    madeBy: text('Conference'),
    session: text('First'),
    standing: 'conference-adopted',
    addressees: [],
    addressedTo: text('All'),
    concerns: [of],
    on: '2018-11-29',
    source,
  });
});
afterAll(() => server.stop());

describe.each(Object.keys(things) as Thing[])('one %s', (thing) => {
  it('has a revision, and a strong tag for who may write it', async () => {
    const shown = await read(thing);
    expect(shown.status).toBe(200);
    const { revision } = thing === 'action' ? shown.body.action : shown.body;
    expect(tagOf(shown)).toMatch(new RegExp(`^"${revision}-[\\w-]+"$`));
    expect(tagOf(await read(thing, 'secretariat'))).toBe(tagOf(shown));
    expect(tagOf(await read(thing, 'administrator', {}, 'HEAD'))).toBe(tagOf(shown));
    for (const role of ['anybody', 'focal-point', 'reader'])
      expect(tagOf(await read(thing, role))).toMatch(/^W\/"[\w-]+"$/);
  });

  it('is told to nobody again who has it, each by the tag that was given to them', async () => {
    for (const role of ['administrator', 'anybody']) {
      const tag = tagOf(await read(thing, role));
      for (const named of [tag, `"x", ${tag}`, '*', `W/${tag.replace('W/', '')}`]) {
        const again = await read(thing, role, { 'if-none-match': named });
        expect([again.status, tagOf(again)]).toEqual([304, tag]);
      }
      const other = role === 'anybody' ? 'administrator' : 'anybody';
      expect((await read(thing, other, { 'if-none-match': tag })).status).toBe(200);
    }
  });

  it('is changed by the tag that its GET gave, once', async () => {
    const tag = tagOf(await read(thing));
    const weak = tagOf(await read(thing, 'anybody'));
    for (const stale of [weak, `W/${tag}`, `${weak}, W/${tag}`, '"99"', '"never-given"'])
      expect((await write(thing, stale)).body.code).toBe('precondition-failed');
    expect((await write(thing, `"99" ,${tag}`)).status).toBe(200);
    expect([(await write(thing, tag)).status, (await write(thing, `"99", ${tag}`)).status]).toEqual([412, 412]);
    expect((await write(thing, '*')).status).toBe(200);
    const next = await write(thing, tagOf(await read(thing)));
    expect(next.status).toBe(200);
    expect((await write(thing, tagOf(next))).status).toBe(200);
  });

  it('is read on a condition too', async () => {
    const tag = tagOf(await read(thing));
    const statuses = await Promise.all(
      [tag, '*', '"x"', `W/${tag}`].map(
        async (named) => (await read(thing, 'administrator', { 'if-match': named })).status,
      ),
    );
    expect(statuses).toEqual([200, 200, 412, 412]);
  });

  it('says of a condition that is none what is wrong with it', async () => {
    for (const none of ['x', '"1', '7', '"1" "2"', '*, "1"']) {
      const { status, body } = await write(thing, none);
      expect([status, body.errors]).toMatchObject([400, [{ pointer: '#If-Match', code: 'not-an-etag' }]]);
    }
  });
});

describe('what is not there yet', () => {
  it('matches nothing', async () => {
    for (const ifMatch of ['*', '"0"']) {
      const begun = await server.post(
        '/api/v1/statements',
        { ...saidOf, status: null, source },
        { headers: { 'if-match': ifMatch } },
      );
      expect([begun.status, begun.body.code]).toEqual([412, 'other-than-asked-for']);
    }
  });
});
