import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startStandalone, type Standalone } from '../../apps/standalone/src/standalone.js';
import { ready } from '../features/support/deployment.js';

const YEAR_MS = 365 * 24 * 3_600_000;
const WRITERS = 400;
const source = { type: 'state', confidence: 'A', citation: 'A fictional communiqué' };
const training = (n: number): object => ({
  title: { original: 'en', en: `Fictional training ${n}` },
  serves: [{ resolution: '53-45-POL', commitment: 'training' }],
  format: 'course',
  source,
});
const meeting = (n: number): object => ({ on: '2020-02-03', number: 100 + n, source });

let folder: string;
let running: Standalone;
let token: string;
let offset = 0;
let refused = 0;
const now = (): Date => new Date(Date.now() + offset);
const open = async (home: string): Promise<Standalone> =>
  startStandalone({ ...ready, home, data: 'full', rateLimitPerMinute: 0 }, now);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tanfidh-settled-'));
  running = await open(join(folder, 'home'));
  token = running.firstToken ?? '';
}, 60_000);
afterAll(async () => {
  await running.stop();
  await rm(folder, { recursive: true, force: true });
});

const GROUP = '/api/v1/actions/contact-group/a764ba89-2e93-84fd-ac5f-d99d430c3bd0';
const LISTS = [GROUP, '/api/v1/actions?kind=contact-group&limit=5', '/api/v1/resolutions/45-53-S/progress'];

/** What is said of what was known, which an unrelated entry does not change: without how far the rows had come. */
const ask = async ({ app }: Standalone, url: string): Promise<string> => {
  const { statusCode, body } = await app.inject({ method: 'GET', url });
  return `${statusCode} ${body.replace(/"position":"\d+",?/, '').replace(/"correlationId":"[^"]+"/, '')}`;
};

/** One writer in five writes to a stream that the others of these write to as well. */
const record = async (n: number): Promise<boolean> => {
  const headers = { authorization: `Bearer ${token}`, 'idempotency-key': `writer-${n}` };
  const [url, payload] =
    n % 5 === 0 ? [`${GROUP}/record-meeting`, meeting(n)] : ['/api/v1/actions/training', training(n)];
  const { statusCode } = await running.app.inject({ method: 'POST', url, headers, payload });
  if (statusCode === 503) refused += 1;
  return statusCode < 300;
};

describe('four hundred writers and a clock that is set back a year and forward ten', () => {
  const answered = new Map<string, string>();
  const acknowledged = new Set<number>();
  let writing = true;

  const askMeanwhile = async (list: string): Promise<void> => {
    while (writing) {
      const knownAt = new Date(now().getTime() - 1).toISOString();
      const url = `${list}${list.includes('?') ? '&' : '?'}asOf=2026-11-01&knownAt=${knownAt}`;
      answered.set(url, await ask(running, url));
      await sleep(50 + Math.random() * 50);
    }
  };

  const write = async (n: number): Promise<void> => {
    await sleep(Math.random() * 3_000);
    for (let tries = 0; !acknowledged.has(n) && tries < 100; tries += 1) {
      if (await record(n)) acknowledged.add(n);
      await sleep(50);
    }
  };

  it('change nothing that was settled and lose nothing', async () => {
    const asking = LISTS.map(askMeanwhile);
    const all = Array.from({ length: WRITERS }, (_, n) => write(n));
    await sleep(1_000);
    offset = -YEAR_MS;
    await sleep(300);
    offset = 10 * YEAR_MS;
    await Promise.all(all);
    writing = false;
    await Promise.all(asking);
    expect(acknowledged.size).toBe(WRITERS);
    // While the clock was a year behind nothing was recorded, and nobody told otherwise.
    expect(refused).toBeGreaterThan(0);
    expect(answered.size).toBeGreaterThan(50);
    // A year ago nothing was known of them.
    for (const [url, answer] of answered)
      expect([url, answer.slice(0, 4)]).toEqual([url, /^(200|404) /.exec(answer)?.[0]]);
    const changed: string[] = [];
    for (const [url, answer] of answered) if ((await ask(running, url)) !== answer) changed.push(url);
    expect(changed).toEqual([]);
    const recorded = await running.home.log.readStream(GROUP.slice('/api/v1/actions/'.length).replace('/', '-'));
    const instants = recorded.map(({ meta }) => meta.recordedAt);
    expect(instants).toEqual(instants.toSorted());
  }, 60_000);

  it('change nothing after a kill, either', async () => {
    const killed = join(folder, 'killed');
    await cp(join(folder, 'home'), killed, { recursive: true });
    const after = await open(killed);
    const changed: string[] = [];
    for (const [url, answer] of [...answered].slice(-60)) if ((await ask(after, url)) !== answer) changed.push(url);
    expect(changed).toEqual([]);
    await after.stop();
  }, 60_000);
});

describe('an instant that has not come', () => {
  it('is refused, naming the parameter', async () => {
    const { app } = running;
    const { statusCode, body } = await app.inject({ method: 'GET', url: `${LISTS[2]}?knownAt=2999-01-01T00:00:00Z` });
    expect(statusCode).toBe(400);
    expect(JSON.parse(body)).toMatchObject({ errors: [{ pointer: '?knownAt', code: 'instant-in-future' }] });
  });
});
