import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startStandalone, type Standalone } from '../../apps/standalone/src/standalone.js';
import { openHome } from '#platform';
import { ready } from '../features/support/deployment.js';
import { tanfidh } from './cli.js';

let folder: string;
let running: Standalone;
let token: string | null;
const TEN_YEARS_MS = 10 * 365 * 24 * 3_600_000;
let aheadMs = TEN_YEARS_MS;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tanfidh-clock-'));
  const clock = (): Date => new Date(Date.now() + aheadMs);
  running = await startStandalone({ ...ready, home: folder, data: 'register', rateLimitPerMinute: 0 }, clock);
  token = running.firstToken;
}, 60_000);
afterAll(async () => {
  await running.stop();
  await rm(folder, { recursive: true, force: true });
});

const enter = async (key: string): Promise<{ readonly status: number; readonly code: string | undefined }> => {
  const { statusCode, body } = await running.app.inject({
    method: 'POST',
    url: '/api/v1/actions/training',
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': key },
    payload: {
      title: { original: 'en', en: `Fictional training ${key}` },
      serves: [{ resolution: '53-45-POL', commitment: 'training' }],
      format: 'course',
      source: { type: 'state', confidence: 'A', citation: 'A fictional communiqué' },
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
    expect((await tanfidh(folder, ['doctor'])).out).toMatch(/^well +clock: .* the newest event is of /m);
    await running.stop();
    running = await startStandalone({ ...ready, home: folder, data: 'register', rateLimitPerMinute: 0 });
    expect(await health()).toEqual([200, { state: 'up', reason: null }]);
    expect(await tanfidh(folder, ['verify'])).toMatchObject({ code: 0 });
    const log = join(folder, 'log.jsonl');
    expect(await tanfidh(folder, ['export', log])).toMatchObject({ code: 0 });
    expect(await tanfidh(join(folder, 'loaded'), ['load', log])).toMatchObject({ code: 0 });
  }, 120_000);
});

describe('a clock that was ten years ahead while somebody asked and nobody recorded', () => {
  it('is told of and put right in the same way', async () => {
    const clock = (): Date => new Date(Date.now() + aheadMs);
    const restart = async (): Promise<void> => {
      await running.stop();
      running = await startStandalone({ ...ready, home: folder, data: 'register', rateLimitPerMinute: 0 }, clock);
    };
    await restart();
    aheadMs = TEN_YEARS_MS;
    const url = `/api/v1/actions?knownAt=${new Date().toISOString()}`;
    expect((await running.app.inject({ method: 'GET', url })).statusCode).toBe(200);
    aheadMs = 0;
    await restart();
    expect(await enter('two')).toEqual({ status: 503, code: 'clock-behind' });
    expect((await health())[0]).toBe(503);
    expect((await tanfidh(folder, ['doctor'])).out).toMatch(/^ATTENTION clock: /m);
    expect((await tanfidh(folder, ['clock'])).out).toMatch(/^No event is of an instant later .* until 20/);
    expect(await tanfidh(folder, ['clock', 'correct', '--reason', 'the battery was changed'])).toMatchObject({
      code: 0,
    });
    expect(await enter('two')).toEqual({ status: 201, code: undefined });
    expect(await health()).toEqual([200, { state: 'up', reason: null }]);
    expect((await tanfidh(folder, ['doctor'])).out).toMatch(/^well +clock: /m);
    await restart();
    expect(await enter('three')).toEqual({ status: 201, code: undefined });
  }, 120_000);

  it('lets no server start that has something to record, which says so in a line', async () => {
    const home = join(folder, 'fresh');
    const { log, close } = await openHome(home, { clock: () => new Date(Date.now() + TEN_YEARS_MS) });
    await log.settle(new Date());
    await close();
    const { status, stderr } = spawnSync(process.execPath, ['dist/apps/standalone/src/main.js'], {
      env: { ...process.env, TANFIDH_HOME: home, PORT: '0', LOG_LEVEL: 'error', TANFIDH_DATA: 'register' },
      encoding: 'utf8',
      timeout: 30_000,
    });
    expect([status, stderr]).toEqual([75, expect.stringMatching(/^the log has come to 20[^\n]+\n$/)]);
  }, 120_000);
});
