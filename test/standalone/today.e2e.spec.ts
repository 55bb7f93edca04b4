import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startStandalone, type Standalone } from '../../apps/standalone/src/standalone.js';
import { ready } from '../features/support/deployment.js';

/** Two in the morning of 27 November in Kiritimati, one in the afternoon of 26 November in Paris. */
const NOW = '2026-11-26T12:00:00.000Z';
const PROGRESS = '/api/v1/resolutions/53-45-POL/progress';

let folder: string;
let running: Standalone;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tanfidh-today-'));
  const config = { ...ready, home: folder, data: 'register' as const, rateLimitPerMinute: 0 };
  running = await startStandalone(config, () => new Date(NOW));
}, 60_000);
afterAll(async () => {
  await running.stop();
  await rm(folder, { recursive: true, force: true });
});

const post = async (url: string, payload: object): Promise<{ readonly id: string; readonly position: string }> => {
  const headers = { authorization: `Bearer ${running.firstToken}` };
  const { statusCode, body } = await running.app.inject({ method: 'POST', url: `/api/v1${url}`, headers, payload });
  expect([statusCode, body]).toEqual([expect.any(Number), expect.stringContaining('position')]);
  return JSON.parse(body) as { id: string; position: string };
};

const get = async (url: string): Promise<{ readonly status: number; readonly body: string }> => {
  const { statusCode: status, body } = await running.app.inject({ method: 'GET', url });
  return { status, body };
};

const source = { type: 'secretariat', confidence: 'A', citation: 'A fictional note' };

describe('what happened on a day that has begun only in the east', () => {
  it('is accepted, and is there for who looks at once', async () => {
    const title = { original: 'en', en: 'Contact Group (fictional)' };
    const serves = [{ resolution: '53-45-POL', commitment: 'contact-group' }];
    const { id } = await post('/actions/contact-group', { title, serves, source });
    const met = await post(`/actions/contact-group/${id}/record-meeting`, { on: '2026-11-27', source });
    const { status, body } = await get(`${PROGRESS}?minPosition=${met.position}`);
    const { asOf, paragraphs } = JSON.parse(body) as {
      asOf: string;
      paragraphs: { key: string; commitments: { counted: number }[] }[];
    };
    expect([status, asOf]).toEqual([200, '2026-11-27']);
    expect(paragraphs.find(({ key }) => key === 'contact-group')?.commitments[0]?.counted).toBe(1);
    expect((await get('/api/v1/actions')).body).toContain('"2026-11-27"');
    expect((await get('/en/timeline')).body).toContain('2026-11-27');
  });
});

it('looks no further ahead than pages do', async () => {
  expect((await get(`${PROGRESS}?asOf=2076-12-31`)).status).toBe(200);
  const refused = await get(`${PROGRESS}?asOf=2077-01-01`);
  expect([refused.status, refused.body]).toEqual([400, expect.stringContaining('day-too-far-ahead')]);
});
