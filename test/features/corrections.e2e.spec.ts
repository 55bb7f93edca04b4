import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enterRegister, source } from './support/register.js';
import { TestServer } from './support/server.js';

const text = (en: string) => ({ original: 'en', en });
const serves = [{ resolution: '53-45-POL', commitment: 'training' }];
const reason = text('The host’s own note gives another day.');
const later = { ...source, type: 'state', citation: 'Note of the host' };

describe('an action that was recorded under another commitment', () => {
  it('is among the recent actions of a paragraph to who asks what was known then', async () => {
    const server = await TestServer.start();
    try {
      await enterRegister(server);
      await server.post('/api/v1/resolutions/53-45-POL/add-paragraph', { key: 'op-9', title: text('Network'), source });
      const network = { key: 'network', paragraph: 'op-9', title: text('Network'), responsible: ['OIC-GS'], source };
      await server.post('/api/v1/resolutions/53-45-POL/add-commitment', network);
      const body = { title: text('Mediation for Peace'), serves, source, format: 'workshop' };
      const { id, events } = (await server.post('/api/v1/actions/training', body)).body;
      const recent = async (query: string) =>
        (await server.read(`/api/v1/resolutions/53-45-POL/paragraphs/op-8?${query}`)).body.recentActions;
      const [{ recordedAt: then }] = await recent('');
      await new Promise((resolve) => setTimeout(resolve, 5));
      const becomes = { ...body, serves: [{ resolution: '53-45-POL', commitment: 'network' }] };
      const url = `/api/v1/actions/training/${id}/corrections`;
      expect((await server.post(url, { event: events[0].id, reason, becomes })).status).toBe(200);
      expect(await recent('')).toEqual([]);
      expect(await recent(`knownAt=${then}`)).toMatchObject([{ eventId: events[0].id }]);
      const [amendment] = (await server.read(`/api/v1/actions/training/${id}`)).body.action.amendments;
      expect(amendment).toMatchObject({ servesBefore: serves, servesSince: becomes.serves, sourceBefore: source });
    } finally {
      await server.stop();
    }
  });
});

