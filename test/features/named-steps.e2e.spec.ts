import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enterRegister, source } from './support/register.js';
import { TestServer } from './support/server.js';

const text = (en: string) => ({ original: 'en', en });
const facts = ['other-step.taken'];
const resolution = '53-45-POL';

describe('a measure of which two steps are met by the same kind of fact (R7)', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
    await enterRegister(server);
  });
  afterAll(() => server.stop());

  const setMeasure = (more: object) => {
    const steps = ['concept-note', 'decision'].map((key) => ({ key, title: text(key), facts, ...more }));
    return server.post(`/api/v1/resolutions/${resolution}/set-measure`, {
      commitment: 'training',
      measure: { type: 'milestones', steps },
      setBy: 'OIC-GS',
      setOn: '2018-06-01',
      basis: text('Working steps'),
    });
  };
  const take = async (step?: string) => {
    const serves = [{ resolution, commitment: 'training', ...(step !== undefined && { step }) }];
    const entry = { title: text('A step'), serves, whyNoOtherKind: text('None fits'), source };
    const { status, body } = await server.post('/api/v1/actions/other-step', entry);
    expect([status, body.code]).toEqual([201, undefined]);
    const taken = { on: '2019-01-01', what: text('Done'), by: ['OIC-GS'], evidence: text('A letter'), source };
    await server.post(`/api/v1/actions/other-step/${body.id}/record-step`, taken);
    return String(body.id);
  };
  const shown = async () => {
    const { body } = await server.read(`/api/v1/resolutions/${resolution}/commitments/training`);
    const { progress, explanation } = body as {
      progress: { progress: unknown; steps: readonly { state: string; reason: string | null }[] };
      explanation: { uncounted: readonly { action: string; reason: string }[] };
    };
    const reasons = explanation.uncounted.map(({ action, reason }) => [action, reason]);
    return { figure: progress.progress, steps: progress.steps.map(({ state }) => state), reasons };
  };

  it('is refused, unless its steps are met by those actions alone that name them', async () => {
    const refused = await setMeasure({});
    expect([refused.status, refused.body.code]).toEqual([409, 'steps-met-alike']);
    expect((await setMeasure({ onlyIfNamed: true })).status).toBe(200);
  });

  it('has each step met by the action that names it, and says why another does not count', async () => {
    const [unnamed, other] = [await take(), await take('something-else')];
    const nothing = await shown();
    expect([nothing.figure, nothing.steps]).toEqual([null, ['not-counted', 'not-counted']]);
    expect(nothing.reasons).toEqual([
      [unnamed, 'names-no-step'],
      [other, 'names-another-step'],
    ]);
    const named = await take('decision');
    expect(await shown()).toMatchObject({
      figure: { numerator: 1, denominator: 2 },
      steps: ['not-counted', 'met'],
    });
    const { body } = await server.get(`/api/v1/actions/other-step/${named}`);
    expect(body).toMatchObject({ action: { serves: [{ resolution, commitment: 'training', step: 'decision' }] } });
    expect((await server.get(`/en/actions/other-step/${named}`)).body).toContain('step <bdi class="code">decision');
  });

  it('is read as before by version 1', async () => {
    const { body } = await server.read(`/api/v1/resolutions/${resolution}/progress?rules=1`);
    const all = (body as { paragraphs: readonly { commitments: readonly { key: string; status: string }[] }[] })
      .paragraphs;
    const training = all.flatMap(({ commitments }) => commitments).find(({ key }) => key === 'training');
    expect(training?.status).toBe('implemented');
  });
});
