import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { enterRegister, source } from './support/register.js';
import { TestServer } from './support/server.js';

const text = (en: string) => ({ original: 'en', en });
const made = {
  key: 'R1',
  text: text('Do'),
  madeBy: text('Panel'),
  session: text('Session 2'),
  standing: 'voiced',
  addressedTo: text('Member states'),
  on: '2018-11-29',
  source,
};

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start();
  await enterRegister(server);
});
afterAll(() => server.stop());

it('a key is unique within its origin, and the address of before leads to the one that has both (R15)', async () => {
  const post = async (path: string, body: object) => (await server.post(`/api/v1/recommendations${path}`, body)).status;
  expect(await post('', made)).toBe(201);
  expect((await server.read('/api/v1/recommendations/R1')).status).toBe(200);
  expect(await post('', made)).toBe(409);
  expect(await post('/R1/place', { origin: 'mediation-conference-2018' })).toBe(200);
  expect(await post('', { ...made, origin: 'mediation-conference-2019', number: '1' })).toBe(201);
  const old = await server.read('/api/v1/recommendations/R1?asOf=2019-01-01');
  expect(old.status).toBe(308);
  const there = '/api/v1/recommendations/mediation-conference-2018/R1?asOf=2019-01-01';
  expect(String(old.headers['location'])).toContain(there);
  const second = '/api/v1/recommendations/mediation-conference-2019/R1';
  expect((await server.read(there)).body.recommendation).toMatchObject({ id: 'R1', key: 'R1', number: null });
  expect((await server.read(second)).body.recommendation).toMatchObject({
    id: 'mediation-conference-2019.R1',
    number: '1',
  });
  expect((await server.read('/api/v1/recommendations/nowhere/R1')).status).toBe(404);
});

it('what is said of one through the door of statements stands with its follow-up (R16)', async () => {
  const said = { by: text('A minister'), on: '2019-11-01', words: text('Done.'), originalLanguage: 'en', source };
  const { status } = await server.post('/api/v1/statements', { ...said, recommendation: 'R1' });
  expect(status).toBe(201);
  const { body } = await server.read('/api/v1/recommendations/mediation-conference-2018/R1');
  expect(body.recommendation.statements).toEqual([expect.objectContaining({ words: text('Done.') })]);
});

it('each of those that share a key is found by search, and its address answers that one (R15, S1)', async () => {
  const { body } = await server.read('/api/v1/search?q=panel&kind=recommendation');
  const found = (body.items as { key: string; href: string }[]).toSorted((a, b) => (a.key < b.key ? -1 : 1));
  expect(found.map(({ key }) => key)).toEqual(['R1', 'mediation-conference-2019.R1']);
  for (const { key, href } of found)
    expect([href, (await server.get(href)).body.recommendation?.id]).toEqual([href, key]);
  const page = (await server.get('/en/search?q=panel')).body;
  const shown = (await server.get('/en/conferences')).body;
  for (const { key } of found) {
    expect(page).toContain(`/en/conferences#recommendation-${key}"`);
    expect(shown).toContain(`id="recommendation-${key}"`);
  }
  // The key is the editors' own: what readers see is not made to look like a number of the source.
  expect(page).not.toMatch(/class="code"[^>]*>[^<]*R1</);
});
