import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { functions, roles, type Role } from '#identity';
import { entriesOf } from './support/csv.js';
import { enterRegister } from './support/register.js';
import { TestServer } from './support/server.js';

const text = (en: string) => ({ original: 'en', en });
const subject = text('Clandestine: a training on mediation');

const noteVerbale = {
  number: '412/2026',
  kind: 'note-verbale',
  channel: 'bag',
  through: text('Permanent Mission in Jeddah'),
  language: 'en',
  from: { parties: ['TUR'] },
  senderNumber: '2026/71-CLANDESTINE',
  dated: '2026-03-03',
  receivedOn: '2026-03-05',
  enclosures: { count: 1, titles: [text('Clandestine programme')] },
  marking: { words: text('For official use'), widest: 'member-states' },
  subject,
  original: text('Registry, shelf 3'),
  asksForAnswer: true,
};
const reply = {
  number: '88/2026',
  kind: 'note-verbale',
  channel: 'by-hand',
  language: 'ar',
  to: { parties: ['TUR'] },
  sentOn: '2026-03-20',
  subject,
  inReplyTo: ['incoming-412-2026'],
};

describe('a note verbale of Türkiye', () => {
  let server: TestServer;
  let event = '';
  const tokens = new Map<Role | null, string | null>([[null, null]]);

  const as = (role: Role | null) => {
    const token = tokens.get(role) ?? null;
    return token === null ? {} : { headers: { authorization: `Bearer ${token}` } };
  };
  const asDesk = () => as('registrar');
  const keysAt = async (address: string): Promise<readonly string[]> => {
    const { status, body } = await server.get(address, asDesk());
    expect([address, status]).toEqual([address, 200]);
    return body.items.map(({ key }: { readonly key: string }) => key);
  };

  beforeAll(async () => {
    server = await TestServer.start();
    await enterRegister(server);
    for (const role of roles) tokens.set(role, await server.tokenFor(role, functions[role].ofParty ? 'TUR' : null));
    const { status, body } = await server.post('/api/v1/correspondence/incoming', noteVerbale);
    expect({ status, id: body.id, code: body.code }).toEqual({ status: 201, id: '412-2026', code: undefined });
    event = body.events[0].id;
    await server.read('/api/v1/parties');
  });
  afterAll(() => server.stop());

  it('comes in, is registered under 412/2026, and is found by its number in Arabic digits', async () => {
    const at = `/api/v1/correspondence/incoming/${encodeURIComponent('٤١٢-٢٠٢٦')}`;
    const { status, body, headers } = await server.get(at, asDesk());
    expect([status, body.paper.number, body.paper.correspondents.parties]).toEqual([200, '412/2026', ['TUR']]);
    expect(body.paper).toMatchObject({
      on: '2026-03-05',
      dated: '2026-03-03',
      datedEdtf: '2026-03-03',
      answer: 'awaited',
    });
    expect(headers['etag']).toMatch(/^"0-/);
    for (const number of ['٤١٢/٢٠٢٦', '۴۱۲/۲۰۲۶', '412-2026', '71-CLANDESTINE'])
      expect([number, await keysAt(`/api/v1/correspondence?number=${encodeURIComponent(number)}`)]).toEqual([
        number,
        number === '71-CLANDESTINE' ? [] : ['incoming-412-2026'],
      ]);
  });

  it('is found by the number that its sender gave it, by state, by month, and as awaiting our answer', async () => {
    for (const query of [
      'number=2026%2F71-clandestine',
      'party=TUR',
      'from=2026-03-01&to=2026-03-31',
      'direction=incoming',
      'answer=awaited',
    ])
      expect([query, await keysAt(`/api/v1/correspondence?${query}`)]).toEqual([query, ['incoming-412-2026']]);
    for (const query of ['party=OIC-GS', 'from=2026-04-01', 'direction=outgoing', 'answer=given', 'asOf=2026-03-04'])
      expect([query, await keysAt(`/api/v1/correspondence?${query}`)]).toEqual([query, []]);
  });

  it('is not looked for under what names nothing', async () => {
    const bad = async (query: string) => {
      const { status, body } = await server.get(`/api/v1/correspondence?${query}`, asDesk());
      return [status, ...body.errors.map(({ pointer }: { readonly pointer: string }) => pointer)];
    };
    expect(await bad('party=XXX')).toEqual([400, '?party']);
    expect(await bad('direction=up&answer=no&from=May&cursor=x')).toEqual([
      400,
      '?cursor',
      '?direction',
      '?from',
      '?answer',
    ]);
  });

  it.each(['٤١٢/٢٠٢٦', '2026/412', '0412/2026'])('leaves its number, typed %s, to no other', async (number) => {
    const answer = await server.post('/api/v1/correspondence/incoming', { ...noteVerbale, number });
    expect([answer.status, answer.body.code]).toEqual([409, 'number-taken']);
  });

  it('is refused where what is typed cannot be', async () => {
    const other = { ...noteVerbale, number: '413/2026' };
    const typed = async (more: object) => {
      const { status, body } = await server.post('/api/v1/correspondence/incoming', { ...other, ...more });
      return [status, body.code, ...(body.errors ?? []).map(({ pointer }: { readonly pointer: string }) => pointer)];
    };
    expect(await typed({ receivedOn: '2026-03-01' })).toEqual([409, 'received-before-dated']);
    expect(await typed({ receivedOn: '2126-03-01' })).toEqual([422, 'date-in-future', '/receivedOn']);
    expect(await typed({ from: { parties: [] } })).toEqual([409, 'no-correspondent']);
    expect(await typed({ from: { parties: ['XXX'] } })).toEqual([422, 'unknown-reference', '/from/parties/0']);
    expect(await typed({ inReplyTo: ['incoming-413-2026'] })).toEqual([422, 'unknown-reference', '/inReplyTo/0']);
    expect(await typed({ number: '../../413', channel: 'pigeon' })).toEqual([
      400,
      'malformed-body',
      '/number',
      '/channel',
    ]);
  });

  it('has the date of its stamp corrected as anything is, both seen', async () => {
    const becomes = { ...noteVerbale, receivedOn: '2026-03-06' };
    const body = { event, reason: text('The stamp was read wrongly.'), becomes };
    const { status } = await server.post('/api/v1/correspondence/incoming/412-2026/corrections', body);
    expect(status).toBe(200);
    await server.read('/api/v1/parties');
    const { body: shown } = await server.get('/api/v1/correspondence/incoming/412-2026', asDesk());
    expect([shown.paper.on, shown.revision, shown.amendments.length]).toEqual(['2026-03-06', 1, 1]);
    expect(shown.amendments[0].before.en).toContain('5 March 2026');
  });

  it('is answered by what goes out in reply to it, and by nothing that is entered of it', async () => {
    const { status } = await server.post('/api/v1/correspondence/outgoing', reply);
    expect(status).toBe(201);
    await server.read('/api/v1/parties');
    expect(await keysAt('/api/v1/correspondence')).toEqual(['incoming-412-2026', 'outgoing-88-2026']);
    expect(await keysAt('/api/v1/correspondence?answer=awaited')).toEqual([]);
    expect(await keysAt('/api/v1/correspondence?answer=awaited&asOf=2026-03-19')).toEqual(['incoming-412-2026']);
    const { body } = await server.get('/api/v1/correspondence/incoming/412-2026', asDesk());
    expect([body.paper.answer, body.paper.replies]).toEqual(['given', ['outgoing-88-2026']]);
  });

  it('of another series has another number, in whatever letters', async () => {
    const { status, headers } = await server.post('/api/v1/correspondence/incoming', {
      ...noteVerbale,
      number: 'و/٤١٢/٢٠٢٦',
      from: { parties: ['OIC-CFM'], bodies: [text('A diplomatic academy')] },
      asksForAnswer: false,
    });
    expect([status, headers['location']]).toEqual([
      201,
      `/api/v1/correspondence/incoming/${encodeURIComponent('و-412-2026')}`,
    ]);
    await server.read('/api/v1/parties');
    expect(await keysAt('/api/v1/correspondence?party=OIC-CFM')).toEqual(['incoming-و-412-2026']);
    const { body } = await server.get(String(headers['location']), asDesk());
    expect([body.paper.number, body.paper.answer]).toEqual(['و/٤١٢/٢٠٢٦', null]);
  });

  it('is given in rows too', async () => {
    const rows = await server.get('/api/v1/correspondence.csv', asDesk());
    const [, address = ''] = /<([^>]+)>; rel="describedby"/.exec(String(rows.headers['link'])) ?? [];
    const { columns } = (await server.get(address)).body.tableSchema;
    const entries = entriesOf(rows.body, columns);
    expect(entries).toMatchObject([{ number: 'و/٤١٢/٢٠٢٦' }, { number: '412/2026' }, { number: '88/2026' }]);
  });

  const addresses = [
    '/api/v1/correspondence',
    '/api/v1/correspondence.csv',
    '/api/v1/correspondence/incoming/412-2026',
    '/api/v1/correspondence/outgoing/88-2026',
    '/api/v1/correspondence?number=412%2F2026&party=TUR&answer=given',
    '/api/v1/events?limit=200',
    '/api/v1/search?q=training',
    '/api/v1/actions',
    '/api/v1/parties/TUR',
    '/api/v1/resolutions/53-45-POL/record-changes',
    '/api/v1',
    ...['ar', 'en', 'fr'].flatMap((lang) => [`/${lang}`, `/${lang}/parties/TUR`, `/${lang}/search?q=training`]),
  ];

  it('is seen nowhere by anybody who has no function of the Secretariat', async () => {
    // What was asked for is told to everybody: the number with a slash nobody asks for.
    const said = /clandestine|412\/2026|PaperReceived|PaperSent/i;
    for (const role of [null, ...roles]) {
      const sees = role !== null && functions[role].sees === 'secretariat';
      const found: string[] = [];
      for (const address of addresses) {
        const { body } = await server.get(address, as(role));
        const told = typeof body === 'string' ? body : JSON.stringify(body);
        if (said.test(told)) found.push(address);
      }
      expect([role, found.length > 0]).toEqual([role, sees]);
    }
    const none = await server.get('/api/v1/correspondence/incoming/999-2026');
    const hidden = await server.get('/api/v1/correspondence/incoming/412-2026');
    const { correlationId: _, ...one } = none.body;
    const { correlationId: __, ...other } = hidden.body;
    expect([hidden.status, JSON.stringify(other).replaceAll('412', '999')]).toEqual([404, JSON.stringify(one)]);
  });
});
