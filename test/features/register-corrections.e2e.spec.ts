import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { languages } from '#kernel';
import { enterRegister, resolution, source } from './support/register.js';
import { TestServer } from './support/server.js';

const text = (en: string) => ({ original: 'en', en });
const about = { resolution: '53-45-POL', commitment: 'training' };
const reason = text('A slip of the pen.');
const its = '/api/v1/resolutions/53-45-POL';

describe('what was registered, stated or assessed by mistake', () => {
  let server: TestServer;
  let now = new Date('2026-11-20T09:00:00Z');

  const post = async (path: string, body: object) => {
    const { status, body: answer } = await server.post(path, body);
    expect({ path, status, code: answer.code }).toMatchObject({ code: undefined });
    return answer;
  };
  const refusedAs = async (path: string, body: object) => {
    const { status, body: answer } = await server.post(path, { reason, ...body });
    return [status, answer.code];
  };
  const commitment = async (query = '') =>
    (await server.read(`${its}/paragraphs/op-8?${query}`)).body.progress.commitments[0];
  const changes = async (query = '') =>
    ((await server.read(`${its}/record-changes?${query}`)).body.items as Record<string, any>[]).map(
      ({ type, knownSince, commitment: key, paragraph }) => [String(knownSince).slice(0, 10), type, key ?? paragraph],
    );
  const at = (day: string): string => ((now = new Date(`${day}T09:00:00Z`)), day);
  const eventOf = async (path: string, body: object): Promise<string> => (await post(path, body)).events[0].id;

  const paragraph = { key: 'op-9', number: '9', title: text('Network'), mandate: text('Urges the Secretary'), source };
  const said = {
    ...about,
    status: 'in-progress',
    by: text('Closing remarks'),
    party: null,
    on: '2018-11-29',
    words: text('Training has begun.'),
    originalLanguage: 'en',
    source,
  };
  let [added, registered] = ['', ''];
  let twice = { id: '', events: [{ id: '' }] };

  beforeAll(async () => {
    server = await TestServer.start({ clock: () => now });
    await enterRegister(server);
    added = await eventOf(`${its}/add-paragraph`, paragraph);
    await post('/api/v1/statements', said);
    // By somebody else, so that the two are compared.
    twice = await post('/api/v1/statements', { ...said, by: text('Other remarks'), status: 'implemented' });
    const { items } = (await server.read(`${its}/record-changes?limit=100`)).body;
    registered = items.find(({ type }: { type: string }) => type === 'ResolutionRegistered').eventId;
  });
  afterAll(() => server.stop());

  it('a statement that was entered twice is withdrawn, and what was known before still has both', async () => {
    expect(await commitment()).toMatchObject({ statements: [{}, {}], statementsAgree: false });
    const before = at('2026-11-21');
    await post(`/api/v1/statements/${twice.id}/retractions`, { event: twice.events[0]?.id, reason });
    expect(await commitment()).toMatchObject({ statements: [{ status: 'in-progress' }], statementsAgree: true });
    expect(await commitment(`knownAt=${before}T08:00:00Z`)).toMatchObject({
      statements: [{}, {}],
      statementsAgree: false,
    });
    expect((await changes('limit=1'))[0]).toEqual(['2026-11-21', 'EventRetracted', 'training']);
  });

  it('a mistyped mandate is corrected, and was as it was to who asks what was known then', async () => {
    const mandateOf = async (query = '') =>
      (await server.read(`${its}?${query}`)).body.resolution.paragraphs.find(
        ({ key }: { key: string }) => key === 'op-9',
      ).mandate.en;
    const before = at('2026-11-22');
    const becomes = { ...paragraph, mandate: text('Urges the Secretary General') };
    await post(`${its}/corrections`, { event: added, reason, becomes });
    expect(await mandateOf()).toBe('Urges the Secretary General');
    expect(await mandateOf('asOf=2026-11-20')).toBe('Urges the Secretary General');
    expect(await mandateOf(`knownAt=${before}T08:00:00Z`)).toBe('Urges the Secretary');
    expect((await changes('limit=1'))[0]).toEqual(['2026-11-22', 'ParagraphAdded', 'op-9']);
    const { paragraphs } = (await server.read(its)).body.resolution;
    expect(paragraphs.find(({ key }: { key: string }) => key === 'op-9')).toMatchObject({
      eventId: added,
      revision: 4,
      correctedBy: expect.any(String),
      knownSince: expect.stringMatching(/^2026-11-22/),
    });
    const page = (await server.get('/en/resolutions/53-45-POL')).body;
    expect(page).toContain('Corrections and withdrawals');
    expect((await server.read(its)).body.amendments).toMatchObject([
      { does: 'corrects', event: added, servesBefore: null, withdrawnBy: null },
    ]);
    expect((await server.read(`${its}?knownAt=${before}T08:00:00Z`)).body.amendments).toEqual([]);
    expect((await changes(`limit=100&knownAt=${before}T08:00:00Z`)).map(([, type]) => type)).toContain(
      'EventRetracted',
    );
  });

  it('an assessment is corrected, and stands as corrected', async () => {
    at('2026-11-23');
    const judged = { ...about, status: 'ongoing', reason: text('Under way'), effectiveOn: '2026-11-20', by: 'OIC-GS' };
    const { id, events } = await post('/api/v1/assessments', judged);
    const becomes = { ...judged, status: 'interrupted' };
    await post(`/api/v1/assessments/${id}/corrections`, { event: events[0].id, reason, becomes });
    expect((await server.read(`${its}/paragraphs/op-8`)).body.assessments).toMatchObject([
      { id, status: 'interrupted', eventId: events[0].id, correctedBy: expect.any(String) },
    ]);
  });

  it('what others rest on stays, and is told in three languages', async () => {
    const promised = (await server.read(`${its}/record-changes?limit=100`)).body.items.find(
      ({ type }: { type: string }) => type === 'CommitmentAdded',
    ).eventId;
    const measured = (await server.read(`${its}/record-changes?limit=100`)).body.items.find(
      ({ type }: { type: string }) => type === 'MeasureSet',
    ).eventId;
    expect(await refusedAs(`${its}/retractions`, { event: registered })).toEqual([409, 'later-event-depends-on-it']);
    expect(await refusedAs(`${its}/retractions`, { event: promised })).toEqual([409, 'later-event-depends-on-it']);
    await post(`${its}/retractions`, { event: measured, reason });
    const refusals = await Promise.all(
      languages.map((lang) => server.post(`${its}/retractions?lang=${lang}`, { event: promised, reason })),
    );
    expect(refusals.map(({ status, body }) => [status, body.code])).toEqual(
      languages.map(() => [409, 'still-referred-to']),
    );
    expect(new Set(refusals.map(({ body }) => body.title)).size).toBe(3);
  });

  it('a resolution keeps its id, and gives up an alias that another may then have', async () => {
    const other = { ...resolution, id: '99-99-POL', aliases: ['99/99'] };
    await post('/api/v1/resolutions', other);
    const alias = { alias: '45/53-S', source };
    expect(await refusedAs('/api/v1/resolutions/99-99-POL/add-alias', { ...alias, reason: undefined })).toEqual([
      409,
      'alias-taken',
    ]);
    const renamed = { ...resolution, id: '53-45-ORG' };
    expect(await refusedAs(`${its}/corrections`, { event: registered, becomes: renamed })).toEqual([
      409,
      'correction-changes-the-id',
    ]);
    const becomes = { ...resolution, aliases: resolution.aliases.filter((one) => !/^45\/53-[Sس]$/.test(one)) };
    const corrected = await eventOf(`${its}/corrections`, { event: registered, reason, becomes });
    expect((await server.read('/api/v1/resolutions/45%2F53-S')).status).toBe(404);
    await post('/api/v1/resolutions/99-99-POL/add-alias', alias);
    expect((await server.read('/api/v1/resolutions/45%2F53-S')).body.resolution.id).toBe('99-99-POL');
    expect(await refusedAs(`${its}/retractions`, { event: corrected })).toEqual([409, 'alias-taken']);
  });

  it('a party that something names stays; one that nothing names goes, can be named no more, and may come again', async () => {
    const name = { ar: 'تجربة', en: 'Trial', fr: 'Essai' };
    const party = { code: 'TRIAL', kind: 'organ', name, officialName: name, sortKey: name, source };
    const event = await eventOf('/api/v1/parties', party);
    const stated = { ...said, party: 'TRIAL' };
    const { id, events } = await post('/api/v1/statements', stated);
    expect(await refusedAs('/api/v1/parties/TRIAL/retractions', { event })).toEqual([409, 'still-referred-to']);
    await post(`/api/v1/statements/${id}/retractions`, { event: events[0].id, reason });
    await post('/api/v1/parties/TRIAL/retractions', { event, reason });
    expect((await server.read('/api/v1/parties/TRIAL')).status).toBe(404);
    const { status, body } = await server.post('/api/v1/statements', stated);
    expect([status, body.errors]).toMatchObject([422, [{ pointer: '/party', code: 'unknown-reference' }]]);
    expect(await refusedAs(`/api/v1/statements/${id}/retractions`, { event: events[0].id })).toEqual([
      409,
      'already-retracted',
    ]);
    await post('/api/v1/parties', party);
    expect((await server.read('/api/v1/parties/TRIAL')).body.party.code).toBe('TRIAL');
  });

  it('a recommendation has an endorsement withdrawn that was not made', async () => {
    const made = {
      key: 'R1',
      text: text('Train'),
      madeBy: text('The conference'),
      session: text('Session 2'),
      standing: 'voiced',
      addressedTo: text('The OIC'),
      concerns: [about],
      on: '2018-11-29',
      source,
    };
    await post('/api/v1/recommendations', made);
    const raised = { standing: 'endorsed', on: '2018-12-01', source };
    const event = await eventOf('/api/v1/recommendations/R1/change-standing', raised);
    const standing = async () => (await server.read('/api/v1/recommendations')).body.items[0].standing;
    expect(await standing()).toBe('endorsed');
    await post('/api/v1/recommendations/R1/retractions', { event, reason });
    expect(await standing()).toBe('voiced');
  });

  it('needs who may record what is corrected', async () => {
    const token = await server.tokenFor('reader');
    for (const path of [`${its}/corrections`, '/api/v1/assessments/x/retractions', '/api/v1/parties/TUR/corrections'])
      expect((await server.post(path, { event: 'x', reason }, { token })).status).toBe(403);
  });

  it('reads the same from a read side that is made anew', async () => {
    const all = async () =>
      JSON.stringify([(await server.read(its)).body, (await server.read(`${its}/record-changes`)).body]);
    const before = await all();
    await server.rebuild();
    expect(await all()).toBe(before);
  });
});