describe('a training whose first day was recorded wrongly', () => {
  let server: TestServer;
  let url = '';
  let opening = '';
  let before = '';

  const figures = async (query: string) =>
    (await server.read(`/api/v1/resolutions/53-45-POL/paragraphs/op-8/explanation?${query}`)).body.paragraph
      .commitments[0];
  const post = async (path: string, body: unknown) => {
    const answer = await server.post(path, body);
    expect({ path, status: answer.status, code: answer.body.code }).toMatchObject({ code: undefined });
    return answer.body;
  };
  const becomes = { on: '2018-09-03', host: 'TUR', source: later };

  beforeAll(async () => {
    server = await TestServer.start();
    await enterRegister(server);
    const body = { title: text('Mediation for Peace'), serves, source, format: 'workshop' };
    url = `/api/v1/actions/training/${(await post('/api/v1/actions/training', body)).id}`;
    opening = (await post(`${url}/record-opening`, { on: '2018-09-02', host: 'TUR', source })).events[0].id;
    await post(`${url}/record-closing`, { on: '2018-09-15', source });
    before = JSON.stringify((await server.read(url)).body.action);
  });
  afterAll(() => server.stop());

  it('is malformed where the new reading is, and every bad field is named', async () => {
    const bad = { event: opening, reason, becomes: { on: '03/09/2018', host: 'TUR', colour: 'red' } };
    const { status, body } = await server.post(`${url}/corrections`, bad);
    expect([status, body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()]).toEqual([
      400,
      ['/becomes/colour', '/becomes/on', '/becomes/source'],
    ]);
    const empty = await server.post(`${url}/corrections`, {});
    expect(empty.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/becomes',
      '/event',
      '/reason',
    ]);
    const unknown = { event: opening, reason, becomes: { ...becomes, host: 'XXX', on: '2999-01-01' } };
    expect((await server.post(`${url}/corrections`, unknown)).body.errors).toHaveLength(2);
  });

  it.each([
    ['retractions', { event: 'nothing' }, 422, 'unknown-event'],
    ['corrections', { event: 'nothing', becomes: {} }, 422, 'unknown-event'],
    ['retractions', {}, 409, 'later-event-depends-on-it'],
    ['corrections', { becomes: { ...becomes, on: '2018-10-01' } }, 409, 'later-event-depends-on-it'],
    ['corrections', { becomes: { ...becomes, partners: ['TUR'] } }, 409, 'host-among-partners'],
  ])('refuses %s %j', async (path, more, status, code) => {
    const answer = await server.post(`${url}/${path}?lang=ar`, { event: opening, reason, ...more });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.title).toMatch(/\p{Script=Arabic}/u);
  });

  it('belongs to whatever is recorded, and to each kind of action with its own', async () => {
    expect((await server.post('/api/v1/parties/TUR/retractions', { event: 'x', reason })).body.code).toBe(
      'unknown-event',
    );
    const kinds = (await server.get('/api/v1/kinds')).body.items;
    const names = kinds.map((kind: { commands: { name: string }[] }) => kind.commands.map(({ name }) => name));
    expect(names.every((each: string[]) => each.includes('corrections') && each.includes('retractions'))).toBe(true);
  });

  it('reads as corrected from when that was entered, everywhere, and as it did to who asks about before', async () => {
    const was = (await server.read(url)).body.action.entries[1].recordedAt;
    const done = await post(`${url}/corrections`, { event: opening, reason, becomes });
    const { action } = (await server.read(url)).body;
    expect(action.entries[1]).toMatchObject({ on: '2018-09-03', correctedBy: done.events[0].id, source: later });
    expect(action.amendments).toMatchObject([
      { does: 'corrects', event: opening, reason, source: later, withdrawnBy: null },
    ]);
    expect(action.amendments[0].before.en).not.toBe(action.amendments[0].since.en);
    expect(action.amendments[0]).toMatchObject({ sourceBefore: source, servesBefore: null, servesSince: null });
    const on = async (day: string) => (await server.read(`${url}?asOf=${day}`)).body.action.amendments.length;
    expect([await on('2018-09-01'), await on('2018-09-02'), await on('2018-09-03')]).toEqual([0, 1, 1]);
    expect((await figures('asOf=2018-09-02')).counted).toEqual([]);
    expect((await figures('asOf=2018-09-03')).counted).toMatchObject([
      { eventId: opening, on: '2018-09-03', correctedBy: done.events[0].id, source: later },
    ]);
    expect((await figures(`asOf=2018-09-02&knownAt=${was}`)).counted).toMatchObject([{ on: '2018-09-02' }]);
    const then = (await server.read(`${url}?knownAt=${was}`)).body.action;
    expect([then.entries.at(-1).on, then.amendments]).toEqual(['2018-09-02', []]);
    const timeline = (await server.read('/api/v1/actions?from=2018-09-03&to=2018-09-03')).body.items;
    expect(timeline).toMatchObject([{ eventId: opening, correctedBy: done.events[0].id }]);
  });

  it('answers a retried correction with what it answered', async () => {
    const headers = { 'idempotency-key': 'correct-closing' };
    const { entries } = (await server.read(url)).body.action;
    const body = { event: entries.at(-1).eventId, reason, becomes: { on: '2018-09-14', source } };
    const first = await server.post(`${url}/corrections`, body, { headers });
    const again = await server.post(`${url}/corrections`, body, { headers });
    expect([first.status, again.body]).toEqual([200, first.body]);
  });

  it('reads as at first once the corrections are withdrawn', async () => {
    const { amendments } = (await server.read(url)).body.action;
    for (const { eventId } of amendments) await post(`${url}/retractions`, { event: eventId, reason });
    const { amendments: all, revision: _, ...action } = (await server.read(url)).body.action;
    const { amendments: none, revision: __, ...first } = JSON.parse(before);
    expect(action).toEqual(first);
    expect([none.length, all.length]).toEqual([0, 4]);
    expect(all.slice(0, 2).map(({ withdrawnBy }: { withdrawnBy: string }) => withdrawnBy)).toEqual([
      all[2].eventId,
      all[3].eventId,
    ]);
  });

  it('is shown as withdrawn, and not counted, once it is withdrawn', async () => {
    const { entries } = (await server.read(url)).body.action;
    for (const { eventId } of entries.toReversed()) await post(`${url}/retractions`, { event: eventId, reason });
    const explained = await figures('asOf=2026-11-23');
    expect([explained.status, explained.counted]).toEqual(['no-information', []]);
    expect(explained.uncounted).toMatchObject([{ eventId: opening, reason: 'retracted' }, { reason: 'retracted' }]);
    const { action } = (await server.read(url)).body;
    expect([action.entries, action.facts, action.title.en]).toEqual([[], [], 'Mediation for Peace']);
    expect((await server.read('/api/v1/actions')).body.items).toEqual([]);
  });

  it('gives the same answers after a rebuild and a restart', async () => {
    const urls = [url, '/api/v1/resolutions/53-45-POL/paragraphs/op-8/explanation', '/api/v1/actions'];
    const all = () => Promise.all(urls.map(async (each) => (await server.read(each)).body));
    const now = await all();
    await server.rebuild();
    expect(await all()).toEqual(now);
    await server.restart();
    expect(await all()).toEqual(now);
  });
});
