import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enterRegister, source } from './support/register.js';
import { TestServer } from './support/server.js';

const text = (en: string) => ({ original: 'en', en });
const serves = [{ resolution: '53-45-POL', commitment: 'training' }];
const training = { title: text('Mediation for Peace'), serves, source, format: 'workshop' };
const opening = { on: '2018-09-02', host: 'TUR', source };

describe('what a command would come to', () => {
  let server: TestServer;
  let url = '';
  const preview = (of: string, body: unknown) => server.post(`/api/v1/previews?of=${of}`, body);
  const figure = async () =>
    (await server.read('/api/v1/resolutions/53-45-POL/progress')).body.paragraphs.find(
      ({ key }: { readonly key: string }) => key === 'op-8',
    ).commitments[0];

  beforeAll(async () => {
    server = await TestServer.start();
    await enterRegister(server);
    url = `actions/training/${(await server.post('/api/v1/actions/training', training)).body.id}`;
    await server.read('/api/v1/resolutions');
  });
  afterAll(() => server.stop());

  it('is told before it is sent, and nothing is recorded', async () => {
    const head = await server.head();
    const { status, body, headers } = await preview(`${url}/record-opening`, opening);
    expect({ status, body }).toMatchObject({
      status: 200,
      body: {
        events: [{ type: 'TrainingOpened', says: { ar: expect.any(String) }, saidBefore: null }],
        moves: [{ commitment: 'training', before: { progress: { counted: 0 } }, after: { progress: { counted: 1 } } }],
        seenBy: 'general',
      },
    });
    expect(headers['cache-control']).toBe('no-store');
    expect(await server.head()).toBe(head);
    await server.post(`/api/v1/${url}/record-opening`, opening);
    expect(await figure()).toEqual(body.moves[0].after.progress);
  });

  it.each(['/api/v1/actions/training', 'api/v1/actions/training', '/actions/training', 'actions/training'])(
    'may name the address as %s',
    async (of) => {
      expect(await preview(of, training)).toMatchObject({ status: 200, body: { moves: [] } });
    },
  );

  it.each([
    ['a bad body', 'actions/training', {}, 400, 'malformed-body'],
    ['what nobody knows', 'actions/training', { ...training, serves: [{ ...serves[0], commitment: 'x' }] }, 422, ''],
    ['what is not there', 'actions/training/none/record-opening', opening, 404, 'not-found'],
    ['no such command', 'actions/training/none/dance', opening, 404, 'unknown-command'],
    ['no command', 'actions/training/none', opening, 404, 'unknown-command'],
    ['more than an address', 'actions/training/none/dance/x', opening, 404, 'unknown-command'],
    ['no such thing', 'nowhere', {}, 404, 'unknown-command'],
  ])('is refused as the command would be: %s', async (_what, of, body, status, code) => {
    expect(await preview(of, body)).toMatchObject({ status, ...(code !== '' && { body: { code } }) });
  });

  it.each([
    ['', '?of', 'missing'],
    ['?of=parties&dryRun=true', '?dryRun', 'unknown-parameter'],
    ['?of=parties&of=statements', '?of', 'given-twice'],
  ])('names what is wrong with %j', async (query, pointer, code) => {
    const answer = await server.post(`/api/v1/previews${query}`, {});
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer, code }] } });
  });

  it('is for those who may send it', async () => {
    const [reader, integration] = [await server.tokenFor('reader'), await server.tokenFor('integration')];
    const as = (token: string | null, of: string) => server.post(`/api/v1/previews?of=${of}`, {}, { token });
    expect((await as(null, 'parties')).status).toBe(401);
    expect((await as(reader, 'parties')).status).toBe(403);
    expect((await as(integration, 'parties')).status).toBe(403);
    expect((await as(integration, 'actions/training')).status).toBe(400);
  });

  it('is refused where the thing is not as it must be, or a rule is against it', async () => {
    const { revision } = (await server.read(`/api/v1/${url}`)).body.action;
    const stale = { headers: { 'if-match': `"${revision + 7}"` } };
    const closing = { on: '2018', source };
    const answer = await server.post(`/api/v1/previews?of=${url}/record-closing`, closing, stale);
    expect(answer).toMatchObject({ status: 412 });
    expect(await preview(`${url}/record-opening`, opening)).toMatchObject({ status: 409 });
  });
});
