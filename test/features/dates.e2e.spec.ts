import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestServer } from './support/server.js';

describe('what falls due, and what is past due', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ data: 'full' });
  }, 120_000);
  afterAll(() => server.stop());

  const dueBefore = async (day: string, asOf: string): Promise<readonly string[]> => {
    const { body } = await server.read(`/api/v1/commitments?dueBefore=${day}&asOf=${asOf}`);
    return (body.items as { commitment: { key: string } }[]).map(({ commitment }) => commitment.key);
  };

  it('is found by a day, and so is what recurs', async () => {
    // 2023, 2024 and 2025 have passed with nothing on record, though no due date is set.
    expect(await dueBefore('2026-12-31', '2026-11-28')).toContain('conference');
    // The fourth was held in 2022: what falls due next is the year after.
    expect(await dueBefore('2018-12-31', '2018-11-29')).not.toContain('conference');
    expect(await dueBefore('2019-12-31', '2018-11-29')).not.toContain('conference');
    expect(await dueBefore('2020-01-01', '2018-11-29')).toContain('conference');
    expect(await dueBefore('2018-01-01', '2026-11-28')).toEqual([]);
  });
});
