import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enterRegister, source } from './support/register.js';
import { TestServer } from './support/server.js';

const text = (en: string) => ({ original: 'en', en });

describe('what became of a recommendation', () => {
  let server: TestServer;
  let training = '';
  const path = '/api/v1/recommendations/R12';
  const post = async (url: string, body: unknown): Promise<void> => {
    const { status, body: answer } = await server.post(url, body);
    expect({ url, status, code: answer.code }).toEqual({ url, status: expect.any(Number), code: undefined });
  };
  const shown = async (query = '') => (await server.read(`/api/v1/recommendations${query}`)).body.items[0];

  beforeAll(async () => {
    server = await TestServer.start();
    await enterRegister(server);
    await post('/api/v1/recommendations', {
      key: 'R12',
      text: text('Training for senior diplomats as well'),
      madeBy: text('Session 2'),
      session: text('Session 2'),
      standing: 'voiced',
      addressees: ['TUR'],
      addressedTo: text('Member states'),
      on: '2018-11-29',
      source,
    });
    const serves = [{ resolution: '53-45-POL', commitment: 'training' }];
    const entry = { title: text('For senior diplomats'), serves, source, format: 'course' };
    training = (await server.post('/api/v1/actions/training', entry)).body.id;
    await post(`/api/v1/actions/training/${training}/record-opening`, { on: '2019-09-02', source });
  });
  afterAll(() => server.stop());

  it('is nothing on record at first, and never a percentage', async () => {
    const found = await shown();
    expect(found).toMatchObject({ key: 'R12', statements: [], assessment: null, linked: [] });
    expect(JSON.stringify(found)).not.toMatch(/percent|progress|numerator/);
  });

  it('is what is said of it, how the Secretariat judges it, and which actions follow it up', async () => {
    const said = { by: text('Third conference'), party: 'TUR', on: '2019-11-01', words: text('Held.'), source };
    await post(`${path}/record-statement`, { ...said, originalLanguage: 'en' });
    await post(`${path}/assess`, {
      status: 'ongoing',
      reason: text('Held yearly.'),
      effectiveOn: '2019-12-01',
      by: 'OIC-GS',
    });
    await post(`${path}/link-action`, { action: training, note: text('Senior diplomats took part.') });
    expect(await shown('?asOf=2020-01-01')).toMatchObject({
      statements: [{ party: 'TUR', on: '2019-11-01' }],
      assessment: { status: 'ongoing', by: 'OIC-GS' },
      linked: [{ action: training, kind: 'training', latest: { on: '2019-09-02', type: 'TrainingOpened' } }],
    });
    expect(await shown('?asOf=2019-06-01')).toMatchObject({
      statements: [],
      assessment: null,
      linked: [],
    });
  });

  it('has no standing before it was given one, in the list and under a party', async () => {
    await post(`${path}/change-standing`, { standing: 'endorsed', on: '2020-11-28', source });
    expect((await shown()).standing).toBe('endorsed');
    expect((await shown('?asOf=2020-11-27')).standing).toBe('voiced');
    const party = (await server.read('/api/v1/parties/TUR?asOf=2020-11-27')).body;
    expect(party.addressed.recommendations).toMatchObject([{ key: 'R12', standing: 'voiced' }]);
  });

  it.each([
    ['link-action', { note: null }, 409, 'already-linked'],
    ['unlink-action', { action: 'none', reason: text('x') }, 422, 'unknown-reference'],
    [
      'assess',
      { status: 'ongoing', reason: text('x'), effectiveOn: '2020-01-01', by: 'TUR' },
      409,
      'not-the-secretariat',
    ],
    [
      'assess',
      { status: 'ongoing', reason: text('x'), effectiveOn: '2018-01-01', by: 'OIC-GS' },
      409,
      'before-the-recommendation',
    ],
    ['assess', { status: '80 %', by: 'OIC-GS' }, 400, 'malformed-body'],
  ])('refuses %s %j', async (command, body, status, code) => {
    const more = command === 'link-action' ? { action: training } : {};
    const answer = await server.post(`${path}/${command}`, { ...body, ...more });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('names the action as it was called to who asks what was known then', async () => {
    const own = `/api/v1/actions/training/${training}`;
    const { entries } = (await server.read(own)).body.action;
    const known = entries.at(-1).recordedAt;
    const serves = [{ resolution: '53-45-POL', commitment: 'training' }];
    const becomes = { title: text('For ambassadors'), serves, source, format: 'course' };
    await post(`${own}/corrections`, { event: entries[0].eventId, reason: text('The note says so.'), becomes });
    expect((await shown()).linked).toMatchObject([{ title: text('For ambassadors') }]);
    const then = (await server.read('/api/v1/recommendations')).body.items[0].linked[0].recordedAt;
    expect(then > known).toBe(true);
    expect((await shown(`?knownAt=${then}`)).linked).toMatchObject([{ title: text('For senior diplomats') }]);
  });

  it('no longer names an action that was unlinked', async () => {
    await post(`${path}/unlink-action`, { action: training, reason: text('Another mandate.') });
    expect((await shown()).linked).toEqual([]);
  });
});
