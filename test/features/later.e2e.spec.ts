import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enterRegister, source } from './support/register.js';
import { TestServer } from './support/server.js';

const text = (en: string) => ({ original: 'en', en });
const about = { resolution: '53-45-POL', commitment: 'training' };
const later = { ...source, citation: 'LATER source' };
const on = '2020-03-01';

describe('what was entered later, or happened later', () => {
  let server: TestServer;
  let now = new Date('2026-11-20T09:00:00Z');
  let paths: readonly string[] = [];

  const post = async (path: string, body: object) => {
    const { status, body: answer } = await server.post(`/api/v1/${path}`, { source: later, ...body });
    expect({ path, status, code: answer.code }).toMatchObject({ code: undefined });
    return answer;
  };

  beforeAll(async () => {
    server = await TestServer.start({ clock: () => now });
    await enterRegister(server);
    const training = { title: text('A programme'), serves: [about], format: 'workshop', source };
    const action = `actions/training/${(await post('actions/training', training)).id}`;
    await post(`${action}/record-opening`, { on: '2018-09-02', host: 'TUR', source });
    now = new Date('2027-01-02T09:00:00Z');
    const said = { party: 'TUR', on, words: text('LATER words'), originalLanguage: 'en' };
    for (const status of ['pending', 'implemented'])
      await post('statements', { ...about, ...said, status, by: text('LATER speaker') });
    const judged = { status: 'in-progress', effectiveOn: on, by: 'OIC-GS', reason: text('LATER reason') };
    await post('assessments', { ...about, ...judged });
    const due = { commitment: 'training', to: '2020-06-01', decidedOn: on, by: 'OIC-GS' };
    const reason = text('LATER decision');
    await post('resolutions/53-45-POL/change-due-date', { ...due, reason });
    const made = { madeBy: text('LATER panel'), session: text('LATER session'), addressedTo: text('LATER states') };
    const advice = { key: 'R1', text: text('LATER advice'), standing: 'voiced', addressees: ['TUR'], on };
    await post('recommendations', { ...made, ...advice, concerns: [about] });
    await post(`${action}/record-closing`, { on });
    const { id } = await post('actions/training', { ...training, title: text('Another programme') });
    await post(`actions/training/${id}/record-opening`, { on: '2021-03-01', host: 'TUR' });
    const early = { ...advice, key: 'R2', text: text('Earlier advice'), on: '2019', source };
    const by = { madeBy: text('A panel'), session: text('A session'), addressedTo: text('The OIC') };
    await post('recommendations', { ...early, ...by, concerns: [about] });
    await post('recommendations/R2/link-action', { action: id, note: text('LATER note') });
    await server.read('/api/v1/resolutions');
    const of = ['', '/matrix', '/paragraphs/op-8', '/commitments/training'].map((end) => `resolutions/53-45-POL${end}`);
    paths = [
      ...of,
      'conferences',
      'trainings',
      'contact-group',
      'network',
      'timeline',
      'parties',
      'parties/TUR',
      action,
    ];
  }, 120_000);
  afterAll(() => server.stop());

  /** What of it each page says, under its address. */
  const saidOn = async (query: string): Promise<readonly string[]> => {
    const said: string[] = [];
    for (const path of paths) {
      const { status, body } = await server.get(`/en/${path}?${query}`);
      const main: string = body.slice(body.indexOf('</form>'), body.indexOf('</main>')).replaceAll(/<[^>]*>/g, ' ');
      const found = main.match(/LATER \w+|(?:March|June) 2020|closed/g) ?? [];
      said.push(...(status === 200 ? [] : [`${path}: ${status}`]), ...found.map((one) => `${path}: ${one}`));
    }
    return said;
  };

  it('is on the pages of today', async () => {
    const all = (await saidOn('')).join();
    const marks = ['speaker', 'reason', 'decision', 'advice', 'source', 'note'].map((what) => `LATER ${what}`);
    for (const one of [...marks, 'June 2020', 'closed']) expect(all).toContain(one);
  });

  it.each(['knownAt=2026-11-20', 'asOf=2020-02-29'])('is on no page of %s', async (query) => {
    expect(await saidOn(query)).toEqual([]);
  });

  it.each(['knownAt=2026-11-20T23:59:59.999Z', 'asOf=2020-02-29'])('is in no answer of %s', async (query) => {
    const of = ['', '/progress', '/matrix', '/paragraphs/op-8', '/paragraphs/op-8/explanation', '/record-changes'];
    const lists = ['resolutions', 'commitments', 'actions', 'parties/TUR', 'recommendations'];
    const answers = [...of.map((end) => `resolutions/53-45-POL${end}`), ...lists, paths.at(-1)];
    const leaks: string[] = [];
    for (const path of answers) {
      const { status, body } = await server.read(`/api/v1/${path}?${query}`);
      const found = JSON.stringify(body).match(/LATER \w+|2020-0[36]-01|2021-03-01/g) ?? [];
      leaks.push(...(status === 200 ? [] : [`${path}: ${status}`]), ...found.map((one) => `${path}: ${one}`));
    }
    expect(leaks).toEqual([]);
  });
});
