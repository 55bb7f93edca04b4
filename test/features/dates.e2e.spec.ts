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

  const plain = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
  const tables = async (place: string): Promise<readonly string[]> => {
    const { status, body } = await server.get(place);
    expect([place, status]).toEqual([place, 200]);
    return [...body.matchAll(/<section aria-labelledby="(?:to-come|passed)">.*?<\/section>/gs)].map(([part]) =>
      plain(part),
    );
  };

  it('is a page: the next day first, then those passed, with who it is entrusted to and how long', async () => {
    const [next = '', passed = ''] = await tables('/en/dates?asOf=2026-11-28');
    expect(next).toMatch(/end of 2026 .*Conference on Mediation .*in 33 days/);
    expect(passed).toMatch(/31 December 2023 .*2 years ago .*expected in 2023, 2024 and 2025; nothing on record/);
    expect((await tables('/ar/dates?asOf=2026-11-28'))[1]).toContain('منذ سنتين');
    expect((await tables('/fr/dates?asOf=2026-11-28'))[1]).toContain('il y a 2 ans');
    // What is recorded as not held has something on record.
    expect(await tables('/en/dates?asOf=2021-06-01')).toHaveLength(1);
  });

  it.each(['date', 'who', 'commitment'])('can be sorted by %s, and narrowed down to a resolution', async (order) => {
    expect(await tables(`/en/dates?order=${order}&resolution=53-45-POL&asOf=2026-11-28`)).toHaveLength(2);
    expect((await server.get(`/en/dates?order=${order}x`)).status).toBe(400);
    expect((await server.get('/en/dates?resolution=9-9-POL')).status).toBe(404);
  });
});

describe('who is on record, and for what', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ data: 'full' });
  }, 120_000);
  afterAll(() => server.stop());

  const place = '/en/resolutions/53-45-POL/on-record?asOf=2018-11-29';
  const sentence = 'No information is on record from other member states; that is not to say that nothing was done.';

  it('names those of whom something is on record, and has one sentence for all others', async () => {
    const { body } = await server.get(place);
    const under = /<section class="under" aria-labelledby="of-contact-group">.*?<\/section>/s.exec(body)?.[0] ?? '';
    expect([...under.matchAll(/parties\/([A-Z-]+)\?/g)].map(([, code]) => code)).toEqual(
      expect.arrayContaining(['TUR', 'SAU', 'GMB']),
    );
    expect(under).not.toContain('nothing on record');
    expect(body.split(sentence)).toHaveLength(2);
    expect(body).not.toContain('parties/ALB');
    // A statement is on record too.
    const network = /<section class="under" aria-labelledby="of-network">.*?<\/section>/s.exec(body)?.[0] ?? '';
    expect(network.replaceAll(/<[^>]*>/g, '')).toContain('statement: pending');
  });

  it('can be narrowed down to one party, and leads to the working sheet with the empty rows', async () => {
    const { body } = await server.get(`${place}&party=GMB`);
    expect(body).toContain('parties/GMB');
    expect(/<main.*<\/main>/s.exec(body)?.[0]).not.toContain('parties/TUR?');
    expect(body).toContain('/resolutions/53-45-POL/matrix');
    const { body: sheet } = await server.get('/en/resolutions/53-45-POL/matrix');
    expect(sheet).toContain('<h1>Working sheet of the Secretariat: states and commitments</h1>');
    expect(/<nav class="pages".*?<\/nav>/s.exec(body)?.[0]).not.toContain('/matrix');
  });
});
