import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enterRegister, source } from './support/register.js';
import { TestServer } from './support/server.js';

const text = (en: string) => ({ original: 'en', en });
const about = { resolution: '53-45-POL', commitment: 'training' };

describe('what was entered in the record of a resolution', () => {
  let server: TestServer;
  let now = new Date('2026-11-20T09:00:00Z');
  let url = '';
  let opening = '';

  const post = async (path: string, body: object) => {
    const { status, body: answer } = await server.post(`/api/v1/${path}`, { source, ...body });
    expect({ path, status, code: answer.code }).toMatchObject({ code: undefined });
    return answer;
  };
  const changes = async (query: string) =>
    (await server.read(`/api/v1/resolutions/53%2F45/record-changes?${query}`)).body as {
      since: string;
      items: { type: string; knownSince: string; correctedBy: string | null; sentence: { en: string } }[];
    };
  const section = async (query = ''): Promise<string> => {
    await server.read('/api/v1/resolutions');
    const { body } = await server.get(`/en/resolutions/53-45-POL?${query}`);
    return /<details class="entered".*?<\/details>/s.exec(body)?.[0] ?? '';
  };

  beforeAll(async () => {
    server = await TestServer.start({ clock: () => now });
    await enterRegister(server);
    const training = { title: text('Mediation for Peace'), serves: [about], format: 'workshop' };
    url = `actions/training/${(await post('actions/training', training)).id}`;
    opening = (await post(`${url}/record-opening`, { on: '2018-09-02', host: 'TUR' })).events[0].id;
  });
  afterAll(() => server.stop());

  it('is one sentence while all was entered on one day', async () => {
    const html = await section();
    expect(html).toContain('All that is shown here was entered in the record on 20 November 2026.');
    expect(html).not.toContain('<li>');
  });

  it('is what came later, last first, with the day and the way there', async () => {
    now = new Date('2026-11-21T09:00:00Z');
    const becomes = { on: '2018-09-03', host: 'TUR', source };
    await post(`${url}/corrections`, { source: undefined, event: opening, reason: text('Another day'), becomes });
    now = new Date('2026-11-22T09:00:00Z');
    const due = { commitment: 'training', to: '2027-06-01', decidedOn: '2026-11-22', by: 'OIC-GS' };
    await post('resolutions/53-45-POL/change-due-date', { ...due, reason: text('By decision') });
    now = new Date('2026-11-23T09:00:00Z');
    const judged = { status: 'in-progress', reason: text('Under way'), effectiveOn: '2026-11-23', by: 'OIC-GS' };
    await post('assessments', { ...about, ...judged });
    expect((await changes('limit=3')).items.map(({ type, knownSince }) => [knownSince.slice(0, 10), type])).toEqual([
      ['2026-11-23', 'AssessmentRecorded'],
      ['2026-11-22', 'DueDateChanged'],
      ['2026-11-21', 'TrainingOpened'],
    ]);
    const html = await section();
    expect(html.match(/<li>/g)).toHaveLength(3);
    expect(html).toContain(`href="/en/${url}#${opening}"`);
    expect(html).toContain('href="/en/resolutions/53-45-POL/commitments/training"');
    expect(html).toContain('22 November 2026');
    expect(html.match(/· corrected/g)).toHaveLength(1);
    expect(html).toContain('All else was entered in the record on 20 November 2026.');
  });

  it('is as it was known, and says nothing of what is later than the day asked about', async () => {
    const types = async (query: string) => (await changes(query)).items.map(({ type }) => type);
    expect((await types('knownAt=2026-11-22T12:00:00Z'))[0]).toBe('DueDateChanged');
    expect((await types('asOf=2020-01-01'))[0]).toBe('TrainingOpened');
    expect(await types('asOf=2018-09-02')).not.toContain('TrainingOpened');
    expect(await section('knownAt=2026-11-20')).toContain('entered in the record on 20 November 2026.');
  });

  it('has what was withdrawn, and no longer what it said', async () => {
    now = new Date('2026-11-24T09:00:00Z');
    const { events } = await post(`${url}/retractions`, { event: opening, reason: text('Entered twice') });
    const { items } = await changes('limit=200');
    expect(items[0]?.sentence.en).toContain('withdrawn. Reason: Entered twice');
    expect(items.map(({ type }) => type)).not.toContain('TrainingOpened');
    expect(await section()).toContain(`href="/en/${url}#${events[0].id}"`);
  });

  it('is what was recommended on it, with the way there', async () => {
    now = new Date('2026-11-25T09:00:00Z');
    const made = { madeBy: text('The conference'), session: text('Session 1'), addressedTo: text('The OIC') };
    const standing = 'voiced';
    const body = { ...made, key: 'X1', text: text('More training'), on: '2018-11-29', standing };
    const concerns = [about];
    await post('recommendations', { ...body, concerns });
    expect((await changes('limit=1')).items[0]?.sentence.en).toBe('Recommendation: More training');
    expect((await changes('limit=200&asOf=2018-11-28')).items.map(({ type }) => type)).not.toContain(
      'RecommendationRecorded',
    );
    expect(await section()).toContain('href="/en/conferences#recommendation-X1"');
  });

  it('is nothing of what happened later, nor that it was entered, and nothing at all before the adoption', async () => {
    now = new Date('2026-11-26T09:00:00Z');
    const later = { title: text('A later programme'), serves: [about], format: 'workshop' };
    const { id } = await post('actions/training', later);
    await post(`actions/training/${id}/record-opening`, { on: '2021-03-01', host: 'TUR' });
    const said = async (query: string) =>
      (await changes(`limit=200&${query}`)).items.map(({ sentence }) => sentence.en);
    expect((await said('asOf=2020-12-31')).filter((one) => one.includes('later programme'))).toEqual([]);
    expect((await said('asOf=2021-03-01')).some((one) => one.includes('1 March 2021'))).toBe(true);
    expect((await changes('asOf=2018-05-04')).items).toEqual([]);
  });
});
