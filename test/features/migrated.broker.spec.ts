import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Standalone, startStandalone } from '../../apps/standalone/src/standalone.js';
import { deploy, type Deployment, ready } from './support/deployment.js';

const clock = () => new Date('2026-11-23T09:00:00.000Z');
const resolution = '/api/v1/resolutions/45-53-S';
const urls = [
  ...['2018-11-29', '2019-11-01', '2022-12-31'].map((day) => `${resolution}/progress?asOf=${day}`),
  ...['op-7', 'op-8', 'contact-group'].flatMap((key) => [
    `${resolution}/paragraphs/${key}`,
    `${resolution}/paragraphs/${key}/explanation`,
  ]),
  `${resolution}/matrix`,
  '/api/v1/recommendations?limit=200',
  '/api/v1/actions?limit=200',
  '/api/v1/parties/TUR',
  '/api/v1/events?limit=200',
];
const plain = (body: string): string => body.replace(/"(position|next|cursor)":("[^"]*"|null)/g, '"$1":…');

let home: string;
let before: Standalone;
let after: Deployment;
let headers: Record<string, string>;
const training = {
  title: { original: 'en', en: 'Fictional training before the move' },
  serves: [{ resolution: '53-45-POL', commitment: 'training' }],
  format: 'course',
  source: { type: 'third-party', confidence: 'C', citation: 'Fictional, for a test' },
} as const;
const enter = (to: Pick<Deployment, 'inject'>, key: string) =>
  to.inject({
    method: 'POST',
    url: '/api/v1/actions/training',
    headers: { ...headers, 'idempotency-key': key },
    payload: training,
  });

const answers = new Map<string, string>();
let first: Awaited<ReturnType<typeof enter>>;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'tanfidh-moves-'));
  before = await startStandalone({ ...ready, home, data: 'full', rateLimitPerMinute: 0 }, clock);
  const { token } = await before.home.tokens.create({ name: 'desk', role: 'secretariat', party: null });
  headers = { authorization: `Bearer ${token}` };
  first = await enter({ inject: (request) => before.app.inject(request) }, 'before-the-move');
  await before.runner.waitFor((await before.home.log.head()) ?? '', 10_000);
  for (const url of urls) answers.set(url, plain((await before.app.inject({ url })).body));
  await before.stop();
  after = await deploy({ data: 'full', clock, migratedFrom: home }, 'distributed');
}, 240_000);
afterAll(async () => {
  await after.stop();
  await rm(home, { recursive: true, force: true });
}, 60_000);

describe('a record that has moved from one machine to the services', () => {
  it.each(urls)('answers as before, to the byte: %s', async (url) => {
    expect(plain((await after.inject({ method: 'GET', url })).body)).toBe(answers.get(url));
    expect(answers.get(url)?.length).toBeGreaterThan(500);
  });

  it('answers a command of before the move as it was answered, to whom it knew, and records it no second time', async () => {
    const events = (await after.log.readAll(null, 10_000)).length;
    const again = await enter(after, 'before-the-move');
    expect(first.statusCode).toBe(201);
    expect([again.statusCode, plain(again.body)]).toEqual([first.statusCode, plain(first.body)]);
    expect(await after.log.readAll(null, 10_000)).toHaveLength(events);
  });

  it('goes on recording', async () => {
    expect((await enter(after, 'after-the-move')).statusCode).toBe(201);
  });
});
