import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { headOf, rawAsk } from '../../../../test/features/support/raw.js';
import { createProbe } from './probe.js';

const length = { 'content-length': '1000000' };

describe('a probe', () => {
  const probe = createProbe(async () => ({ ready: true, checks: {}, report: {}, figures: [] }));
  let port: number;
  beforeAll(async () => {
    port = Number(new URL(await probe.listen(0, '127.0.0.1')).port);
  });
  afterAll(() => probe.close());

  it('answers what it serves', async () => {
    for (const path of ['/health/live', '/health/ready', '/metrics'])
      expect((await rawAsk(port, headOf('GET', path, {}))).status).toBe(200);
  });

  it.each(['/health/live', '/health/ready', '/metrics'])('tells at %s what may be asked there', async (path) => {
    const { status, headers } = await rawAsk(port, headOf('POST', path, { 'content-length': '0' }));
    expect([status, headers['allow']]).toEqual([405, 'GET, HEAD']);
  });

  it('names a parameter that is not UTF-8', async () => {
    const { status, body } = await rawAsk(port, headOf('GET', '/health/live?day=%ff', {}));
    expect([status, body.code]).toEqual([400, 'malformed-query']);
    expect(body.errors).toEqual([{ pointer: '?day', code: 'not-utf-8', detail: expect.stringContaining('UTF-8') }]);
  });

  it.each([
    ['nothing there', headOf('GET', '/nothing', {}), 404, 'unknown-route'],
    ['what the interface serves elsewhere', headOf('GET', '/api/v1/kinds', {}), 404, 'unknown-route'],
    ['another method', headOf('POST', '/health/live', length), 405, 'method-not-allowed'],
    ['an unknown method', headOf('PURGE', '/health/live', {}), 501, 'unknown-method'],
    ['a body', headOf('GET', '/health/live', length), 400, 'unexpected-body'],
    ['no host', headOf('GET', '/health/live', { host: null }), 400, 'no-host'],
    ['a bad address', headOf('GET', '/%zz', {}), 400, 'malformed-request'],
    ['no HTTP', 'hello\r\n\r\n', 400, 'malformed-request'],
  ])('tells as a problem: %s', async (_what, bytes, status, code) => {
    const answer = await rawAsk(port, bytes, { withinMs: 1_500 });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/problem+json; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'x-correlation-id': answer.body.correlationId,
    });
  });
});
