import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enterRegister, source } from './support/register.js';
import { TestServer } from './support/server.js';

const text = { original: 'en', en: 'A text' };
const about = { resolution: '53-45-POL', commitment: 'training' };

describe('a day that cannot be meant (T10)', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
    await enterRegister(server);
  });
  afterAll(() => server.stop());

  it('is refused for a judgement that takes effect on a day to come', async () => {
    const judged = { ...about, status: 'ongoing', reason: text, by: 'OIC-GS', source, effectiveOn: '2099-01-01' };
    const { status, body } = await server.post('/api/v1/assessments', judged);
    expect([status, body.errors?.[0]]).toMatchObject([422, { pointer: '/effectiveOn', code: 'date-in-future' }]);
  });

  it('is refused for a due date before the adoption', async () => {
    const change = {
      commitment: 'training',
      to: '1999-06-01',
      decidedOn: '2019-01-01',
      by: 'OIC-CFM',
      reason: text,
      source,
    };
    const { status, body } = await server.post('/api/v1/resolutions/53-45-POL/change-due-date?lang=fr', change);
    expect({ status, code: body.code, errors: body.errors }).toMatchObject({
      status: 409,
      code: 'due-before-adoption',
    });
    expect(body.title).toContain('antérieure à l’adoption');
  });
});
