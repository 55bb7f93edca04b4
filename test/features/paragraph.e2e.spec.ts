import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enterRegister, source } from './support/register.js';
import { TestServer } from './support/server.js';

const text = (en: string) => ({ original: 'en', en });

describe('the assessments of a paragraph', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
    await enterRegister(server);
    // Whatever order their ids have, that in which they take effect is another than this.
    for (const [effectiveOn, reason] of [
      ['2019-01-01', 'In the middle'],
      ['2020-01-01', 'At last'],
      ['2018-07-01', 'At first'],
    ] as const) {
      const judged = { status: 'in-progress', effectiveOn, by: 'OIC-GS', reason: text(reason), source };
      const about = { resolution: '53-45-POL', commitment: 'training' };
      expect((await server.post('/api/v1/assessments', { ...about, ...judged })).status).toBe(201);
    }
  });
  afterAll(() => server.stop());

  it('stand in the order in which they take effect', async () => {
    const { body } = await server.read('/api/v1/resolutions/53-45-POL/paragraphs/op-8');
    const days = body.assessments.map(({ effectiveOn }: { effectiveOn: string }) => effectiveOn);
    expect(days).toEqual(['2018-07-01', '2019-01-01', '2020-01-01']);
  });

  it('show once: the one in force with its commitment, the earlier ones below with their sources', async () => {
    const { body } = await server.get('/en/resolutions/53-45-POL/paragraphs/op-8');
    const earlier = /<section aria-labelledby="assessments">.*?<\/section>/s.exec(body)?.[0] ?? '';
    expect(earlier).toMatch(/At first.*In the middle/s);
    expect(earlier).not.toContain('At last');
    expect(earlier.match(/Conference report/g)).toHaveLength(2);
    expect(body.match(/At last/g)).toHaveLength(1);
  });
});
