import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestServer } from './support/server.js';

const MANY = 60;
const source = { type: 'state', confidence: 'A', citation: 'A fictional communiqué' };
const training = (n: number) => ({
  title: { original: 'en', en: `Fictional training ${n}` },
  serves: [{ resolution: '53-45-POL', commitment: 'training' }],
  format: 'workshop',
  source,
});

describe('where there are many actions', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ data: 'full' });
    for (let n = 1; n <= MANY; n += 1) await server.post('/api/v1/actions/training', training(n));
    // The pages wait for no position: what was written last is seen here first.
    await server.read('/api/v1/actions?limit=1');
  }, 120_000);
  afterAll(() => server.stop());

  it('the page of a kind shows the newest whole, stays light, and leads to all', async () => {
    const { body } = await server.get('/ar/trainings');
    expect(Buffer.byteLength(body)).toBeLessThan(100_000);
    expect(body.match(/<h2/g)).toHaveLength(20);
    expect(body).toContain('href="/ar/timeline?kind=training"');
  });

  it.each(['/timeline', '/resolutions/53-45-POL/paragraphs/op-8', '/resolutions/53-45-POL/commitments/training'])(
    '%s stays light',
    async (place) => {
      const { status, body } = await server.get(`/ar${place}`);
      expect([status, Buffer.byteLength(body) < 100_000]).toEqual([200, true]);
    },
  );
});
