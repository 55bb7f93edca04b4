import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startStandalone, type Standalone } from '../../apps/standalone/src/standalone.js';
import { ready } from '../features/support/deployment.js';
import { tanfidh } from './cli.js';

let folder: string;
let running: Standalone;
let aheadMs = 10 * 365 * 24 * 3_600_000;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tanfidh-clock-'));
  const clock = (): Date => new Date(Date.now() + aheadMs);
  running = await startStandalone({ ...ready, home: folder, data: 'register', rateLimitPerMinute: 0 }, clock);
}, 60_000);
afterAll(async () => {
  await running.stop();
  await rm(folder, { recursive: true, force: true });
});

const enter = async (key: string): Promise<{ readonly status: number; readonly code: string | undefined }> => {
  const { statusCode, body } = await running.app.inject({
    ...{ method: 'POST', url: '/api/v1/actions/training' },
    headers: { authorization: `Bearer ${running.firstToken}`, 'idempotency-key': key },
    payload: {
      title: { original: 'en', en: `Fictional training ${key}` },
      serves: [{ resolution: '53-45-POL', commitment: 'training' }],
      ...{ format: 'course', source: { type: 'state', confidence: 'A', citation: 'A fictional communiqué' } },
    },
  });
  return { status: statusCode, code: (JSON.parse(body) as { readonly code?: string }).code };
};

const health = async (): Promise<readonly [number, unknown]> => {
  const { statusCode, body } = await running.app.inject({ method: 'GET', url: '/health/ready' });
  return [statusCode, (JSON.parse(body) as { readonly checks: { readonly clock: unknown } }).checks.clock];
};

describe('a clock that was ten years ahead and was put right', () => {
  it('lets nothing be recorded and says so, until an operator has recorded it; then the log goes on, restarts included', async () => {
    expect(await health()).toEqual([200, { state: 'up', reason: null }]);
    aheadMs = 0;
    expect(await enter('one')).toEqual({ status: 503, code: 'clock-behind' });
    expect(await health()).toEqual([
      503,
      { state: 'down', reason: expect.stringMatching(/in the future of this machine's clock/) },
    ]);
    expect((await tanfidh(folder, ['clock'])).out).toMatch(/^\d+ events are of 20\d\d-.* or later/);
    expect(await tanfidh(folder, ['clock', 'correct', '--reason', 'the battery was changed'])).toMatchObject({
      code: 0,
    });
    expect(await enter('one')).toEqual({ status: 201, code: undefined });
    expect(await health()).toEqual([200, { state: 'up', reason: null }]);
    expect((await tanfidh(folder, ['clock'])).out).toMatch(/^No event is of an instant later/);
    expect(await tanfidh(folder, ['clock', 'correct', '--reason', 'again'])).toMatchObject({ code: 1 });
    await running.stop();
    running = await startStandalone({ ...ready, home: folder, data: 'register', rateLimitPerMinute: 0 });
    expect(await health()).toEqual([200, { state: 'up', reason: null }]);
    expect(await tanfidh(folder, ['verify'])).toMatchObject({ code: 0 });
    const log = join(folder, 'log.jsonl');
    expect(await tanfidh(folder, ['export', log])).toMatchObject({ code: 0 });
    expect(await tanfidh(join(folder, 'loaded'), ['load', log])).toMatchObject({ code: 0 });
  }, 60_000);
});
